// Compose: one linked report in one language → the composed document. Sections are put into the
// template's frame, then paragraphs, notes, references and figures are numbered over the one tree.
import type { ElementContent, Root } from 'hast'
import { visit } from 'unist-util-visit'
import type { MeasureText } from '../charts/measure.ts'
import type { CaseUse, Document, RecommendationUse } from '../model/document.ts'
import { inLocale } from '../model/locale.ts'
import { phraseKeys, type PhraseKey } from '../model/phrase.ts'
import type { Draft, Resolved } from '../model/stages.ts'
import { setPlain, setTree } from '../typography/index.ts'
import { collectBlocks, nameFrame } from './blocks.ts'
import { dropMarks, mark } from './element.ts'
import { collectFigures, figuresTable } from './figures.ts'
import { finishProse } from './finish.ts'
import { composeFrame } from './frame.ts'
import { closeNote, numberNotes } from './notes.ts'
import { fillReferences, numberParagraphs } from './numbers.ts'
import { fillSpeech, speechOf } from './speech.ts'
import { collectOutline, fillContents } from './outline.ts'
import { foldSpace, textOf } from './text.ts'
import {
  nameOfOrganization,
  openWorkshop,
  phrasePrinter,
  replaceNodes,
  shortNameOf,
  type Workshop,
} from './workshop.ts'

/** Composes a draft without findings into its document; without `measure` pictures leave room for any font. */
export function compose(draft: Draft, { loaded }: Resolved, measure?: MeasureText): Document {
  const workshop = openWorkshop(draft, loaded.records, loaded.layouts, measure)
  const body = fillSections(composeFrame(workshop), composeSections(workshop))
  const numbers = numberParagraphs(body, draft.product.value.paragraphNumbers === 'printed')
  const opened = numberNotes(body, workshop)
  fillReferences(body, numbers)
  const cases = usedCases(workshop)
  const spots = collectFigures(body, opened, cases, workshop)
  if (hasFiguresSlot(body)) fillFigures(body, figuresTable(spots, numbers, workshop))
  const speech = speechOf(collectBlocks(body, numbers), workshop)
  fillSpeech(body, speech, workshop)
  nameFrame(body)
  for (const tree of [body, ...opened.map((note) => note.content)]) setTree(tree, draft.locale)
  const notes = opened.map((note) => closeNote(note))
  const outline = collectOutline(body)
  fillContents(body, outline, workshop)
  const blocks = collectBlocks(body, numbers)
  dropMarks(body)
  return {
    ...factsOf(workshop),
    body,
    outline: outline.map(({ id, level, text }) => ({ id, level, text })),
    blocks,
    notes,
    figures: spots.map((spot) => ({ ...spot.use, printed: textOf(spot.element.children) })),
    cases,
    recommendations: ownRecommendations(draft),
    apart: draft.product.value.sources === 'apart',
    mostPages: draft.product.value.mostPages ?? null,
    speech,
    phrases: Object.fromEntries(
      phraseKeys.map((key) => [key, setPlain(workshop.phrase(key), draft.locale)]),
    ) as Record<PhraseKey, string>,
  }
}

/** What the report says of itself, in the language of the document. */
function factsOf(workshop: Workshop) {
  const { draft } = workshop
  const { value } = draft.report
  const set = (text: string): string => setPlain(text, draft.locale)
  return {
    report: draft.report.id,
    product: draft.product.id,
    style: draft.product.value.style,
    locale: draft.locale,
    direction: workshop.language.direction,
    edition: draft.edition,
    status: value.status,
    unread: value.unread.includes(draft.locale),
    title: foldSpace(set(inLocale(value.title, draft.locale))),
    shortTitle: set(inLocale(value.shortTitle, draft.locale)),
    summary: value.summary ? foldSpace(set(inLocale(value.summary, draft.locale))) : null,
    authors: value.organizations.map((id) => set(nameOfOrganization(workshop, id))),
    shortAuthors: value.organizations.map((id) => set(shortNameOf(workshop, id))),
    version: value.version ?? null,
    date: value.date,
    asOf: value.asOf,
    languages: value.locales.map((tag) => {
      return { tag, name: phrasePrinter(workshop.layouts, tag)('language-name') }
    }),
  }
}

/** The elements of each section, top-level blocks marked with the section that they fill. */
function composeSections(workshop: Workshop): Map<string, ElementContent[]> {
  const sections = new Map<string, ElementContent[]>()
  for (const { section, blocks } of workshop.draft.narratives) {
    const elements = finishProse(blocks, workshop)
    const marked = elements.map((element) =>
      element.type === 'element'
        ? mark(element, {
            section,
            numbered: element.tagName === 'p' || element.tagName === 'blockquote',
          })
        : element,
    )
    sections.set(section, [...(sections.get(section) ?? []), ...marked])
  }
  return sections
}

function fillSections(frame: Root, sections: ReadonlyMap<string, ElementContent[]>): Root {
  replaceNodes(frame, (node) => {
    const section =
      node.type === 'comment' ? /^slot:section:(.+)$/.exec(node.value)?.[1] : undefined
    return section === undefined ? undefined : (sections.get(section) ?? [])
  })
  return frame
}

/** Whether the template has a place for the table; words are linked to it only then. */
function hasFiguresSlot(body: Root): boolean {
  let found = false
  visit(body, 'comment', ({ value }) => void (found ||= value === 'slot:figures'))
  return found
}

function fillFigures(body: Root, table: ElementContent | undefined): void {
  replaceNodes(body, (node) => {
    if (node.type !== 'comment' || node.value !== 'slot:figures') return undefined
    return table ? [table] : []
  })
}

/** The recommendations of the report, in the order of their text. */
function ownRecommendations({ narratives }: Draft): RecommendationUse[] {
  return narratives.flatMap(({ narrative, blocks }) => {
    const { recommendations = {} } = narrative.head.value
    const items = blocks.flatMap((block) => (block.type === 'list' ? block.children : []))
    return items.flatMap((item) => {
      const id = item.data?.blockId ?? ''
      const own = Object.hasOwn(recommendations, id) ? recommendations[id] : undefined
      const block = item.children[0]?.data?.blockId ?? id
      return own ? [{ id, block, addressee: own.to, articles: own.articles }] : []
    })
  })
}

/** The cases that have a box in the document. */
function usedCases({ embeds, records }: Workshop): CaseUse[] {
  return embeds.flatMap(({ embed, data }) => {
    if (embed.kind !== 'case') return []
    const { id, value } = embed.summary
    const code = records.persons.entries.get(value.person)?.value.code ?? ''
    return [{ id, code, status: value.status, block: data?.blockId ?? '' }]
  })
}
