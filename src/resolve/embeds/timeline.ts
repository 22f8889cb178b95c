// `![](timeline:<id>)` → the entries of a timeline up to the report's as-of date, bound like prose.
import type { RootContent } from 'mdast'
import { firstDay } from '../../model/date.ts'
import type { Embedded, TimelineEmbed } from '../../model/embed.ts'
import { find } from '../../model/entry.ts'
import { placeOf, report, reportRefusal } from '../prose.ts'
import { refuseQuery } from '../refusal.ts'
import { unknownRecord } from '../unknown.ts'
import type { Written } from './embed.ts'

/** A timeline: its entries in order, those left out that happened after the as-of date. */
export function resolveTimeline({ address, image, prose, bind }: Written): Embedded | undefined {
  const place = placeOf(prose, image)
  if (address.query.size > 0) {
    const fault = 'A timeline is embedded as it is, without a query.'
    report(prose, 'binding-syntax', place, fault, `Write ![](timeline:${address.id}).`)
    return undefined
  }
  const { timelines, sources } = prose.records
  const timeline = find(timelines, address.id)
  if (timeline === 'broken') return undefined
  if (timeline === 'unknown') {
    const toAdd = `Add data/timelines/${address.id}.yaml.`
    const known = [...timelines.entries.keys()]
    return reportRefusal(prose, place, unknownRecord('timeline', address.id, known, toAdd))
  }
  const happened = [...timeline.value.entries.entries()].filter(
    ([, entry]) => firstDay(entry.date) <= prose.report.value.asOf,
  )
  if (happened.length === 0) {
    const { asOf } = prose.report.value
    const message = `Nothing in the timeline \`${address.id}\` had happened by ${asOf}, the as-of date of the report.`
    return reportRefusal(prose, place, refuseQuery(message, 'Leave it out.'))
  }
  const entries = happened
    .sort(([, a], [, b]) => (firstDay(a.date) < firstDay(b.date) ? -1 : 1))
    .flatMap(([i, entry]): TimelineEmbed['entries'][number][] => {
      const source = sources.entries.get(entry.source)
      const text = entry.what[prose.locale]
      const keys = ['entries', i, 'what', prose.locale]
      const root = prose.caseTexts.get(`timelines/${address.id}:${keys.join('.')}`)
      // What is missing here has been found in the timeline itself.
      if (!source || !root || text === undefined) return []
      const bound: RootContent[] = bind(root, text, (at) => timeline.locateText(keys, at))
      return [{ entry, source, text: bound }]
    })
  return { kind: 'timeline', timeline, entries }
}
