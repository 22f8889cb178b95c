// What `fix` promises, over random workspaces: a wrong number, date or span is put right or left with a
// reason; nothing but the bound words changes; and there is nothing to do the second time.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyEdits, planFixes, type Plan } from '../../src/fix/index.ts'
import { languageOf } from '../../src/language/index.ts'
import type { Finding } from '../../src/findings/finding.ts'
import { inspectSmall, smallTexts } from '../check/workspace.ts'

const head = '---\nsection: appeal\n---\n'
const paths = {
  en: 'content/sample/en/03-appeal.md',
  ru: 'content/sample/ru/03-appeal.md',
} as const
type Tongue = keyof typeof paths
type Files = Record<string, string>

/** The workspace after a fix, what was planned, and what is found then. */
function fixed(files: Files): { files: Files; plan: Plan; findings: readonly Finding[] } {
  const { findings, resolved } = inspectSmall(files)
  const plan = planFixes(resolved, findings)
  const changed = { ...files }
  for (const [path, edits] of Map.groupBy(plan.edits, ({ from }) => from.path)) {
    const made = applyEdits(Buffer.from(files[path] ?? ''), edits)
    if ('lost' in made) throw new Error(`lost in ${path}`)
    changed[path] = Buffer.from(made.bytes).toString('utf8')
  }
  return { files: changed, plan, findings: inspectSmall(changed).findings }
}

const statistic = (value: number): string =>
  `title: { en: A, ru: А }\nunit: case\npopulation: { en: A, ru: А }\ndefinition: { en: A, ru: А }\nobservations:\n  - { asOf: 2022-03-01, published: 2022-03-01, value: ${value}, publisher: office, source: register }\n`

// The noun that a number governs, by CLDR as the runtime knows it: an opinion independent of ours.
const plurals = { en: new Intl.PluralRules('en'), ru: new Intl.PluralRules('ru') }
const nouns: Record<Tongue, Record<string, string>> = {
  en: { one: 'case', other: 'cases' },
  ru: { one: 'случай', few: 'случая', many: 'случаев' },
}
const nounAfter = (tongue: Tongue, count: number): string =>
  nouns[tongue][plurals[tongue].select(count)] ?? ''

interface Slip {
  readonly held: number
  readonly said: number
  readonly spell: boolean
  readonly first: boolean
}

const counts = fc.oneof(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 20_000 }))
const slip = fc.record({ held: counts, said: counts, spell: fc.boolean(), first: fc.boolean() })

function wordsOf({ said, spell, first }: Slip, tongue: Tongue): string {
  const quantity = { kind: 'exact', value: { units: said, scale: 0 } } as const
  return languageOf(tongue)?.printQuantity(quantity, { spell, capitalize: first }) ?? ''
}

function paragraph(one: Slip, i: number, tongue: Tongue): string {
  const words = `[${wordsOf(one, tongue)}](figure:s-${i})`
  const noun = nounAfter(tongue, one.said)
  return one.first ? `${words} ${noun}.` : `- … *${words}* ${noun} \\[12:30\\].`
}

function workspace(slips: readonly Slip[]): Files {
  const text = (tongue: Tongue): string =>
    head + slips.map((one, i) => `\n${paragraph(one, i, tongue)}\n`).join('')
  return {
    [paths.en]: text('en'),
    [paths.ru]: text('ru'),
    ...Object.fromEntries(
      slips.map(({ held }, i) => [`data/statistics/s-${i}.yaml`, statistic(held)]),
    ),
  }
}

const bindingPattern = /\[([^\]\\]*)\]\((?:figure|date|elapsed):[^)]*\)/gu

describe('a wrong number in a binding', () => {
  it('is put right or left with a reason, and nothing else changes', () => {
    fc.assert(
      fc.property(fc.array(slip, { minLength: 40, maxLength: 40 }), (slips) => {
        const before = workspace(slips)
        const { files, plan, findings } = fixed(before)
        const left = new Map(
          plan.left.map((one) => [`${one.place.path}:${one.place.line}`, one.hint]),
        )
        for (const tongue of ['en', 'ru'] as const) {
          const path = paths[tongue]
          const [was, is] = [before[path] ?? '', files[path] ?? '']
          expect(is.replace(bindingPattern, '')).toBe(was.replace(bindingPattern, ''))
          const words = [...is.matchAll(bindingPattern)].map((match) => match[1] ?? '')
          for (const [i, one] of slips.entries()) {
            const why = left.get(`${path}:${5 + 2 * i}`)
            const read = languageOf(tongue)?.readQuantity(words[i] ?? '')
            if (why === undefined) {
              expect(read?.quantity).toEqual({
                kind: 'exact',
                value: { units: one.held, scale: 0 },
              })
              // The noun behind it is still right, and a capital still one.
              expect(nounAfter(tongue, one.held)).toBe(nounAfter(tongue, one.said))
              expect(/^\p{Lu}/u.test(words[i] ?? '')).toBe(/^\p{Lu}/u.test(wordsOf(one, tongue)))
              expect(/\d/u.test(words[i] ?? '')).toBe(/\d/u.test(wordsOf(one, tongue)))
            } else {
              expect(why).not.toBe('')
              expect(words[i]).toBe(wordsOf(one, tongue))
            }
            // Nothing is left that could be done: digits before a noun that stays as it is.
            const isEasy = !one.spell && nounAfter(tongue, one.held) === nounAfter(tongue, one.said)
            if (isEasy || one.held === one.said) expect(why).toBeUndefined()
          }
        }
        expect(findings.filter(({ rule }) => rule === 'figure-words')).toHaveLength(
          plan.left.length,
        )
        const again = fixed(files)
        expect(again.plan.edits).toEqual([])
        expect(again.files).toEqual(files)
      }),
      { numRuns: 4, endOnFailure: true },
    )
  })
})

