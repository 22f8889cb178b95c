// A long series in CSV is the same series as in YAML, wherever its cells stand, and no accident in a
// cell goes unnoticed.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Finding } from '../../src/findings/finding.ts'
import { readCsv } from '../../src/load/csv.ts'
import { openReader } from '../../src/load/reader.ts'
import { loadEntry } from '../../src/load/records.ts'
import { withCsv } from '../../src/load/statistics.ts'
import type { Entry } from '../../src/model/entry.ts'
import { statistic, type Statistic } from '../../src/model/statistic.ts'
import { memoryFiles } from '../world.ts'

const head = `title: { en: Crimes, ru: Преступления }
unit: case
population: { en: All, ru: Все }
definition: { en: As registered, ru: По регистрации }
`
const schema = `${head}breakdowns:
  - { by: place, type: partition, residual: { label: { en: Other, ru: Прочие } } }
  - { by: sex, type: partition }
  - { by: age, type: subset, of: { sex: male } }
  - { by: [place, sex], type: partition }
schema:
  missingValues: ['..']
  publisher: office
  source: register
  fields:
    - { name: period, type: string }
    - { name: published, type: date }
    - { name: place, type: string }
    - { name: sex, type: string }
    - { name: age, type: string }
    - { name: number, type: integer, role: value }
    - { name: qualifier, type: string }
    - { name: note_en, type: string, role: note, lang: en }
    - { name: note_ru, type: string, role: note, lang: ru }
    - { name: remark, type: string, role: ignored }
`
const names = 'period,published,place,sex,age,number,qualifier,note_en,note_ru,remark'

/** The series of a YAML and a CSV file, and what is found. */
function load(
  csv: string | Uint8Array,
  yaml = schema,
): { entry: Entry<Statistic> | undefined; findings: readonly Finding[]; broken: boolean } {
  const path = 'data/statistics/crimes.yaml'
  const files = new Map<string, string | Uint8Array>([
    [path, yaml],
    ['data/statistics/crimes.csv', csv],
  ])
  const reader = openReader([memoryFiles(files)], ['data'])
  reader.take((one) => one === path)
  const entry = loadEntry(reader, path, 'crimes', statistic)
  if (!entry) throw new Error(JSON.stringify(reader.findings))
  const loaded = withCsv(reader, { entries: new Map([['crimes', entry]]), broken: new Set() })
  const found = loaded.entries.get('crimes')
  return { entry: found, findings: reader.findings, broken: loaded.broken.has('crimes') }
}

const rows = [
  names,
  '2021-01/2021-02,2021-03-25,,,,88,,"As published, in March",Опубликовано в марте,x',
  '2021-01/2021-02,2021-03-25,almaty,,,50,,,,',
  '2021-01/2021-02,2021-03-25,semey,,,30,at-least,,,',
  '2021-01/2021-02,2021-03-25,(residual),,,8,,,,',
  '2021-01/2021-02,2021-03-25,,male,,80,,,,"two',
  'lines"',
  '2021-01/2021-02,2021-03-25,,female,,8,,,,',
  '2021-01/2021-02,2021-03-25,,male,minor,3,,,,',
  '2021-01/2021-02,2021-03-25,almaty,male,,45,,,,',
  '2022,2023-01-25,,,,..,,,,',
]
const text = `${rows.join('\n')}\n`

