// What the five seed documents say, written down by hand from the documents themselves and from the
// acceptance table that was made of them, never from data/. Every figure (F) and every check (X) of
// that table has its row; `ids` is the list of them.

/** Every figure and check of the acceptance table, by seed. */
export const ids: readonly string[] = `
  F0.1  X0.1 X0.2 X0.3 X0.4 X0.5 X0.6
  F1.1 F1.2 F1.3  X1.1 X1.2 X1.3 X1.4 X1.5 X1.6 X1.7 X1.8 X1.9
  F2.1 F2.2 F2.3 F2.4  X2.1 X2.2 X2.3 X2.4 X2.5 X2.6 X2.7
  F3.1 F3.2 F3.3 F3.4 F3.5 F3.6 F3.7 F3.8 F3.9 F3.10 F3.11
  X3.1 X3.2 X3.3 X3.4 X3.5 X3.6 X3.7 X3.8 X3.9 X3.10 X3.11 X3.12 X3.13 X3.14 X3.15
  F4.1 F4.2 F4.3 F4.4 F4.5 F4.6  X4.1 X4.2 X4.3 X4.4 X4.5 X4.6 X4.7 X4.8 X4.9 X4.10
`
  .trim()
  .split(/\s+/)

type Value = number | string | Readonly<Record<string, number>>

/** One figure: which, asked how on what day, and what it must be. */
export interface Golden {
  readonly id: string
  /** `statistic?query`, as prose would bind it. */
  readonly figure: string
  /** The as-of date of a report that asks. */
  readonly on: string
  readonly value: Value
  /** A day, or a period. */
  readonly when: string
  readonly unit: string
  readonly publisher: string
  readonly source: string
}

const row = (
  id: string,
  figure: string,
  on: string,
  value: Value,
  when: string,
  unit: string,
  publisher: string,
  source: string,
): Golden => ({ id, figure, on, value, when, unit, publisher, source })

const [coalition, pgo, officials] = [
  'coalition-against-torture',
  'prosecutor-general-kz',
  'authorities-kz',
]

const seed0: Golden[] = [
  row(
    'F0.1',
    'people-killed',
    '2023-05-24',
    238,
    '2023-05-03',
    'person',
    officials,
    'kibhr-2023-05-24',
  ),
]

const day1 = '2022-01-19'
const reports = (query: string, value: Value, id: string): Golden =>
  row(
    id,
    `reports-to-the-coalition${query}`,
    day1,
    value,
    day1,
    'report',
    coalition,
    'coalition-register',
  )
const seed1: Golden[] = [
  reports('', 24, 'F1.1'),
  reports('?place=almaty', 6, 'F1.2'),
  reports('?place=atyrau', 3, 'F1.2'),
  reports('?place=shymkent', 2, 'F1.2'),
  reports('?place=karaganda', 1, 'F1.2'),
  reports('?place=taraz', 3, 'F1.2'),
  reports('?place=aktobe', 2, 'F1.2'),
  reports('?place=uralsk', 2, 'F1.2'),
  reports('?place=kostanay', 1, 'F1.2'),
  reports('?place=oskemen', 3, 'F1.2'),
  reports('?place=semey', 1, 'F1.2'),
  reports('?sex=male', 19, 'F1.3'),
  reports('?sex=female', 5, 'F1.3'),
  reports('?age=minor', 1, 'F1.3'),
]

const [day2, said2] = ['2022-09-28', 'joint-statement-2022-09-28']
const seed2: Golden[] = [
  row('F2.1', 'people-killed', day2, { atLeast: 238 }, day2, 'person', officials, said2),
  row('F2.2', 'officials-suspected', day2, 15, day2, 'official', officials, said2),
  row('F2.3', 'trial-hearings-held', day2, 4, day2, 'hearing', coalition, said2),
  row('F2.4', 'people-detained', day2, 'thousands', day2, 'person', 'unnamed', said2),
]

