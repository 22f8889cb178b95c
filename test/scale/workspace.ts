// A workspace as large as a coalition's register may grow: the files of a folder, by path. Every
// text is right, so that all that is measured is the way to "No findings".
import { filesBelow } from '../world.ts'

/** How much of everything there is. */
export interface Size {
  readonly cases: number
  readonly series: number
}

const statuses = ['dismissed', 'registered', 'before-court', 'no-complaint']
const months = Array.from({ length: 12 }, (_, i) => String(i + 1).padStart(2, '0'))
const two = (n: number): string => String(n).padStart(2, '0')

/** The files of a workspace: the small one, with many cases and series beside, some of the series in CSV. */
export function largeWorkspace({ cases, series }: Size): Map<string, string> {
  const files = new Map(
    [...filesBelow('test/workspaces/small')].map(([path, bytes]): [string, string] => [
      path,
      Buffer.from(bytes).toString('utf8'),
    ]),
  )
  const persons = [files.get('data/persons.yaml') ?? '']
  for (let i = 0; i < cases; i++) {
    persons.push(`kz-${i}: { code: ${codeOf(i)}, role: survivor }\n`)
    files.set(`data/cases/kz-${i}.yaml`, caseFile(i))
  }
  files.set('data/persons.yaml', persons.join(''))
  for (let i = 0; i < series; i++) {
    if (i % 5 === 4) {
      files.set(`data/statistics/series-${i}.yaml`, csvHead(i))
      files.set(`data/statistics/series-${i}.csv`, csvBody(i))
    } else files.set(`data/statistics/series-${i}.yaml`, yamlSeries(i))
  }
  for (const locale of ['en', 'ru'])
    files.set(`content/sample/${locale}/02-findings-large.md`, narrative(locale, series))
  return files
}

/** Three capitals, a different three for each of 17,576 cases. */
function codeOf(i: number): string {
  return [i / 676, i / 26, i].map((n) => String.fromCharCode(65 + (Math.floor(n) % 26))).join('')
}

function caseFile(i: number): string {
  const month = months[i % 12] ?? '01'
  return `person: kz-${i}
event: event-${i % 7}
source: register
place: almaty
date: 2022-${month}
status: ${statuses[i % 4]}
statusAsOf: 2022-12
summary:
  en: The survivor was beaten in [January 2022](date:2022-01) and made to sign papers. The complaint was refused.
  ru: Пострадавшее лицо было избито в [январе 2022 года](date:2022-01) и было вынуждено подписать бумаги.
proceedings:
  - date: 2022-${month}
    what:
      en: The case was registered.
      ru: Дело зарегистрировано.
`
}

function head(i: number): string {
  return `title: { en: Series ${i}, ru: Ряд ${i} }
unit: report
population: { en: All reports, ru: Все сообщения }
definition: { en: As registered, ru: По регистрации }
`
}

function yamlSeries(i: number): string {
  const observations = months.map((month, m) => {
    const [a, b] = [60 + m + (i % 9), 40 + m]
    return `  - asOf: 2022-${month}-15
    published: 2022-${month}-15
    value: ${a + b}
    publisher: watch
    source: register
    breakdowns:
      - by: outcome
        type: partition
        cells: { registered: ${a}, other: ${b} }
      - by: place
        type: subset
        cells: { almaty: ${a}, semey: ${b} }
`
  })
  return `${head(i)}observations:\n${observations.join('')}`
}

function csvHead(i: number): string {
  return `${head(i)}breakdowns:
  - { by: outcome, type: partition }
schema:
  fields:
    - { name: asOf, type: date }
    - { name: published, type: date }
    - { name: outcome, type: string }
    - { name: value, type: integer }
    - { name: publisher, type: string }
    - { name: source, type: string }
`
}

function csvBody(i: number): string {
  const rows = ['asOf,published,outcome,value,publisher,source']
  for (let year = 2018; year < 2022; year++)
    for (let month = 1; month <= 12; month++) {
      const day = `${year}-${two(month)}-15`
      const [a, b] = [100 + month + (i % 5), 20 + month]
      rows.push(`${day},${day},,${a + b},watch,register`)
      rows.push(`${day},${day},registered,${a},watch,register`)
      rows.push(`${day},${day},other,${b},watch,register`)
    }
  return `${rows.join('\n')}\n`
}

/** A narrative that binds a figure of every series, in digits. */
function narrative(locale: string, series: number): string {
  const words = locale === 'en' ? 'Of these there were' : 'Таких было'
  const lines = Array.from({ length: series }, (_, i) => {
    const value = i % 5 === 4 ? 132 + 12 + (i % 5) : 60 + 4 + (i % 9) + 40 + 4
    const at = i % 5 === 4 ? '' : '?at=2022-05-15'
    return `${words} [${value}](figure:series-${i}${at}).`
  })
  return `---\nsection: findings\n---\n\n${lines.join('\n\n')}\n`
}
