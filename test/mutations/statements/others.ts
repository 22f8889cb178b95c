// Statements whose ranges, publishers or dates do not agree with what is known.
import { flow, series, stock, type Statement } from './workspace.ts'

const may = '2022-05-17'
const by = (name: string, type: string, cells: string, more = ''): string =>
  `{ by: ${name}, type: ${type}, cells: { ${cells} }${more} }`

const years = (range: string, ...all: readonly (readonly [number, number])[]): string =>
  series('case', [
    `period: 2019/2021, per: year, published: 2022-01-20, value: ${range}, publisher: office, source: register`,
    ...all.map(([year, n]) => flow(year, String(n), 'publisher: office')),
  ])

/** Ranges that another value breaks, and counts that fall. */
export const ranges: readonly Statement[] = [
  {
    name: '600 to 900 a year, and 920 in one',
    text: 'There were [600 to 900](figure:yearly?period=2019/2021) cases a year.',
    series: { yearly: years('{ from: 600, to: 900 }', [2019, 850], [2020, 920], [2021, 610]) },
    rule: 'range-broken',
    says: ['600 to 900', '920 in 2020', '610 to 920'],
  },
  {
    name: 'at least 500 a year, and 462 in one',
    text: 'There were [at least 500](figure:yearly?period=2019/2021) cases a year.',
    series: { yearly: years('{ atLeast: 500 }', [2019, 850], [2020, 462], [2021, 610]) },
    rule: 'range-broken',
    says: ['500', '462 in 2020', '462 to 850'],
  },
  {
    name: 'more than 600 a year, and exactly 600 in one',
    text: 'There were [more than 600](figure:yearly?period=2019/2021) cases a year.',
    series: { yearly: years('{ moreThan: 600 }', [2019, 850], [2020, 600]) },
    rule: 'range-broken',
    says: ['600 in 2020', '600 to 850'],
  },
  {
    name: 'a range that two years break, on either side',
    text: 'There were [600 to 900](figure:yearly?period=2019/2021) cases a year.',
    series: { yearly: years('{ from: 600, to: 900 }', [2019, 193], [2020, 920]) },
    rule: 'range-broken',
    says: ['193 in 2019', '920 in 2020', '193 to 920'],
  },
  {
    name: 'a register that lost ten reports',
    text: 'There were [154](figure:known) reports.',
    series: {
      known: series(
        'report',
        [stock('2022-01-19', '164'), stock(may, '154')],
        'cumulative: true\n',
      ),
    },
    rule: 'series-falls',
    says: ['154', '164', 'Write 164 or more'],
  },
  {
    name: 'fewer women in the register than before',
    text: 'There were [164](figure:known) reports.',
    series: {
      known: series(
        'report',
        [
          stock('2022-01-19', `24, breakdowns: [${by('sex', 'subset', 'women: 9')}]`),
          stock(may, `164, breakdowns: [${by('sex', 'subset', 'women: 5')}]`),
        ],
        'cumulative: true\n',
      ),
    },
    rule: 'series-falls',
    says: ['women', '5', '9'],
  },
]

/** Publishers who contradict each other, values that nobody gave, numbers that are no such numbers. */
export const others: readonly Statement[] = [
  {
    name: 'two publishers, and the text does not say which',
    text: 'In all [238](figure:deaths) people died.',
    series: {
      deaths: series('person', [stock(may, '238'), stock(may, '263', 'publisher: office')]),
    },
    rule: 'figure-contradiction',
    says: ['watch', 'office', 'publisher='],
  },
  {
    name: 'the number of the one publisher under the name of the other',
    text: 'In all [238](figure:deaths?publisher=office) people died.',
    series: {
      deaths: series('person', [stock(may, '238'), stock(may, '263', 'publisher: office')]),
    },
    rule: 'figure-words',
    says: ['238', '263', 'Office'],
  },
  {
    name: 'one of two publishers, and the other passed over in silence',
    text: 'In all [238](figure:deaths?publisher=watch) people died.',
    series: {
      deaths: series('person', [stock(may, '238'), stock(may, '263', 'publisher: office')]),
    },
    rule: 'figure-contradiction',
    says: ['263', /acknowledge/],
  },
  {
    name: 'a number that was published after the report',
    text: 'In all [238](figure:deaths) people died.',
    series: { deaths: series('person', [stock('2022-07-29', '238')]) },
    rule: 'figure-query',
    says: ['2022-06-24', '2022-07-29'],
  },
  {
    name: 'a number that its publisher never gave',
    text: 'In all [238](figure:deaths) people died.',
    series: {
      deaths: series('person', [
        `asOf: ${may}, published: ${may}, status: missing, publisher: watch, source: register`,
      ]),
    },
    rule: 'figure-query',
    says: ['missing', 'without a figure'],
  },
  {
    name: 'more than everybody',
    text: 'It was [104 per cent](figure:rate) of them.',
    series: { rate: series('per-cent', [stock(may, '104')]) },
    rule: 'percentage-value',
    says: ['104', '100'],
  },
  {
    name: 'a cell of more than everybody',
    text: 'It was [80 per cent](figure:rate) of them.',
    series: {
      rate: series('per-cent', [
        stock(may, `80, breakdowns: [${by('sex', 'overlapping', 'women: 110')}]`),
      ]),
    },
    rule: 'percentage-value',
    says: ['110', '100'],
  },
  {
    name: 'half a person',
    text: 'In all [238.5](figure:deaths) people died.',
    series: { deaths: series('person', [stock(may, '238.5')]) },
    rule: 'count-value',
    says: ['238.5'],
  },
  {
    name: 'published before it was counted',
    text: 'In all [238](figure:deaths) people died.',
    series: {
      deaths: series('person', [
        'asOf: 2022-05-17, published: 2022-01-17, value: 238, publisher: watch, source: register',
      ]),
    },
    rule: 'observation-dates',
    says: ['2022-05-17', '2022-01-17', 'or later'],
  },
  {
    name: 'at least, made into exactly',
    text: 'In all [238](figure:deaths) people died.',
    series: { deaths: series('person', [stock(may, '{ atLeast: 238 }')]) },
    rule: 'figure-words',
    says: ['“238”', 'at least 238'],
  },
  {
    name: 'более, ставшее не менее',
    tongue: 'ru',
    text: 'Задержано [не менее 10 000](figure:deaths) человек.',
    series: { deaths: series('person', [stock(may, '{ moreThan: 10000 }')]) },
    rule: 'figure-words',
    says: ['не менее', 'более 10'],
  },
  {
    name: 'hundreds, made into thousands',
    text: 'In all [thousands](figure:deaths) of people were hurt.',
    series: { deaths: series('person', [stock(may, 'hundreds')]) },
    rule: 'figure-words',
    says: ['thousands', 'hundreds'],
  },
  {
    name: 'шестьдесят восемь вместо шестидесяти девяти',
    tongue: 'ru',
    text: 'Погибли [шестьдесят восемь](figure:deaths) человек.',
    series: { deaths: series('person', [stock(may, '69')]) },
    rule: 'figure-words',
    says: ['шестьдесят восемь', '69', 'шестьдесят девять'],
  },
]
