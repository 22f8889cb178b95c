// `![](case:<id>)` → a case box, its texts bound like prose.
import type { RootContent } from 'mdast'
import type { Embedded } from '../../model/embed.ts'
import { find } from '../../model/entry.ts'
import { placeOf, report, reportRefusal } from '../prose.ts'
import { unknownRecord } from '../unknown.ts'
import type { Written } from './embed.ts'

/** A case box. */
export function resolveCase({ address, image, prose, bind }: Written): Embedded | undefined {
  const place = placeOf(prose, image)
  if (address.query.size > 0) {
    const fault = 'A case is embedded as it is, without a query.'
    report(prose, 'binding-syntax', place, fault, `Write ![](case:${address.id}).`)
    return undefined
  }
  const summary = find(prose.records.cases, address.id)
  if (summary === 'broken') return undefined
  if (summary === 'unknown') {
    const known = [...prose.records.cases.entries.keys()]
    const toAdd = `Add data/cases/${address.id}.yaml.`
    return reportRefusal(prose, place, unknownRecord('case', address.id, known, toAdd))
  }
  if ((image.alt ?? '') !== '') {
    const message = `A case box has no caption: “${image.alt}” would not be printed.`
    report(prose, 'embed-caption', place, message, `Write ![](case:${address.id}).`)
    return undefined
  }
  const { locale } = prose
  const bound = (keys: readonly (string | number)[], text: string | undefined): RootContent[] => {
    const root = prose.caseTexts.get(`${address.id}:${keys.join('.')}`)
    return root && text !== undefined
      ? bind(root, text, (offset) => summary.locateText(keys, offset))
      : []
  }
  return {
    kind: 'case',
    summary,
    text: bound(['summary', locale], summary.value.summary[locale]),
    proceedings: summary.value.proceedings.map((step, i) => ({
      date: step.date,
      text: bound(['proceedings', i, 'what', locale], step.what[locale]),
    })),
  }
}