describe('a wrong date in a binding', () => {
  const day = fc.record({
    year: fc.integer({ min: 1990, max: 2022 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
  })
  const two = (n: number): string => String(n).padStart(2, '0')

  it('is put right in its case and as exactly as it was', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ said: day, held: day, exact: fc.integer({ min: 0, max: 2 }) }), {
          minLength: 30,
          maxLength: 30,
        }),
        (slips) => {
          const partOf = (date: { year: number; month: number; day: number }, exact: number) =>
            exact === 0
              ? { year: date.year }
              : exact === 1
                ? { year: date.year, month: date.month }
                : date
          const text = (tongue: Tongue): string =>
            head +
            slips
              .map(({ said, held, exact }) => {
                const words = languageOf(tongue)?.printDate(partOf(said, exact)) ?? ''
                return `\nA [${words}](date:${held.year}-${two(held.month)}-${two(held.day)}).\n`
              })
              .join('')
          const before = { [paths.en]: text('en'), [paths.ru]: text('ru') }
          const { files, plan, findings } = fixed(before)
          expect(plan.left).toEqual([])
          expect(findings.filter(({ rule }) => rule === 'date-words')).toEqual([])
          for (const tongue of ['en', 'ru'] as const) {
            const words = [...(files[paths[tongue]] ?? '').matchAll(bindingPattern)]
            for (const [i, { held, exact }] of slips.entries())
              expect(languageOf(tongue)?.readDate(words[i]?.[1] ?? '')).toEqual(partOf(held, exact))
          }
        },
      ),
      { numRuns: 3, endOnFailure: true },
    )
  })
})

/** One wrong paragraph in one language: what is written instead, or why nothing is. */
function outcome(tongue: Tongue, text: string, files: Files = {}): string {
  const { files: after, plan } = fixed({ [paths[tongue]]: `${head}\n${text}\n`, ...files })
  const [only] = plan.left
  const own = (after[paths[tongue]] ?? '').slice(head.length + 1).trimEnd()
  return only ? (only.hint ?? '') : own
}

describe('the form of words', () => {
  it.each([
    ['en', '[Sixty-eight](figure:s) of them', 69, '[Sixty-nine](figure:s) of them'],
    [
      'en',
      '[one](figure:s) case',
      2,
      'The number governs “case”, which changes with “two”: write both.',
    ],
    ['en', '[about 12](figure:s)', 13, '[13](figure:s)'],
    ['en', '[many](figure:s)', 13, 'The words are no number, and tell no form.'],
    ['en', '[only 12](figure:s)', 13, '[only 13](figure:s)'],
    ['en', '[2.5 million](figure:s)', 2_600_000, '[2.6 million](figure:s)'],
    ['ru', 'задержаны [восьми](figure:s) лиц', 9, 'задержаны [девяти](figure:s) лиц'],
    ['ru', 'вместе с [восемью](figure:s)', 12, 'вместе с [двенадцатью](figure:s)'],
    ['ru', 'по [164](figure:s) делам', 165, 'по [165](figure:s) делам'],
    [
      'ru',
      'возбуждено [243](figure:s) уголовных дела',
      245,
      'The number governs “уголовных дела”, which changes with “245”: write both.',
    ],
    [
      'ru',
      'было [три](figure:s) дела',
      2,
      'The words have a form that cannot be kept: write the right ones.',
    ],
  ] as const)('%s: %s, for %s', (tongue, text, value, expected) => {
    expect(outcome(tongue, text, { 'data/statistics/s.yaml': statistic(value) })).toBe(expected)
  })

  it.each([
    ['en', '[Six months](elapsed:2022-01-05) have', '[Five months](elapsed:2022-01-05) have'],
    [
      'ru',
      'Прошло [шесть месяцев](elapsed:2022-01-05)',
      'Прошло [пять месяцев](elapsed:2022-01-05)',
    ],
    [
      'ru',
      'В течение [двух месяцев](elapsed:2022-01-05)',
      'В течение [пяти месяцев](elapsed:2022-01-05)',
    ],
    [
      'en',
      '[One month](elapsed:2022-01-05) has',
      'The number governs “has”, which changes with “Five months”: write both.',
    ],
    ['en', '[ages](elapsed:2022-01-05)', 'The words are no span of time, and tell no form.'],
    ['ru', 'в [мае 2021 года](date:2022-01)', 'в [январе 2022 года](date:2022-01)'],
    ['en', 'on [7 May](date:2022-01)', 'The date is known no more exactly than 2022-01.'],
    ['en', 'in [Semipalatinsk](place:semey)', 'in [Semey](place:semey)'],
  ] as const)('%s: %s', (tongue, text, expected) => {
    expect(outcome(tongue, text)).toBe(expected)
  })
})

