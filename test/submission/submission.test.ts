// Reports to committees: what is asked, what is counted, what is left, and what nobody has answered.
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dueOn } from '../../src/check/submission-due.ts'
import { compose } from '../../src/compose/index.ts'
import { addDays, formatCivilDay, parseCivilDay } from '../../src/language/civil-day.ts'
import { lengthsOf, wordsIn } from '../../src/model/length.ts'
import { countWords } from '../../src/model/words.ts'
import { fitsPattern, foreignLetters, latinSymbol } from '../../src/model/symbol.ts'
import { changed, inspectReport } from './workspace.ts'

const report = 'content/sample/report.yaml'
const rulesOf = (inspected: ReturnType<typeof inspectReport>): string[] =>
  inspected.findings.map(({ rule, severity }) => `${severity} ${rule}`)
const saidBy = (inspected: ReturnType<typeof inspectReport>, rule: string): string[] =>
  inspected.findings.filter((one) => one.rule === rule).map(({ message }) => message)

describe('a report to a committee', () => {
  it('is told what is not verified, not known, and not answered', () => {
    expect(rulesOf(inspectReport())).toEqual([
      'warning coverage-missing',
      'info submission-form',
      'warning submission-unverified',
    ])
  })

  it('is told how much is left, in words as the committee counts them', () => {
    const inspected = inspectReport(changed(report, 'body: cat', 'body: cedaw'))
    expect(saidBy(inspected, 'submission-length')).toEqual([
      expect.stringMatching(
        /^\d+ of 6,600 words in en, 6,\d{3} are left\. Counted: body, headings, footnotes; not counted: annexes \d+, cover \d+\.$/,
      ),
      expect.stringMatching(/^\d+ of 6,600 words in ru/),
    ])
  })

  it('has the single limit where one organization submits, and the double where it says so', () => {
    const single = changed(report, 'organizations: [watch, lawyers]', 'organizations: [watch]')
    const cedaw = (text: string): readonly [string, string] => [
      report,
      text.replace('body: cat', 'body: cedaw'),
    ]
    expect(saidBy(inspectReport(cedaw(single[1])), 'submission-length')[0]).toContain(
      'of 3,300 words',
    )
    const double = single[1].replace('session: 74', 'session: 74\n  coalition: true')
    expect(saidBy(inspectReport(cedaw(double)), 'submission-length')[0]).toContain('of 6,600 words')
  })

  it('counts every word in one part only', () => {
    const { drafts, resolved } = inspectReport()
    for (const draft of drafts) {
      const document = compose(draft, resolved)
      const lengths = lengthsOf(document, draft.product.value)
      const sum = Object.values(lengths).reduce((total, part) => total + part, 0)
      expect(sum).toBe(countWords(document))
      expect(lengths.footnotes).toBe(
        document.notes.reduce((total, { text }) => total + wordsIn(text), 0),
      )
      expect(lengths.annexes).toBeGreaterThan(10)
    }
  })

  it('is too long by one word, and long enough to be warned of', () => {
    const [draft] = inspectReport().drafts
    const { resolved } = inspectReport()
    if (!draft) throw new Error('no draft')
    const lengths = lengthsOf(compose(draft, resolved), draft.product.value)
    const words = lengths.body + lengths.headings + lengths.footnotes
    const severity = (value: number): string[] => {
      const demo = `names: { en: [Committee], ru: [Комитет] }
short: { en: DEMO, ru: ДЕМО }
requirements: {}
stages:
  session-report:
    limit: [{ unit: words, value: ${value}, counts: [body, headings, footnotes], source: note, asOf: 2022-01, verified: true }]
sources: { note: { kind: document, title: Note } }
`
      return inspectReport(changed(report, 'body: cat', 'body: demo'), [
        'data/treaty-bodies/demo.yaml',
        demo,
      ])
        .findings.filter(
          ({ rule, message }) => rule === 'submission-length' && / in en/.test(message),
        )
        .map((one) => one.severity)
    }
    expect(severity(words - 1)).toEqual(['warning'])
    expect(severity(words)).toEqual(['warning'])
    expect(severity(Math.floor(words / 0.9))).toEqual(['warning'])
    expect(severity(Math.floor(words / 0.9) + 1)).toEqual(['info'])
  })

  it('is told of pages only when it has been printed', () => {
    const inspected = inspectReport(changed(report, 'body: cat', 'body: cescr'))
    expect(saidBy(inspected, 'submission-length')[0]).toContain('is told once the PDF is built')
  })

  it('is filed in a language of the committee; other versions are for other readers', () => {
    const inspected = inspectReport(changed(report, 'body: cat', 'body: ccpr'))
    expect(inspected.findings).toContainEqual(
      expect.objectContaining({ rule: 'submission-language', severity: 'info' }),
    )
    const russian = inspectReport(
      changed(report, 'body: cat', 'body: ccpr').map((text) =>
        text.replace('locales: [en, ru]', 'locales: [ru]'),
      ) as [string, string],
    )
    expect(russian.findings).toContainEqual(
      expect.objectContaining({ rule: 'submission-language', severity: 'warning' }),
    )
  })
})

