// A case box: the code, what is known in coarse terms, the course of the proceedings by month.
import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import type { CaseSummary } from '../model/case.ts'
import { certain, lastDay, type CivilDate } from '../model/date.ts'
import type { Entry } from '../model/entry.ts'
import { row } from './table.ts'
import { nameOn } from './words.ts'
import type { Workshop } from './workshop.ts'

/** The texts of a case, already finished. */
export interface CaseTexts {
  readonly text: readonly ElementContent[]
  readonly steps: readonly { readonly date: CivilDate; readonly content: readonly ElementContent[] }[]
}

/** A framed summary of one case. */
export function caseBox({ value }: Entry<CaseSummary>, { text, steps }: CaseTexts, id: string, workshop: Workshop): Element {
  const { records, phrase, language } = workshop
  const code = records.persons.entries.get(value.person)?.value.code ?? ''
  const place = nameOn(records.places.entries.get(value.place)?.value.names, lastDay(value.date), workshop)
  const facts: [string, string][] = [
    [phrase('case-place'), place],
    [phrase('case-event-date'), language.printDate(certain(value.date))],
    [phrase('case-status'), `${phrase(`case-status-${value.status}`)} (${language.printDate(certain(value.statusAsOf))})`],
  ]
  return h('aside', { id, className: ['case'] }, [
    h('h3', { id: `${id}-title` }, phrase('case-code', { code })),
    h('table', { className: ['facts'] }, h('tbody', facts.map(([name, fact], i) => row(`${id}-fact-${i + 1}`, [h('th', { scope: 'row' }, name), h('td', fact)])))),
    ...text,
    ...(steps.length > 0
      ? [
          h('h4', { id: `${id}-proceedings` }, phrase('case-proceedings')),
          h('table', { className: ['proceedings'] }, h('tbody', steps.map(({ date, content }, i) => row(`${id}-row-${i + 1}`, [h('th', { scope: 'row' }, h('time', { dateTime: date }, language.printDate(certain(date)))), h('td', inline(content))])))),
        ]
      : []),
  ])
}

/** The content of the only paragraph of a step, which stands in a cell. */
function inline(content: readonly ElementContent[]): ElementContent[] {
  return content.flatMap((node) => (node.type === 'element' && node.tagName === 'p' ? node.children : [node]))
}
