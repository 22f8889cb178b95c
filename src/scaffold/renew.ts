// Last year's report as the draft of this year's: dates moved, and at the head of each narrative a
// note to colleagues for everything that only people can bring up to date.
import type { Language } from '../language/index.ts'
import { certain } from '../model/date.ts'
import { figureKey, type DataFigure } from '../model/figure.ts'
import { quantityOf } from '../model/quantity.ts'
import type { BoundNarrative, Draft, Records } from '../model/stages.ts'
import { nodesOf } from '../model/walk.ts'

/** What the new report is. */
export interface Renewal {
  readonly from: string
  readonly id: string
  readonly product: string
  readonly date: string
  readonly asOf: string
}

/** The files of the old report under the name of the new one, its head with other dates. */
export function renewedFiles(
  { from, id, ...head }: Renewal,
  texts: ReadonlyMap<string, string>,
): Map<string, string> {
  const old = `content/${from}/`
  return new Map(
    [...texts]
      .filter(([path]) => path.startsWith(old))
      .map(([path, text]) => {
        const own = path.slice(old.length)
        return [`content/${id}/${own}`, own === 'report.yaml' ? renewHead(text, head) : text]
      }),
  )
}

/** The keys of the old head that hold for one document only. */
const passing = /^(?:version|posted):.*\n/gm

function renewHead(text: string, head: Omit<Renewal, 'from' | 'id'>): string {
  const values: Readonly<Record<string, string>> = { ...head, status: 'draft' }
  const kept = text.replaceAll(passing, '')
  return Object.entries(values).reduce(
    (made, [key, value]) => made.replace(new RegExp(`^${key}:.*$`, 'm'), `${key}: ${value}`),
    kept,
  )
}

/** What people have to see to in each narrative, by its name, in the words of a note to colleagues. */
export function whatToRenew(
  before: Draft,
  after: Draft,
  records: Records,
  language: Language,
): Map<string, string[]> {
  const told = new Set<string>()
  return new Map(
    after.narratives.map((narrative) => {
      const old = before.narratives.find((one) => one.narrative.name === narrative.narrative.name)
      const tasks = [
        ...figureTasks(old, narrative, language),
        ...caseTasks(narrative, records, language),
      ].filter((task) => !told.has(task))
      for (const task of tasks) told.add(task)
      return [narrative.narrative.name, tasks]
    }),
  )
}

function figureTasks(
  before: BoundNarrative | undefined,
  after: BoundNarrative,
  language: Language,
): string[] {
  const was = new Map(figuresOf(before).map((figure) => [figureKey(figure), figure]))
  return figuresOf(after).flatMap((figure) => {
    const old = was.get(figureKey(figure)) ?? was.get(unpinned(figure))
    if (figure.kind !== 'series' || old === undefined) return []
    if (figureKey(figure) !== figureKey(old))
      return [
        `${nameOf(old)}: ${said(old, language)} was left as it was. There is a later entry that does not fit the sentence: write what is known now.`,
      ]
    const name = nameOf(figure)
    if (whenOf(old) === whenOf(figure)) {
      return [
        `${name}: ${said(figure, language)} is still the latest. Ask ${figure.publisher} for a newer value, or say that there is none.`,
      ]
    }
    return [
      `${name}: ${said(old, language)} has become ${said(figure, language)}. See whether the sentence still holds.`,
    ]
  })
}

function nameOf({ id, query }: DataFigure): string {
  return query === '' ? id : `${id}?${query}`
}

/** The key that a figure had before its date was written into its address. */
function unpinned(figure: DataFigure): string {
  const query = figure.query.split('&').filter((pair) => !/^(?:at|period)=/.test(pair))
  return figureKey({ ...figure, query: query.join('&') })
}

function caseTasks(
  { blocks }: BoundNarrative,
  { persons, cases }: Records,
  language: Language,
): string[] {
  const ids = [...nodesOf(blocks)].flatMap((node) => {
    if (node.type === 'binding' && node.bound.kind === 'person') return [node.bound.id]
    return node.type === 'embed' && node.embed.kind === 'case'
      ? [node.embed.summary.value.person]
      : []
  })
  return [...new Set(ids)].flatMap((id) => {
    const person = persons.entries.get(id)?.value
    if (person === undefined || person.role === 'official') return []
    const own = [...cases.entries.values()].find(({ value }) => value.person === id)?.value
    const status = own
      ? `, and what became of the case since ${language.printDate(certain(own.statusAsOf))}`
      : ''
    return [
      `Case ${person.code ?? id}: ask whether the person still agrees to be told of${status}.`,
    ]
  })
}

function figuresOf(narrative: BoundNarrative | undefined): DataFigure[] {
  const nodes = narrative ? [...nodesOf(narrative.blocks)] : []
  const figures = nodes.flatMap((node) =>
    node.type === 'binding' && node.bound.kind === 'figure' ? [node.bound.figure] : [],
  )
  return [...new Map(figures.map((figure) => [figureKey(figure), figure])).values()]
}

function whenOf({ when }: DataFigure): string {
  return 'asOf' in when ? when.asOf : when.period
}

function said(figure: DataFigure, language: Language): string {
  const share = figure.base === undefined ? '' : ` of ${figure.base.value}`
  return `${language.printQuantity(quantityOf(figure.value))}${share} (${whenOf(figure)})`
}

/** A narrative with notes to colleagues under its head. */
export function withTasks(text: string, tasks: readonly string[]): string {
  if (tasks.length === 0) return text
  const notes = tasks.map((task) => `<!-- ${task} -->\n\n`).join('')
  const head = /^---\r?\n[\s\S]*?\r?\n---\r?\n(?:\r?\n)?/.exec(text)?.[0] ?? ''
  return `${head}${notes}${text.slice(head.length)}`
}
