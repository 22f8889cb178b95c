// Earlier recommendations as a table of implementation: paragraph, words, what the State says and what
// the authors find, what has become of it; underneath which document it is.
import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import { answers } from '../model/coverage.ts'
import { certain } from '../model/date.ts'
import type { AssessedItem, RecommendationsEmbed } from '../model/embed.ts'
import { inLocale } from '../model/locale.ts'
import {
  addressOf,
  recommendationStatuses,
  type RecommendationDocument,
} from '../model/recommendation.ts'
import { citeSource } from './citation.ts'
import { mark, text } from './element.ts'
import { row } from './table.ts'
import { nameOfOrganization, type Workshop } from './workshop.ts'

/** The texts of an assessed item, already finished. */
export interface FinishedItem {
  readonly assessed: AssessedItem
  readonly state: readonly ElementContent[]
  readonly finding: readonly ElementContent[]
  readonly evidence: readonly ElementContent[]
}

/** A table of implementation. Rows and caption are blocks of their own. */
export function recommendationsTable(
  { document }: RecommendationsEmbed,
  items: readonly FinishedItem[],
  caption: string,
  id: string,
  workshop: Workshop,
): Element {
  const { phrase } = workshop
  const { value } = document
  const what = value.kind === 'list-of-issues' ? 'column-question' : 'column-recommendation'
  const heads = ['column-paragraph', what, 'column-assessment', 'column-outcome'] as const
  const head = row(
    `${id}-head`,
    heads.map((key) => h('th', { scope: 'col' }, phrase(key))),
  )
  const rows = items.map((item) => itemRow(item, document.id, `${id}-item-`, workshop))
  return h('figure', { id, className: ['recommendations'] }, [
    h('table', [
      h('caption', { id: `${id}-caption` }, caption),
      h('thead', head),
      h('tbody', rows),
    ]),
    h('figcaption', { id: `${id}-note` }, tableNote(value, items, workshop)),
  ])
}

function itemRow(one: FinishedItem, document: string, prefix: string, workshop: Workshop): Element {
  const { assessed } = one
  return row(`${prefix}${assessed.name}`, [
    h('th', { scope: 'row' }, assessed.item.paragraph),
    h('td', lines(words(assessed, workshop))),
    h('td', lines(positions(one, addressOf(document, assessed.name), workshop))),
    h('td', lines(outcome(assessed, workshop))),
  ])
}

/** Each part on a line of its own, with a space between for whoever reads the text only. */
function lines(parts: readonly ElementContent[][]): ElementContent[] {
  return parts.flatMap((part, i): ElementContent[] => {
    // No inline element: a mark of a note stays on its line.
    const line = h('div', { className: ['line'] }, part)
    return i > 0 ? [text(' '), line] : [line]
  })
}

function words({ item }: AssessedItem, workshop: Workshop): ElementContent[][] {
  const { phrase, locale } = workshop
  const more = [
    ...(item.articles.length > 0
      ? [phrase('recommendation-articles', { articles: item.articles.join(', ') })]
      : []),
    ...(item.addressee === undefined
      ? []
      : [
          phrase('recommendation-addressee', {
            name: nameOfOrganization(workshop, item.addressee),
          }),
        ]),
    ...(item.followUp === true ? [phrase('recommendation-follow-up')] : []),
  ]
  return [
    [item.text ? text(inLocale(item.text, locale)) : h('em', phrase('recommendation-not-entered'))],
    ...(item.note ? [[text(inLocale(item.note, locale))]] : []),
    ...(more.length > 0 ? [[h('span', { className: ['soft'] }, more.join('; '))]] : []),
  ]
}

/** What the State says, what the authors find, what shows it, and where in this report. */
function positions(one: FinishedItem, address: string, workshop: Workshop): ElementContent[][] {
  const labelled = (key: string, content: readonly ElementContent[]): ElementContent[][] =>
    content.length === 0 ? [] : [[h('strong', workshop.phrase(key)), text(' '), ...inline(content)]]
  const parts = [
    ...labelled('recommendation-state', one.state),
    ...labelled('recommendation-finding', one.finding),
    ...labelled('recommendation-evidence', one.evidence),
    ...references(address, workshop),
  ]
  return parts.length > 0 ? parts : [[text('–')]]
}

/** The first paragraph of each narrative that answers, where paragraph numbers are printed. */
function references(address: string, { draft, phrase }: Workshop): ElementContent[][] {
  if (draft.product.value.paragraphNumbers === 'hidden') return []
  const targets = draft.narratives
    .filter((one) => answers(one, address))
    .flatMap(({ blocks }) => {
      const first = blocks.find(({ type }) => type === 'paragraph' || type === 'blockquote')
      return first?.data?.blockId ?? []
    })
  if (targets.length === 0) return []
  const links = targets.flatMap((target, i): ElementContent[] => [
    ...(i > 0 ? [text(', ')] : []),
    mark(h('a', { className: ['reference'], href: `#${target}` }), { target }),
  ])
  return [[text(`${phrase('recommendation-see')} `), ...links]]
}

function outcome({ assessment }: AssessedItem, workshop: Workshop): ElementContent[][] {
  const { phrase, language } = workshop
  if (!assessment) return [[text(phrase('recommendation-status-no-information'))]]
  const { status, grade, gradeBy, asOf, by } = assessment
  const date = phrase('as-of', { date: language.printDate(certain(asOf)) })
  return [
    [h('strong', phrase(`recommendation-status-${status}`))],
    ...(grade === undefined
      ? []
      : [[text(phrase(`recommendation-grade-${gradeBy ?? 'authors'}`, { grade }))]]),
    [h('span', { className: ['soft'] }, `${nameOfOrganization(workshop, by)}, ${date}`)],
  ]
}

/** Which document it is, and how many of its items ended how. */
function tableNote(
  value: RecommendationDocument,
  items: readonly FinishedItem[],
  workshop: Workshop,
): ElementContent[] {
  const source = workshop.records.sources.entries.get(value.source)
  if (!source) throw new Error(`no source ${value.source}`)
  const counts = recommendationStatuses.flatMap((status) => {
    const n = items.filter(
      ({ assessed }) => (assessed.assessment?.status ?? 'no-information') === status,
    ).length
    return n === 0 ? [] : [`${workshop.phrase(`recommendation-status-${status}`)}: ${n}`]
  })
  return [
    ...citeSource(source, workshop, { begins: true }),
    text(`. ${capital(counts.join('; '))}.`),
  ]
}

function capital(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1)
}

/** The content of paragraphs that stand in one cell. */
function inline(content: readonly ElementContent[]): ElementContent[] {
  return content.flatMap((node, i) => [
    ...(i > 0 ? [text(' ')] : []),
    ...(node.type === 'element' && node.tagName === 'p' ? node.children : [node]),
  ])
}
