// The two tables of a report on the page of what is covered: by articles, and by what was asked.
import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Nodes } from 'mdast'
import type { Asked, Coverage, CoverageRow, CoveredCase, Own } from '../model/coverage.ts'
import { inLocale } from '../model/locale.ts'
import type { BoundNarrative } from '../model/stages.ts'
import type { Covered } from './coverage-page.ts'

/** A row for each block of articles. */
export function articlesTable({ rows }: Coverage, one: Covered): Element {
  const columns = ['articles', 'recommendations', 'questions', 'narratives', 'cases', 'own']
  return table(
    columns.map((column) => one.phrase(`coverage-${column}`)),
    rows.map((row) => articlesRow(row, one)),
  )
}

function articlesRow(row: CoverageRow, one: Covered): Element {
  const { locale } = one.draft
  const [first = 0] = row.articles
  const last = row.articles.at(-1) ?? first
  const numbers = row.articles.length > 1 ? `${first}–${last}` : String(first)
  const heading = row.heading ? inLocale(row.heading, locale) : ''
  const links = (asked: readonly Asked[]): Element[] => asked.map((item) => nameAsked(item, one))
  return h('tr', [
    h('th', { scope: 'row' }, [h('strong', numbers), ` ${heading}`]),
    list(links(row.asked.filter(({ isQuestion }) => !isQuestion)), one),
    list(links(row.asked.filter(({ isQuestion }) => isQuestion)), one),
    list(
      row.narratives.map((narrative) => linkNarrative(narrative, one)),
      one,
    ),
    list(
      row.cases.map((covered) => nameCase(covered, one)),
      one,
    ),
    list(
      row.own.map((own) => nameOwn(own, one)),
      one,
    ),
  ])
}

/** A row for each earlier recommendation and question: its words, what has become of it, where it is answered. */
export function askedTable({ asked }: Coverage, one: Covered): Element {
  const { phrase, draft } = one
  const heads = ['column-paragraph', 'column-recommendation', 'column-outcome', 'coverage-answered']
  const rows = asked.map((item) => {
    const text = item.item.text
      ? inLocale(item.item.text, draft.locale)
      : phrase('recommendation-not-entered')
    const { status = 'no-information', grade, gradeBy = 'authors' } = item.assessment ?? {}
    const graded =
      grade === undefined ? '' : `; ${phrase(`recommendation-grade-${gradeBy}`, { grade })}`
    return h('tr', [
      h('th', { scope: 'row' }, nameAsked(item, one)),
      h('td', text),
      h('td', `${phrase(`recommendation-status-${status}`)}${graded}`),
      h('td', answered(item, one)),
    ])
  })
  return table(
    heads.map((head) => phrase(head)),
    rows,
  )
}

function answered({ answeredBy, isOmitted }: Asked, one: Covered): ElementContent[] {
  if (answeredBy.length > 0)
    return [
      h(
        'ul',
        answeredBy.map((narrative) => h('li', linkNarrative(narrative, one))),
      ),
    ]
  return [
    isOmitted
      ? h('span', { className: ['soft'] }, one.phrase('coverage-omitted'))
      : h('span', { className: ['open'] }, one.phrase('coverage-not-answered')),
  ]
}

function table(heads: readonly string[], rows: readonly Element[]): Element {
  const cells = heads.map((head) => h('th', { scope: 'col' }, head))
  return h('table', [h('thead', h('tr', cells)), h('tbody', [...rows])])
}

function list(items: readonly ElementContent[], { phrase }: Covered): Element {
  if (items.length === 0)
    return h('td', h('span', { className: ['soft'] }, phrase('coverage-none')))
  return h(
    'td',
    h(
      'ul',
      items.map((item) => h('li', item)),
    ),
  )
}

/** The document and paragraph of an item, marked while nothing answers it. */
function nameAsked({ document, item, answeredBy, isOmitted }: Asked, { draft }: Covered): Element {
  const name = document.value.symbol ?? inLocale(document.value.title, draft.locale)
  const open = answeredBy.length === 0 && !isOmitted
  return h('span', open ? { className: ['open'] } : {}, `${name}, ${item.paragraph}`)
}

function nameCase({ summary, narrative }: CoveredCase, one: Covered): ElementContent {
  const { records } = one.loaded
  const code = records.persons.entries.get(summary.value.person)?.value.code ?? ''
  const status = one.phrase(`case-status-${summary.value.status}`)
  return link(`${one.phrase('case-code', { code })} (${status})`, firstId(narrative), one)
}

function nameOwn({ name, to, narrative }: Own, one: Covered): ElementContent {
  const { records } = one.loaded
  const names = records.organizations.entries.get(to)?.value.names
  const items = narrative.blocks.flatMap((block) => (block.type === 'list' ? block.children : []))
  const item = items.find(({ data }) => data?.blockId === name)
  const words = item ? plain(item, one).replace(/[;.]$/, '') : name
  const addressee = names ? (inLocale(names, one.draft.locale)[0] ?? to) : to
  return link(`${words} (${addressee})`, name, one)
}

function linkNarrative(narrative: BoundNarrative, one: Covered): ElementContent {
  const heading = narrative.blocks.find(({ type }) => type === 'heading')
  const words = heading ? plain(heading, one) : ''
  return link(words === '' ? narrative.narrative.name : words, firstId(narrative), one)
}

function firstId({ blocks }: BoundNarrative): string {
  return blocks[0]?.data?.blockId ?? ''
}

function link(words: string, id: string, { file }: Covered): ElementContent {
  return file === undefined ? h('span', words) : h('a', { href: `${file}#${id}` }, words)
}

/** The words of a block without notes; of a person never more than the code. */
function plain(node: Nodes, one: Covered): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value
  if (node.type === 'call') return ''
  if (node.type === 'binding' && node.bound.kind === 'person') {
    const code = one.loaded.records.persons.entries.get(node.bound.id)?.value.code
    return code === undefined ? '…' : one.phrase('case-code', { code })
  }
  if (!('children' in node)) return ''
  return node.children
    .map((child: Nodes) => plain(child, one))
    .join('')
    .replace(/\s+/g, ' ')
}
