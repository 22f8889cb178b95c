// The committees that come with the program: every one can be read, and says what is verified and what
// is not, as the research on them had it in November 2026.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { load } from '../../src/load/index.ts'
import {
  requirementKeys,
  requirementOn,
  type RequirementKey,
  type TreatyBody,
} from '../../src/model/treaty-body.ts'
import type { Stage } from '../../src/model/submission.ts'
import { memoryFiles, memoryWorld, root } from '../world.ts'

const folder = join(root, 'data/treaty-bodies')
const files = new Map(
  readdirSync(folder).map((name) => [
    `data/treaty-bodies/${name}`,
    readFileSync(join(folder, name), 'utf8'),
  ]),
)
const { value, findings } = load(memoryWorld(memoryFiles(files)))
const bodies = value.records['treaty-bodies'].entries

function bodyOf(id: string): TreatyBody {
  const found = bodies.get(id)
  if (!found) throw new Error(`no committee ${id}`)
  return found.value
}

const on = '2026-11-23'

describe('the committees', () => {
  it('are ten, and can be read', () => {
    expect(findings).toEqual([])
    expect([...bodies.keys()]).toEqual([
      'cat',
      'ccpr',
      'ced',
      'cedaw',
      'cerd',
      'cescr',
      'cmw',
      'crc',
      'crpd',
      'upr',
    ])
  })

  it.each([
    ['ccpr', 'session-report', 'words', 10_000, undefined, true],
    ['ccpr', 'follow-up', 'words', 3500, undefined, false],
    ['cedaw', 'session-report', 'words', 3300, 6600, true],
    ['cedaw', 'list-of-issues', 'words', 3300, 6600, false],
    ['crc', 'list-of-issues', 'words', 10_700, undefined, false],
    ['cescr', 'session-report', 'pages', 15, 30, false],
    ['crpd', 'session-report', 'words', 10_700, undefined, false],
    ['crpd', 'list-of-issues', 'words', 5350, undefined, false],
    ['cat', 'list-of-issues', 'words', 7000, undefined, false],
    ['upr', 'stakeholder-submission', 'words', 2815, 5630, false],
  ] as const)('%s takes at %s so many %s: %d', (id, stage, unit, most, coalition, verified) => {
    const limit = requirementOn(bodyOf(id), stage, 'limit', on)
    expect([limit?.unit, limit?.value, limit?.coalition, limit?.verified]).toEqual([
      unit,
      most,
      coalition,
      verified,
    ])
    expect(limit?.counts).toContain('footnotes')
  })

  it.each([
    ['cat', 'session-report'],
    ['crc', 'session-report'],
    ['cerd', 'session-report'],
    ['cmw', 'session-report'],
    ['ced', 'session-report'],
  ] as const)('%s has no limit for the %s that anybody found', (id, stage) => {
    expect(requirementOn(bodyOf(id), stage, 'limit', on)).toBeUndefined()
  })

  it('have had other requirements before', () => {
    const weeks = (date: string): number | undefined =>
      requirementOn(bodyOf('cedaw'), 'session-report', 'deadline', date)?.before?.weeks
    expect([weeks('2018-05-01'), weeks('2020-05-01'), weeks('2021-12-31'), weeks(on)]).toEqual([
      3, 3, 4, 4,
    ])
    const pages = requirementOn(bodyOf('upr'), 'stakeholder-submission', 'limit', '2010-01-01')
    expect([pages?.unit, pages?.value, pages?.coalition]).toEqual(['pages', 5, 10])
  })

  it('say of CRC that its reports are no shadow reports, and where Word alone is taken', () => {
    const term = requirementOn(bodyOf('crc'), 'session-report', 'term', on)
    expect(term?.avoid.find(({ lang }) => lang === 'en')?.words).toContain('shadow report')
    for (const id of ['cedaw', 'crc', 'cmw', 'upr'])
      for (const stage of Object.keys(bodyOf(id).stages) as Stage[])
        expect(requirementOn(bodyOf(id), stage, 'formats', on)).toMatchObject({
          accepted: ['docx'],
          verified: true,
        })
  })

  it('call nothing verified that is only remembered, nor the languages of CCPR unverified', () => {
    const facts = [...bodies.values()].flatMap(({ id, value: body }) =>
      (Object.keys(body.stages) as Stage[]).flatMap((stage) =>
        requirementKeys.map((key: RequirementKey) => ({
          id,
          sources: body.sources,
          fact: requirementOn(body, stage, key, on),
        })),
      ),
    )
    for (const { id, sources, fact } of facts)
      if (fact && sources[fact.source]?.kind === 'memory') expect(fact.verified, id).toBe(false)
    const ccpr = requirementOn(bodyOf('ccpr'), 'session-report', 'languages', on)
    expect([ccpr?.accepted, ccpr?.verified]).toEqual([['en', 'fr', 'es'], true])
  })
})