describe('a share', () => {
  const files = {
    'data/statistics/s.yaml': statistic(69),
    'data/statistics/t.yaml': statistic(164),
  }
  it.each([
    ['en', '[70 per cent](figure:s?share-of=t)', '[42 per cent](figure:s?share-of=t)'],
    [
      'en',
      '[about 70.5 per cent](figure:s?share-of=t)',
      '[about 42.1 per cent](figure:s?share-of=t)',
    ],
    ['ru', '[70 %](figure:s?share-of=t)', '[42 %](figure:s?share-of=t)'],
    [
      'en',
      '[70](figure:s?share-of=t)',
      'A number without per cent stands where one with it belongs.',
    ],
  ] as const)('%s: %s', (tongue, text, expected) => {
    expect(outcome(tongue, text, files).replaceAll('\u{A0}', ' ')).toBe(expected)
  })
})

describe('a text of a case', () => {
  const path = 'data/cases/c-1.yaml'
  const text = smallTexts.get(path) ?? ''
  const report = smallTexts.get('content/sample/report.yaml') ?? ''
  const narrative = (locale: string, name: string): string =>
    smallTexts.get(`content/sample/${locale}/${name}.md`) ?? ''

  it('is put right in its own file', () => {
    const wrong = text.replace(/^( *en: .*)$/m, '$1 In [2021](date:2022).')
    expect(fixed({ [path]: wrong }).files[path]).toBe(wrong.replace('[2021]', '[2022]'))
  })

  it('stays where the reports that print it ask for different words', () => {
    const wrong = text.replace(/^( *en: .*)$/m, '$1 After [six months](elapsed:2022-01-05).')
    const files = {
      [path]: wrong,
      'content/later/report.yaml': report.replace(/^date: .*$/m, 'date: 2022-08-24'),
      ...Object.fromEntries(
        ['en', 'ru'].flatMap((locale) =>
          ['01-lead', '02-findings'].map((name) => [
            `content/later/${locale}/${name}.md`,
            narrative(locale, name),
          ]),
        ),
      ),
    }
    const { plan } = fixed(files)
    expect(plan.edits.filter(({ from }) => from.path === path)).toEqual([])
    expect(plan.left.map(({ hint }) => hint)).toContain(
      'The reports that print this ask for different words: “seven months”, “five months”.',
    )
  })
})

describe('a file', () => {
  const encode = (text: string): Uint8Array => new TextEncoder().encode(text)
  const at = (line: number, column: number) => ({ path: 'a.md', line, column })
  const edit = (line: number, column: number, old: string, now: string) => ({
    from: at(line, column),
    to: at(line, column + old.length),
    old,
    now,
  })
  const textOf = (made: ReturnType<typeof applyEdits>): string =>
    'bytes' in made ? Buffer.from(made.bytes).toString('utf8') : 'lost'

  it('keeps its byte order mark, its line ends and letters that are not composed', () => {
    const file = encode('\u{FEFF}a 1\r\ne\u{301}e\u{301} 2\ra 3\n  4')
    const edits = [
      edit(1, 3, '1', '10'),
      edit(2, 4, '2', '20'),
      edit(3, 3, '3', '30'),
      edit(4, 3, '4', '5'),
    ]
    expect(textOf(applyEdits(file, edits))).toBe('\u{FEFF}a 10\r\ne\u{301}e\u{301} 20\ra 30\n  5')
  })

  it('is not changed where other words stand', () => {
    expect(applyEdits(encode('a 1'), [edit(1, 3, '2', '3')])).toHaveProperty('lost')
    expect(applyEdits(encode('a 1'), [edit(9, 3, '2', '3')])).toHaveProperty('lost')
  })
})
