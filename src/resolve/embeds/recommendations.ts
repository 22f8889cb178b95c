// `![caption](recommendations:<document>)` → earlier recommendations with what has become of each, the
// texts of assessments bound like prose.
import type { RootContent } from 'mdast'
import type { AssessedItem, Embedded } from '../../model/embed.ts'
import { find, type Entry } from '../../model/entry.ts'
import { latestAssessment, type RecommendationDocument } from '../../model/recommendation.ts'
import { placeOf, report, reportRefusal } from '../prose.ts'
import { unknownRecord } from '../unknown.ts'
import { hasCaption, type Written } from './embed.ts'

/** A table of implementation. */
export function resolveRecommendations(written: Written): Embedded | undefined {
  const { address, image, prose } = written
  const place = placeOf(prose, image)
  if (address.query.size > 0) {
    const fault = 'Recommendations are embedded as a whole document, without a query.'
    report(prose, 'binding-syntax', place, fault, `Write ![…](recommendations:${address.id}).`)
    return undefined
  }
  const document = find(prose.records.recommendations, address.id)
  if (document === 'broken') return undefined
  if (document === 'unknown') {
    const known = [...prose.records.recommendations.entries.keys()]
    const toAdd = `Add data/recommendations/${address.id}.yaml.`
    return reportRefusal(
      prose,
      place,
      unknownRecord('document of recommendations', address.id, known, toAdd),
    )
  }
  if (!hasCaption(written, 'table')) return undefined
  const names = Object.keys(document.value.items)
  return {
    kind: 'recommendations',
    document,
    items: names.map((name) => assessedItem(document, name, written)),
  }
}

function assessedItem(
  document: Entry<RecommendationDocument>,
  name: string,
  { prose, bind }: Written,
): AssessedItem {
  const item = document.value.items[name]
  if (!item) throw new Error(`no item ${name}`)
  const latest = latestAssessment(item, prose.report.value.asOf)
  const bound = (field: 'state' | 'finding' | 'evidence'): RootContent[] => {
    const text = latest?.assessment[field]?.[prose.locale]
    const keys = ['items', name, 'assessments', latest?.index ?? 0, field, prose.locale]
    const root = prose.caseTexts.get(`recommendations/${document.id}:${keys.join('.')}`)
    return root && text !== undefined
      ? bind(root, text, (offset) => document.locateText(keys, offset))
      : []
  }
  return {
    name,
    item,
    assessment: latest?.assessment,
    state: bound('state'),
    finding: bound('finding'),
    evidence: bound('evidence'),
  }
}