const [day3, march, may] = ['2022-06-24', '2022-03-14', '2022-05-17']
const [casualties, speech, register, records] = [
  'prosecutor-general-casualties-2022-03',
  'prosecutor-general-2022-03-14',
  'coalition-register',
  'coalition-case-records',
]
const seed3: Golden[] = [
  row('F3.1', 'people-killed', day3, 230, march, 'person', pgo, casualties),
  row('F3.1', 'people-killed?role=security-official', day3, 19, march, 'person', pgo, casualties),
  row('F3.1', 'people-injured', day3, 'thousands', march, 'person', pgo, casualties),
  row(
    'F3.2',
    'people-detained',
    day3,
    { moreThan: 10_000 },
    day3,
    'person',
    'unnamed',
    'people-detained-2022',
  ),
  row('F3.3', 'deaths-in-custody', day3, 8, day3, 'person', officials, 'deaths-in-custody-2022'),
  row('F3.4', 'allegations-to-the-authorities', day3, 301, march, 'allegation', pgo, speech),
  row('F3.4', 'criminal-cases-opened', day3, 243, march, 'case', pgo, speech),
  row(
    'F3.5',
    'officials-detained',
    day3,
    9,
    day3,
    'official',
    'unnamed',
    'officials-detained-2022',
  ),
  row(
    'F3.5',
    'officials-detained?agency=national-security-committee',
    day3,
    8,
    day3,
    'official',
    'unnamed',
    'officials-detained-2022',
  ),
  row(
    'F3.5',
    'officials-detained?agency=police',
    day3,
    1,
    day3,
    'official',
    'unnamed',
    'officials-detained-2022',
  ),
  row('F3.6', 'reports-to-the-coalition', day3, 164, may, 'report', coalition, register),
  row('F3.6', 'reports-to-the-coalition?age=minor', day3, 13, may, 'report', coalition, register),
  row(
    'F3.6',
    'reports-to-the-coalition?outcome=registered-art-146',
    day3,
    69,
    may,
    'report',
    coalition,
    register,
  ),
  row(
    'F3.6',
    'reports-to-the-coalition?outcome=registered-art-362',
    day3,
    3,
    may,
    'report',
    coalition,
    register,
  ),
  row(
    'F3.6',
    'reports-to-the-coalition?outcome=investigated-unregistered',
    day3,
    4,
    may,
    'report',
    coalition,
    register,
  ),
  row('F3.7', 'investigations-closed', day3, 8, day3, 'investigation', coalition, records),
  row('F3.8', 'forensic-examinations-ordered', day3, 52, may, 'case', coalition, records),
  row(
    'F3.10',
    'complaints-registered-each-year',
    day3,
    'hundreds',
    '2021',
    'complaint',
    pgo,
    'prosecutor-general-events-622',
  ),
  row(
    'F3.10',
    'cases-reaching-court',
    day3,
    { about: 2 },
    day3,
    'per-cent',
    'unnamed',
    'cases-reaching-court-2022',
  ),
]

const [spring, counted] = ['2021-05-31', '2021-01/2021-02']
const bulletin = (id: string, figure: string, value: number, unit: string): Golden =>
  row(
    id,
    figure,
    spring,
    value,
    counted,
    unit,
    'legal-statistics-committee-kz',
    'legal-statistics-2021-02',
  )
const seed4: Golden[] = [
  bulletin('F4.1', 'registered-torture-crimes', 88, 'crime'),
  bulletin('F4.2', 'offences-registered', 32_270, 'offence'),
  bulletin('F4.2', 'offences-registered?severity=especially-grave', 459, 'offence'),
  bulletin('F4.2', 'offences-registered?severity=grave', 7607, 'offence'),
  bulletin('F4.2', 'offences-registered?severity=medium', 14_281, 'offence'),
  bulletin('F4.2', 'offences-registered?severity=minor', 5491, 'offence'),
  bulletin('F4.3', 'crimes-against-rights', 366, 'crime'),
  bulletin('F4.3', 'crimes-against-rights?article=torture', 88, 'crime'),
  bulletin('F4.3', 'crimes-against-rights?article=privacy', 16, 'crime'),
  bulletin('F4.3', 'crimes-against-rights?article=correspondence', 4, 'crime'),
  bulletin('F4.3', 'crimes-against-rights?article=home', 61, 'crime'),
  bulletin('F4.3', 'crimes-against-rights?article=labour-law', 5, 'crime'),
  bulletin('F4.3', 'crimes-against-rights?article=labour-protection', 192, 'crime'),
  bulletin('F4.4', 'registered-torture-crimes?severity=grave-or-especially-grave', 50, 'crime'),
  bulletin('F4.4', 'registered-torture-crimes?sex=female', 4, 'crime'),
  bulletin('F4.4', 'registered-torture-crimes?age=minor', 1, 'crime'),
  bulletin('F4.5', 'registered-torture-crimes?outcome=investigated', 1, 'crime'),
  bulletin('F4.5', 'registered-torture-crimes?outcome=sent-to-court', 1, 'crime'),
  bulletin('F4.5', 'registered-torture-crimes?outcome=terminated', 40, 'crime'),
  bulletin('F4.5', 'registered-torture-crimes?outcome=period-expired', 8, 'crime'),
  row(
    'F4.6',
    'freedom-in-the-world-score',
    spring,
    23,
    '2020',
    'point',
    'freedom-house',
    'freedom-in-the-world-2021',
  ),
]

