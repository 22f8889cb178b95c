// Two publishers, two values, one date: a report that uses either admits it, and a report admits
// nothing that is not so.
import { finding, type Finding } from '../findings/finding.ts'
import { languageOf } from '../language/index.ts'
import { cellKey } from '../model/cells.ts'
import { contradictionsOf, type Contradiction } from '../model/contradiction.ts'
import type { Entry } from '../model/entry.ts'
import type { DataFigure } from '../model/figure.ts'
import { quantityOf, type WrittenQuantity } from '../model/quantity.ts'
import type { Report } from '../model/report.ts'
import type { Draft, Loaded, Resolved } from '../model/stages.ts'
import { usesOf } from './uses.ts'

type Finder = (id: string, asOf: string) => readonly Contradiction[]

/** Findings on contradictions that a report uses without acknowledging them: one a report and figure, at its first use. */
export function checkContradictions({ drafts, loaded }: Resolved): Finding[] {
  const find = rememberContradictions(loaded)
  const told = new Set<string>()
  const unadmitted = drafts.flatMap((draft) =>
    usesOf(draft).flatMap(({ figure, place }) => {
      const found = find(figure.id, draft.report.value.asOf).find((one) => concerns(one, figure))
      const key = `${draft.report.id} ${figure.id} ${JSON.stringify(figure.when)}`
      if (!found || isAcknowledged(draft, figure.id, found) || told.has(key)) return []
      told.add(key)
      return [unadmittedFinding(draft, figure, found, place)]
    }),
  )
  const reports = [...loaded.reports.entries.values()]
  return [...unadmitted, ...reports.flatMap((report) => checkAdmissions(report, loaded, find))]
}

/** The contradictions of a series as of a day, worked out once. */
function rememberContradictions({ records }: Loaded): Finder {
  const known = new Map<string, readonly Contradiction[]>()
  return (id, asOf) => {
    const key = `${id} ${asOf}`
    const found = known.get(key)
    if (found) return found
    const statistic = records.statistics.entries.get(id)
    const made = statistic ? contradictionsOf(statistic.value, asOf) : []
    known.set(key, made)
    return made
  }
}

/** Whether a figure is one of the values of a contradiction, or a cell of a whole that is. */
function concerns({ when, cell, sides }: Contradiction, figure: DataFigure): boolean {
  const isThen = when === ('asOf' in figure.when ? figure.when.asOf : figure.when.period)
  const isCell = cellKey(cell) === '' || cellKey(cell) === cellKey(figure.cell)
  const isIn = sides.some(({ observation }) => observation.publisher === figure.publisher)
  return isThen && isCell && isIn
}

function unadmittedFinding(
  { report }: Draft,
  figure: DataFigure,
  { sides }: Contradiction,
  place: Finding['place'],
): Finding {
  const others = sides
    .filter(({ observation }) => observation.publisher !== figure.publisher)
    .map(({ observation, value }) => `${shown(value)} (${observation.publisher})`)
    .join(', ')
  return finding(
    'figure-contradiction',
    place,
    `Another publisher gives another value at this date: ${others}.`,
    `Acknowledge it in ${report.path} under \`acknowledges:\` with statistic: ${figure.id}.`,
  )
}

function shown(value: WrittenQuantity): string {
  return languageOf('en')?.printQuantity(quantityOf(value)) ?? JSON.stringify(value)
}

function isAcknowledged({ report }: Draft, statistic: string, { on }: Contradiction): boolean {
  return report.value.acknowledges.some(
    (one) => one.statistic === statistic && (one.at === undefined || one.at === on),
  )
}

/** What a report acknowledges must still be a contradiction as of its date. */
function checkAdmissions(report: Entry<Report>, { records }: Loaded, find: Finder): Finding[] {
  const { asOf, acknowledges } = report.value
  return acknowledges.flatMap(({ statistic, at }, i) => {
    if (!records.statistics.entries.has(statistic)) return []
    const all = find(statistic, asOf)
    if (all.some(({ on }) => at === undefined || on === at)) return []
    const date = at === undefined ? `published by ${asOf}` : `of ${at}`
    const dates = all.map(({ when }) => when)
    return [
      finding(
        'acknowledgement-unneeded',
        report.locate(['acknowledges', i, 'statistic']),
        `No two publishers contradict each other on \`${statistic}\` in what is ${date}.`,
        dates.length === 0
          ? 'Take the acknowledgement away, or look which value has changed.'
          : `They do of: ${[...new Set(dates)].join(', ')}.`,
      ),
    ]
  })
}