describe('a series in CSV', () => {
  it('has the observations that its rows say', () => {
    const { entry, findings } = load(text)
    expect(findings).toEqual([])
    expect(entry?.value.observations).toEqual([
      {
        period: '2021-01/2021-02',
        published: '2021-03-25',
        publisher: 'office',
        source: 'register',
        value: 88,
        status: 'normal',
        note: { en: 'As published, in March', ru: 'Опубликовано в марте' },
        breakdowns: [
          {
            by: 'place',
            type: 'partition',
            cells: { almaty: 50, semey: { atLeast: 30 } },
            residual: { value: 8, label: { en: 'Other', ru: 'Прочие' } },
          },
          { by: 'sex', type: 'partition', cells: { male: 80, female: 8 } },
          { by: 'age', type: 'subset', of: { sex: 'male' }, cells: { minor: 3 } },
        ],
        crossTables: [{ by: ['place', 'sex'], type: 'partition', cells: { almaty: { male: 45 } } }],
      },
      {
        period: '2022',
        published: '2023-01-25',
        publisher: 'office',
        source: 'register',
        status: 'missing',
        breakdowns: [],
        crossTables: [],
      },
    ])
  })

  it('knows where every part of it stands', () => {
    const at = (...keys: (string | number)[]): string => {
      const place = load(text).entry?.locate(['observations', ...keys])
      return `${place?.path.split('.').at(-1)}:${place?.line}:${place?.column}-${place?.endColumn}`
    }
    expect(at(0, 'value')).toBe('csv:2:31-33')
    expect(at(0, 'published')).toBe('csv:2:17-27')
    expect(at(0, 'breakdowns', 0, 'cells', 'semey', 'atLeast')).toBe('csv:4:36-38')
    expect(at(0, 'breakdowns', 1, 'cells', 'female')).toBe('csv:8:37-38')
    expect(at(0, 'breakdowns', 2, 'cells', 'minor')).toBe('csv:9:40-41')
    expect(at(0, 'crossTables', 0, 'cells', 'almaty', 'male')).toBe('csv:10:41-43')
    expect(load(text).entry?.locate(['unit']).path).toBe('data/statistics/crimes.yaml')
    const key = load(text).entry?.locateKey(['observations', 0, 'breakdowns', 0, 'cells', 'semey'])
    expect(`${key?.line}:${key?.column}`).toBe('4:28')
    const quoted = readCsv('a.csv', 'a,b,c\n"x, y","one\ntwo",z\n')
    if ('rule' in quoted) throw new Error(quoted.message)
    const places = [0, 1, 2].map((column) => quoted.rows[0]?.place(column))
    expect(places.map((one) => `${one?.line}:${one?.column}`)).toEqual(['2:1', '2:8', '3:6'])
  })

  it('is the same with a byte order mark, with other line ends, and with the columns in another order', () => {
    const plain = load(text).entry?.value
    for (const other of [
      `\ufeff${text}`,
      text.replaceAll('\n', '\r\n'),
      text.replace('\n', '\r\n'),
      text.trimEnd(),
    ])
      expect(load(other).entry?.value).toEqual(plain)
    const small = 'period,published,number\n2022,2023-01-25,7\n'
    const turned = 'number,published,period\n7,2023-01-25,2022\n'
    const yaml = `${head}schema:\n  publisher: office\n  source: register\n  fields:\n    - { name: period }\n    - { name: published }\n    - { name: number, role: value }\n`
    expect(load(turned, yaml).entry?.value).toEqual(load(small, yaml).entry?.value)
  })

  it('is read again as it was written, whatever its texts hold', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', ',', '"', '\n', ' ', 'é', ';') })
    const quote = (one: string): string => `"${one.replaceAll('"', '""')}"`
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 5 }), (all) => {
        const table = readCsv(
          'a.csv',
          `a,b\n${all.map((row) => row.map(quote).join(',')).join('\n')}\n`,
        )
        if ('rule' in table) throw new Error(table.message)
        expect(table.rows.map(({ cells }) => cells)).toEqual(all)
        let line = 2
        for (const [i, [first]] of all.entries()) {
          expect(table.rows[i]?.place(0).line).toBe(line)
          line += (all[i] ?? []).join('').split('\n').length
          expect(first).toBeDefined()
        }
      }),
      { numRuns: 300, seed: 1 },
    )
  })
})

