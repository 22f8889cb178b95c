// Statements with shares and changes that their data do not bear out.
import { flow, series, stock, type Statement } from './workspace.ts'

const may = '2022-05-17'
const examined = series('case', [stock(may, '52')])
const registered = series('case', [
  stock(
    may,
    '164, breakdowns: [{ by: outcome, type: partition, cells: { registered: 69, other: 95 } }]',
  ),
])
const detained = series('person', [
  stock(may, '300, breakdowns: [{ by: sex, type: partition, cells: { women: 45, men: 255 } }]'),
])
const tried = (value: string, more = ''): string => series('case', [flow(2020, value, more)])

/** Shares of a wrong base, wrongly rounded, or of what has no share. */
export const shares: readonly Statement[] = [
  {
    name: 'an examination in a third of the registered cases, counted of all reports',
    text: 'Examinations were ordered in [32 per cent](figure:examined?share-of=cases-known&base-outcome=registered) of the registered cases.',
    series: { examined, 'cases-known': registered },
    rule: 'figure-words',
    says: ['“32 per cent”', '75 per cent', '164'],
  },
  {
    name: 'three quarters of all cases, counted of the registered ones',
    text: 'Examinations were ordered in [75 per cent](figure:examined?share-of=cases-known) of all cases.',
    series: { examined, 'cases-known': registered },
    rule: 'figure-words',
    says: ['“75 per cent”', '32 per cent', '69', 'outcome=registered'],
  },
  {
    name: 'women among the men detained',
    text: 'Women were [17.6 per cent](figure:detained?sex=women&share-of=detained&base-sex=men) of those detained; of [300](figure:detained) people [18 per cent](figure:detained?sex=women&share-of=detained&base-at=2022-05-17) were women.',
    series: { detained },
    rule: 'figure-words',
    says: ['“18 per cent”', '15 per cent', '255'],
  },
  {
    name: 'доля с долями процента',
    tongue: 'ru',
    text: 'До суда дошли [12,5 %](figure:trials?share-of=filed) дел.',
    series: { trials: tried('3'), filed: tried('25') },
    rule: 'figure-words',
    says: ['12,5', '12,0'],
  },
  {
    name: 'a third with a digit too many',
    text: 'In [33.4 per cent](figure:trials?share-of=filed) of the cases there was a trial.',
    series: { trials: tried('1'), filed: tried('3') },
    rule: 'figure-words',
    says: ['33.4', '33.3'],
  },
  {
    name: 'rounded down at the half',
    text: 'In [12 per cent](figure:trials?share-of=filed) of the cases there was a trial.',
    series: { trials: tried('1'), filed: tried('8') },
    rule: 'figure-words',
    says: ['“12 per cent”', '13 per cent'],
  },
  {
    name: 'a share of a base of another year',
    text: 'In [40 per cent](figure:trials?share-of=filed) of the cases there was a trial.',
    series: { trials: tried('10'), filed: series('case', [flow(2019, '25')]) },
    rule: 'figure-base',
    says: ['2020', '2019'],
  },
  {
    name: 'more trials than cases',
    text: 'There was a trial in [120 per cent](figure:trials?share-of=filed) of the cases.',
    series: { trials: tried('30'), filed: tried('25') },
    rule: 'figure-share',
    says: ['30 cannot be a share of 25'],
  },
  {
    name: 'a share of a number that is only a least',
    text: 'There was a trial in [10 per cent](figure:trials?share-of=filed) of the cases.',
    series: { trials: tried('30'), filed: tried('{ atLeast: 300 }') },
    rule: 'figure-share',
    says: ['30', 'at least 300'],
  },
  {
    name: 'a share of nothing',
    text: 'There was a trial in [10 per cent](figure:trials?share-of=filed) of the cases.',
    series: { trials: tried('0'), filed: tried('0') },
    rule: 'figure-share',
    says: ['0', 'above nought'],
  },
  {
    name: 'a number where a share is bound',
    text: 'There was a trial in [30](figure:trials?share-of=filed) of a hundred cases.',
    series: { trials: tried('30'), filed: tried('120') },
    rule: 'figure-words',
    says: ['30', '25 per cent'],
  },
]

const two = (first: string, second: string, more = ''): string =>
  series('case', [flow(2020, first), flow(2021, second, more)])
const change = 'period=2021&change-since=2020'

/** Changes that were reckoned wrongly, or between what cannot be compared. */
export const changes: readonly Statement[] = [
  {
    name: 'a growth in per cent of the later number',
    text: 'Cases rose by [20 per cent](figure:filed?period=2021&change-since=2020).',
    series: { filed: two('40', '50') },
    rule: 'figure-words',
    says: ['20 per cent', '25 per cent'],
  },
  {
    name: 'a growth that forgets a ten',
    text: 'There were [14](figure:filed?period=2021&change-since=2020) cases more.',
    series: { filed: two('76', '100') },
    rule: 'figure-words',
    says: ['“14”', '24', '76', '100'],
  },
  {
    name: 'рост на треть',
    tongue: 'ru',
    text: `Число дел выросло на [33 %](figure:filed?${change}).`,
    series: { filed: two('100', '150') },
    rule: 'figure-words',
    says: ['33', '50'],
  },
  {
    name: 'a change from one publisher to another',
    text: `There were [10](figure:filed?${change}) cases more.`,
    series: { filed: two('40', '50', 'publisher: office') },
    rule: 'figure-comparable',
    says: ['watch', 'office'],
  },
  {
    name: 'a change over a new definition',
    text: `There were [10](figure:filed?${change}) cases more.`,
    series: { filed: two('40', '50', 'publisher: watch, definition: { en: B, ru: Б }') },
    rule: 'figure-comparable',
    says: [/definition|counted/],
  },
  {
    name: 'a change from a town to the country',
    text: `There were [10](figure:filed?${change}) cases more.`,
    series: { filed: two('40', '50', 'publisher: watch, territory: almaty') },
    rule: 'figure-comparable',
    says: [/almaty/i],
  },
  {
    name: 'a change over a new law',
    text: `There were [10](figure:filed?${change}) cases more.`,
    series: { filed: two('40', '50', 'publisher: watch, provision: article-146') },
    rule: 'figure-comparable',
    says: ['article-146'],
  },
  {
    name: 'a change from about forty',
    text: `There were [10](figure:filed?${change}) cases more.`,
    series: { filed: two('{ about: 40 }', '50') },
    rule: 'figure-comparable',
    says: ['40', '50'],
  },
  {
    name: 'a change from half a year to a whole one',
    text: 'There were [30](figure:filed?period=2021&change-since=2020-01/2020-06) cases more.',
    series: {
      filed: series('case', [
        'period: 2020-01/2020-06, published: 2020-07-20, value: 20, publisher: watch, source: register',
        flow(2021, '50'),
      ]),
    },
    rule: 'figure-comparable',
    says: ['2020-01/2020-06', '2021'],
  },
]
