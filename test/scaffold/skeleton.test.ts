// Files to be filled in are made of the schemas that check them.
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { caseSummary } from '../../src/model/case.ts'
import { localized } from '../../src/model/locale.ts'
import { report } from '../../src/model/report.ts'
import { source } from '../../src/model/source.ts'
import { statistic } from '../../src/model/statistic.ts'
import { skeletonOf } from '../../src/scaffold/skeleton.ts'

const schema = z.strictObject({
  extra: z.string().optional().meta({ description: 'Only if there is one' }),
  title: localized,
  kind: z.enum(['one', 'two']).meta({ description: 'Which of the two' }),
  items: z.array(z.strictObject({ note: z.string().optional(), name: z.string() })),
  days: z.array(z.string()),
  inner: z.strictObject({ size: z.number() }),
})

describe('a skeleton', () => {
  it('has what is required, empty, in every language, and tells of the rest', () => {
    expect(skeletonOf(schema, ['en', 'ru'])).toBe(`title:
  en:
  ru:
# Which of the two
kind: # one of one, two
items:
  - name:
    # note:
days: []
inner:
  size:
# Only if there is one
# extra:
`)
  })

  it('has what is given and what is wanted besides', () => {
    const text = skeletonOf(schema, ['en'], { given: { kind: 'one' }, wanted: ['items.note'] })
    expect(text).toContain('\nkind: one\n')
    expect(text).toContain('  - note:\n    name:\n')
  })

  // The schemas say of an empty value what is missing; a key too many would be another fault.
  it.each([
    ['case', caseSummary, ['proceedings']],
    ['statistic', statistic, ['observations', 'observations.value']],
    ['source', source, ['title']],
    ['report', report, []],
  ] as const)('of a %s is YAML without a key that means nothing', (_, kind, wanted) => {
    const value: unknown = parse(skeletonOf(kind, ['en', 'ru'], { wanted }))
    const { success, error } = kind.safeParse(value)
    expect(success).toBe(false)
    const codes = error?.issues.map(({ code }) => code) ?? []
    expect(codes.length).toBeGreaterThan(2)
    expect(codes).not.toContain('unrecognized_keys')
  })
})