describe('what nobody has answered', () => {
  it('is told by document, and not told where it is left out on purpose', () => {
    expect(saidBy(inspectReport(), 'coverage-missing')).toEqual([
      'CAT/C/XYZ/Q/3: no narrative answers 1 of 1 questions: `3` (para. 3).',
    ])
    const omitted = changed(report, 'session: 74', 'session: 74\n  omits: [issues#3]')
    expect(saidBy(inspectReport(omitted), 'coverage-missing')).toEqual([])
  })

  it('is asked only in the documents that the report names', () => {
    const named = changed(report, 'session: 74', 'session: 74\n  documents: [observations]')
    expect(saidBy(inspectReport(named), 'coverage-missing')).toEqual([])
  })

  it('is nothing of a document that could not be read on the date of the report', () => {
    const later = changed(
      'data/recommendations/issues.yaml',
      'date: 2021-12-03',
      'date: 2022-12-03',
    )
    expect(saidBy(inspectReport(later), 'coverage-missing')).toEqual([])
  })
})

describe('the last day', () => {
  const fact = { binding: true, source: 'note', asOf: '2022', verified: true }
  const submission = { omits: [] }

  it('is so many weeks before the session, whichever day it begins', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 40_000 }),
        fc.integer({ min: 1, max: 30 }),
        (days, weeks) => {
          const begins = addDays({ year: 1990, month: 1, day: 1 }, days)
          const due = dueOn(
            { ...submission, begins: formatCivilDay(begins) },
            { ...fact, before: { anchor: 'session', weeks } },
          )
          expect(addDays(parseCivilDay(due ?? '') ?? begins, 7 * weeks)).toEqual(begins)
        },
      ),
    )
  })

  it('is the day before the session by the calendar, in the year before where it must be', () => {
    const calendar = { '2': '12-01', '6': '04-01', '10': '08-01' }
    const due = (begins: string): string | undefined =>
      dueOn({ ...submission, begins }, { ...fact, calendar })
    expect(due('2023-02-06')).toBe('2022-12-01')
    expect(due('2023-06-05')).toBe('2023-04-01')
    expect(due('2023-10-02')).toBe('2023-08-01')
    expect(due('2023-05-02')).toBeUndefined()
  })

  it('is the day of the session’s note, if the report has it', () => {
    const own = { ...submission, begins: '2023-02-06', deadline: '2023-01-09' }
    expect(dueOn(own, { ...fact, before: { anchor: 'session', weeks: 4 } })).toBe('2023-01-09')
  })
})

describe('symbols', () => {
  const cyrillic: Readonly<Record<string, string>> = {
    A: 'А',
    C: 'С',
    T: 'Т',
    O: 'О',
    K: 'К',
    E: 'Е',
  }
  const symbol = 'CAT/C/KAZ/CO/4'

  it('are found with any letter that only looks Latin, and put right', () => {
    const positions = [...symbol].flatMap((one, i) => (one in cyrillic ? [i] : []))
    fc.assert(
      fc.property(fc.subarray(positions, { minLength: 1 }), (chosen) => {
        const written = [...symbol]
          .map((one, i) => (chosen.includes(i) ? (cyrillic[one] ?? one) : one))
          .join('')
        expect(foreignLetters(written).length).toBeGreaterThan(0)
        expect(latinSymbol(written)).toBe(symbol)
      }),
    )
  })

  it.each([
    ['CAT/C/KAZ/CO/4', 'CAT/C/{state}/CO/{n}', true],
    ['CAT/C/KAZ/CO/4-5', 'CAT/C/{state}/CO/{n}', true],
    ['CAT/C/KAZ/Q/2/Add.1', 'CAT/C/{state}/Q/{n}', true],
    ['CAT/C/51/D/441/2010', 'CAT/C/{n}/D/{n}/{year}', true],
    ['CAT/OP/6/Rev.1', 'CAT/OP/{n}', true],
    ['E/C.12/KAZ/CO/2', 'E/C.12/{state}/CO/{n}', true],
    ['E/C512/KAZ/CO/2', 'E/C.12/{state}/CO/{n}', false],
    ['CAT/C/KAZ/OC/4', 'CAT/C/{state}/CO/{n}', false],
    ['CAT/C/KAZ/CO/4 x', 'CAT/C/{state}/CO/{n}', false],
  ])('%s is of %s: %s', (written, pattern, fits) => {
    expect(fitsPattern(written, pattern)).toBe(fits)
  })
})