const killed = (
  query: string,
  on: string,
  value: Value,
  when: string,
  publisher: string,
  source: string,
): Golden => row('ladder', `people-killed${query}`, on, value, when, 'person', publisher, source)
const yearly = (year: number, value: number): Golden =>
  row(
    'annual',
    `torture-cases-each-year?period=${year}`,
    '2026-01-15',
    value,
    `${year}`,
    'case',
    officials,
    'inform-kz-2025-12-10',
  )
const [july, early] = ['2022-07-29', '2023-03-31']

/** Public facts beside the seeds: how the number of the dead went, the annual cases, the split by agency. */
const publicFacts: Golden[] = [
  killed('', '2022-01-19', 225, '2022-01-15', pgo, 'imlebanon-2022-01-15'),
  killed('', '2022-03-14', 230, march, pgo, casualties),
  killed('?publisher=authorities-kz', july, 241, july, officials, 'joint-statement-2022-07-29'),
  killed('?publisher=azattyq', july, 188, july, 'azattyq', 'joint-statement-2022-07-29'),
  killed('?publisher=ar-rukh-khak', july, 221, july, 'ar-rukh-khak', 'joint-statement-2022-07-29'),
  killed('?publisher=authorities-kz', early, 238, early, officials, 'exclusive-kz-2023'),
  killed('?publisher=volunteers-kz', early, 263, early, 'volunteers-kz', 'exclusive-kz-2023'),
  killed('', '2026-01-15', 238, '2023-05-03', officials, 'kibhr-2023-05-24'),
  yearly(2019, 850),
  yearly(2020, 766),
  yearly(2021, 685),
  yearly(2022, 920),
  yearly(2023, 462),
  yearly(2024, 193),
  row(
    'agency',
    'criminal-cases-opened?agency=anti-corruption-service',
    march,
    234,
    march,
    'case',
    pgo,
    speech,
  ),
]

/** Every figure that the documents give. */
export const golden: readonly Golden[] = [
  ...seed0,
  ...seed1,
  ...seed2,
  ...seed3,
  ...seed4,
  ...publicFacts,
]

/** What somebody asked for and nobody made public: the series says so, at this date. */
export const missing: readonly (readonly [series: string, at: string])[] = [
  ['deaths-in-custody', '2023-05-03'],
  ['allegations-to-the-authorities', '2023-05-03'],
  ['criminal-cases-opened', '2023-05-03'],
  ['torture-prosecutions', '2023-05-03'],
  ['torture-cases-dropped', '2023-05-03'],
  ['torture-cases-dropped-after-plea-bargains', '2023-05-03'],
]

/** Parts of a whole that leave something over: how much, and of what. */
export const residuals: readonly (readonly [
  id: string,
  series: string,
  when: string,
  by: string,
  left: number,
])[] = [
  ['X3.2', 'reports-to-the-coalition', '2022-05-17', 'outcome', 88],
  ['X4.2', 'offences-registered', '2021-01/2021-02', 'severity', 4432],
  ['X4.3', 'registered-torture-crimes', '2021-01/2021-02', 'outcome', 38],
  ['agency', 'criminal-cases-opened', '2022-03-14', 'agency', 9],
]

/** Parts that sum to their whole. */
export const sums: readonly (readonly [id: string, series: string, when: string, by: string])[] = [
  ['X1.1', 'reports-to-the-coalition', '2022-01-19', 'place'],
  ['X1.2', 'reports-to-the-coalition', '2022-01-19', 'sex'],
  ['X3.1', 'officials-detained', '2022-06-24', 'agency'],
  ['X4.1', 'crimes-against-rights', '2021-01/2021-02', 'article'],
]
