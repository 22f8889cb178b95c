// Statements whose parts and wholes do not agree.
import { series, stock, type Statement } from './workspace.ts'

const may = '2022-05-17'
const parts = (value: string, ...all: readonly string[]): string =>
  series('report', [stock(may, `${value}, breakdowns: [${all.join(', ')}]`)])
const by = (name: string, type: string, cells: string, more = ''): string =>
  `{ by: ${name}, type: ${type}, cells: { ${cells} }${more} }`
const residual = (value: number): string =>
  `, residual: { value: ${value}, label: { en: Not stated, ru: Не указано } }`
const text = 'There were [120](figure:known) reports.'

/** Sums that leave something over or come to too much. */
export const sums: readonly Statement[] = [
  {
    name: 'outcomes that leave nineteen reports without one',
    text,
    series: { known: parts('120', by('outcome', 'partition', 'registered: 69, other: 32')) },
    rule: 'sum-partition',
    says: ['101', '120', '19 too few', 'residual: { value: 19'],
  },
  {
    name: 'outcomes that are nine more than the reports',
    text,
    series: { known: parts('120', by('outcome', 'partition', 'registered: 69, other: 60')) },
    rule: 'sum-partition',
    says: ['129', '120', '9 too many'],
  },
  {
    name: 'a residual that was forgotten to be reckoned again',
    text,
    series: {
      known: parts('120', by('outcome', 'partition', 'registered: 69, other: 40', residual(12))),
    },
    rule: 'sum-partition',
    says: ['121', 'residual of 12', '1 too many'],
  },
  {
    name: 'a whole with its digits exchanged',
    text,
    series: {
      known: parts(
        '120',
        by('outcome', 'partition', 'registered: 62, other: 40'),
        by('sex', 'partition', 'women: 22, men: 80'),
      ),
    },
    rule: 'sum-partition',
    says: ['The whole is 120', 'Write 102'],
  },
  {
    name: 'parts that cannot come to at least so many',
    text: 'There were [at least 120](figure:known) reports.',
    series: {
      known: parts('{ atLeast: 120 }', by('outcome', 'partition', 'registered: 62, other: 40')),
    },
    rule: 'sum-partition',
    says: ['102', '120', '18 too few'],
  },
  {
    name: 'more children than people',
    text,
    series: { known: parts('120', by('age', 'subset', 'minor: 130')) },
    rule: 'sum-subset',
    says: ['minor is 130', '120', 'at most 120'],
  },
  {
    name: 'more boys than there are men',
    text,
    series: {
      known: parts(
        '120',
        by('sex', 'partition', 'women: 100, men: 20'),
        by('age', 'subset', 'minor: 25', ', of: { sex: men }'),
      ),
    },
    rule: 'sum-subset',
    says: ['minor is 25', '20', 'at most 20'],
  },
  {
    name: 'more examined than registered',
    text,
    series: {
      known: parts('120', by('outcome', 'subset', 'registered: 69')),
      examined: series(
        'report',
        [stock(may, '75')],
        'partOf: { statistic: known, cell: { outcome: registered } }\n',
      ),
    },
    rule: 'sum-subset',
    says: ['75', '69', 'at most 69'],
  },
  {
    name: 'women and men of whom some are both',
    text,
    series: { known: parts('120', by('sex', 'partition', 'women: 60, men: 61')) },
    rule: 'sum-partition',
    says: ['121', '120', '1 too many'],
  },
  {
    name: 'shares that come to a hundred and four',
    text: 'There were [100 per cent](figure:known) of them.',
    series: {
      known: series('per-cent', [
        stock(may, `100, breakdowns: [${by('sex', 'partition', 'women: 42, men: 62')}]`),
      ]),
    },
    rule: 'sum-partition',
    says: ['100', 'too many'],
  },
]

const cross = (cells: string): string =>
  `10, breakdowns: [${by('sex', 'partition', 'women: 4, men: 6')}, ${by('age', 'partition', 'minor: 3, adult: 7')}], crossTables: [{ by: [sex, age], smallCells: Agreed., cells: { ${cells} } }]`
const ten = 'There were [10](figure:known) reports.'

/** Cross-tables whose margins are other than the breakdowns say. */
export const crosses: readonly Statement[] = [
  {
    name: 'a column of a cross-table that is one too many',
    text: ten,
    series: {
      known: series('report', [
        stock(may, cross('women: { minor: 1, adult: 3 }, men: { minor: 3, adult: 3 }')),
      ]),
    },
    rule: 'sum-cross',
    says: ['4', '3'],
  },
  {
    name: 'a cell of a cross-table that is wrong in its row and its column',
    text: ten,
    series: {
      known: series('report', [
        stock(may, cross('women: { minor: 1, adult: 3 }, men: { minor: 2, adult: 5 }')),
      ]),
    },
    rule: 'sum-cross',
    says: ['5', '4'],
  },
  {
    name: 'a row of a cross-table that was left out',
    text: ten,
    series: {
      known: series('report', [stock(may, cross('men: { minor: 2, adult: 4 }'))]),
    },
    rule: 'sum-cross',
    says: ['4'],
  },
]