describe('an accident in a cell', () => {
  const number = (value: string): string[] => {
    const { findings, broken } = load(
      `${names}\n2021,2021-03-25,,,,88,,,,\n2022,2023-03-25,,,,${value},,,,\n`,
    )
    expect(broken).toBe(findings.length > 0)
    return findings.map(({ place, hint }) => `${place.line}:${place.column} ${hint}`)
  }

  it.each([
    ['32 270', 'Write 32270.'],
    ['32\u00a0270', 'Write 32270.'],
    ['32\u202f270', 'Write 32270.'],
    ['32’270', 'Write 32270.'],
    ['"32,270"', 'Write 32270, or 32.270 if the comma is a decimal comma.'],
    ['"3,5"', 'Write 3.5.'],
    ['"1.234,5"', 'Write 1234.5.'],
    ['12%', 'Write 12; the unit of the statistic says per cent.'],
    ['007', 'Write 7.'],
    ['１２', 'Write 12.'],
    ['1e3', 'Write plain digits, with a point for decimals: 1234.5.'],
    ['many', 'Write plain digits, with a point for decimals: 1234.5.'],
    [
      '',
      'Write 0 for nought; if there is no value, declare it in the schema: missingValues: [""].',
    ],
    [
      '-',
      'Write 0 for nought; if there is no value, declare it in the schema: missingValues: ["-"].',
    ],
    [
      'N/A',
      'Write 0 for nought; if there is no value, declare it in the schema: missingValues: ["N/A"].',
    ],
    ['=1+1', 'Write the value itself.'],
    ['+5', 'Write the value itself.'],
    ['@SUM(A1)', 'Write the value itself.'],
    ['＝cmd', 'Write the value itself.'],
    ['-SUM(A1)', 'Write the value itself.'],
    [' 12', 'Write `12` without it.'],
    ['12\u00a0', 'Write `12` without it.'],
  ])('of numbers: %s', (value, hint) => {
    expect(number(value)).toEqual([`3:20 ${hint}`])
  })

  it.each([['0'], ['12'], ['12.5'], ['-3'], ['hundreds'], ['..']])(
    'of numbers none: %s',
    (value) => {
      expect(number(value)).toEqual([])
    },
  )

  it.each([
    ['14.03.2022', 'Write 2022-03-14.'],
    ['3/14/2022', 'Write 2022-03-14.'],
    ['03/04/2022', 'Write 2022-04-03 or 2022-03-04, whichever the source says.'],
    ['2022-02-30', 'Write the day as 2022-01-19.'],
    ['44634', 'Format the column as text before saving. Write the day as 2022-01-19.'],
    ['Mar 2022', 'Write the day as 2022-01-19.'],
  ])('of dates: %s', (value, hint) => {
    const { findings } = load(`${names}\n2022,${value},,,,88,,,,\n`)
    expect(findings.map((one) => `${one.place.line}:${one.place.column} ${one.hint}`)).toEqual([
      `2:6 ${hint}`,
    ])
  })

  it('of one column is told once, with how many rows have it', () => {
    const body = Array.from({ length: 9 }, (_, i) => `201${i},2021-03-25,,,,1 00${i},,,,`)
    const { findings } = load(`${names}\n${body.join('\n')}\n`)
    expect(findings.map((one) => `${one.place.line} ${one.message}`)).toEqual([
      '2 `1 000` has digits that are set apart or not ASCII, and so have 8 more rows.',
    ])
  })

  it('never becomes another value without a word', () => {
    const plain = load(`${names}\n2022,2023-03-25,,,,88,,,,\n`).entry?.value
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'0123456789., \u00a0;"\'=-+%eE\n'), maxLength: 6 }),
        (value) => {
          const { entry, findings } = load(`${names}\n2022,2023-03-25,,,,${value},,,,\n`)
          const read = entry?.value.observations[0]?.value
          if (findings.length > 0) expect(entry).toBeUndefined()
          else if (typeof read === 'number')
            expect(String(read)).toBe(Number(value.replace(/^"|"$/g, '')).toString())
          expect(plain?.observations[0]?.value).toBe(88)
        },
      ),
      { numRuns: 500, seed: 1 },
    )
  })

  it('of the file itself is one finding', () => {
    const rules = (csv: string | Uint8Array): string[] => load(csv).findings.map(({ rule }) => rule)
    expect(rules(text.replaceAll(',', ';'))).toEqual(['csv-syntax'])
    expect(rules(text.replaceAll(',', '\t'))).toEqual(['csv-syntax'])
    expect(rules(`sep=;\n${text}`)).toEqual(['csv-syntax'])
    expect(rules(text.replace('almaty', 'al\u200bmaty'))).toEqual(['file-control-character'])
    expect(rules(Uint8Array.of(0xff, 0xfe, 0x41, 0))).toEqual(['file-encoding'])
    expect(rules('')).toEqual(['file-empty'])
    expect(rules(`${names}\n`)).toEqual(['csv-columns'])
  })
})
