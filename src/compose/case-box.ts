// A case box: the code, what is known in coarse terms, the course of the proceedings by month.
import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import type { CaseSummary } from '../model/case.ts'
import { certain, lastDay, type CivilDate } from '../model/date.ts'
import type { Entry } from '../model/entry.ts'
import { citeSource } from './citation.ts'
import { text } from './element.ts'
import { row } from './table.ts'
import { nameOn } from './words.ts'
import type { Workshop } from './workshop.ts'

/** The texts of a case, already finished. */
export interface CaseTexts {
  readonly text: readonly ElementContent[]
  readonly steps: readonly {
    readonly date: CivilDate
    readonly content: readonly ElementContent[]
  }[]
}

/** A framed summary of one case. */
export function caseBox(
  summary: Entry<CaseSummary>,
  texts: CaseTexts,
  id: string,
  workshop: Workshop,
): Element {
  const { records, phrase } = workshop
  const code = records.persons.entries.get(summary.value.person)?.value.code ?? ''
  return h('aside', { id, className: ['case'] }, [
    h('h3', { id: `${id}-title` }, phrase('case-code', { code })),
    factsTable(summary.value, id, workshop),
    ...texts.text,
    ...(texts.steps.length > 0 ? proceedingsTable(texts.steps, id, workshop) : []),
  ])
}

function factsTable(value: CaseSummary, id: string, workshop: Workshop): Element {
  const { records, phrase, language } = workshop
  const place = records.places.entries.get(value.place)?.value.names
  const source = records.sources.entries.get(value.source)
  if (!source) throw new Error(`no source ${value.source}`)
  const status = phrase(`case-status-${value.status}`)
  const facts: [string, ElementContent[]][] = [
    [phrase('case-place'), [text(nameOn(place, lastDay(value.date), workshop))]],
    [phrase('case-event-date'), [text(language.printDate(certain(value.date)))]],
    [phrase('case-status'), [text(`${status} (${language.printDate(certain(value.statusAsOf))})`)]],
    [phrase('column-source'), citeSource(source, workshop, { begins: true })],
  ]
  const rows = facts.map(([name, fact], i) =>
    row(`${id}-fact-${i + 1}`, [h('th', { scope: 'row' }, name), h('td', fact)]),
  )
  return h('table', { className: ['facts'] }, h('tbody', rows))
}

function proceedingsTable(
  steps: CaseTexts['steps'],
  id: string,
  { phrase, language }: Workshop,
): Element[] {
  const rows = steps.map(({ date, content }, i) => {
    const time = h('time', { dateTime: date }, language.printDate(certain(date)))
    return row(`${id}-row-${i + 1}`, [h('th', { scope: 'row' }, time), h('td', inline(content))])
  })
  return [
    h('h4', { id: `${id}-proceedings` }, phrase('case-proceedings')),
    h('table', { className: ['proceedings'] }, h('tbody', rows)),
  ]
}

/** The content of a step's paragraphs, which stand in one cell. */
export function inline(content: readonly ElementContent[]): ElementContent[] {
  return content.flatMap((node, i) => [
    ...(i > 0 ? [text(' ')] : []),
    ...(node.type === 'element' && node.tagName === 'p' ? node.children : [node]),
  ])
}
