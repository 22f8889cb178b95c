// Where each series is used: read out of the documents of this build, and out of the JSON files of
// what was carried over, so that a partial build tells as much as a whole one. Of what is known of
// neither it is said that it is not known.
import { z } from 'zod'
import type { Document } from '../model/document.ts'
import type { Rendered } from '../model/output.ts'
import type { OutputRecord } from './manifest.ts'

/** One place that prints figures of a series; `number` is that of the paragraph. */
export interface SeriesUse {
  readonly report: string
  readonly locale: string
  readonly block: string
  readonly number: number | null
  readonly kind: string
}

/** Where series are used, and of which documents that is known. */
export interface Uses {
  readonly bySeries: ReadonlyMap<string, readonly SeriesUse[]>
  /** `<report> <locale>` of each document that was looked at. */
  readonly known: ReadonlySet<string>
}

const record = z.object({
  report: z.string(),
  locale: z.string(),
  paragraphs: z.array(
    z.object({ id: z.string(), kind: z.string(), number: z.number().nullable() }),
  ),
  footnotes: z.array(z.object({ number: z.number(), block: z.string() })),
  figures: z.array(
    z.object({
      id: z.string(),
      kind: z.string(),
      block: z.string(),
      base: z.object({ id: z.string() }).nullish(),
    }),
  ),
})
type Told = z.infer<typeof record>

/** The uses in what was rendered and in what was kept. */
export function usesOf(
  rendered: readonly Rendered[],
  kept: readonly { readonly record: OutputRecord; readonly bytes: Uint8Array }[],
): Uses {
  const told = new Map<string, Told>()
  const add = (one: Told): void => {
    const key = `${one.report} ${one.locale}`
    if (!told.has(key)) told.set(key, one)
  }
  for (const { document } of rendered) add(tellDocument(document))
  for (const { record: file, bytes } of kept) {
    if (!file.path.endsWith('.json')) continue
    const read = record.safeParse(JSON.parse(new TextDecoder().decode(bytes)))
    if (read.success) add(read.data)
  }
  const bySeries = new Map<string, SeriesUse[]>()
  const sorted = [...told].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one)
  for (const one of sorted) collect(one, bySeries)
  return { bySeries, known: new Set(told.keys()) }
}

function tellDocument(document: Document): Told {
  const { report, locale, blocks, notes, figures } = document
  return {
    report,
    locale,
    paragraphs: blocks.map(({ id, kind, number }) => ({ id, kind, number })),
    footnotes: notes.map(({ number, block }) => ({ number, block })),
    figures: figures.map(({ figure, block }) => {
      const { id, kind } = figure
      return { id, kind, block, base: 'base' in figure ? (figure.base ?? null) : null }
    }),
  }
}

function collect(told: Told, bySeries: Map<string, SeriesUse[]>): void {
  const { report, locale } = told
  const places = placesOf(told)
  const seen = new Set<string>()
  for (const figure of told.figures) {
    if (figure.kind !== 'series') continue
    const note = /^note-(\d+)$/.exec(figure.block)?.[1]
    const calling = told.footnotes.find(({ number }) => String(number) === note)?.block
    const place = places.get(calling ?? figure.block)
    const own = {
      number: place?.number ?? null,
      kind: note === undefined ? (place?.kind ?? '') : 'note',
    }
    for (const id of [figure.id, ...(figure.base ? [figure.base.id] : [])]) {
      const label = own.number === null ? own.kind : String(own.number)
      const key = `${id} ${label}`
      if (seen.has(key)) continue
      seen.add(key)
      const uses = bySeries.get(id) ?? []
      bySeries.set(id, [...uses, { report, locale, block: figure.block, ...own }])
    }
  }
}

/** The paragraph number that each block belongs to: a list belongs to the paragraph before it. */
function placesOf({ paragraphs }: Told): Map<string, { number: number | null; kind: string }> {
  const places = new Map<string, { number: number | null; kind: string }>()
  let last: number | null = null
  for (const { id, kind, number } of paragraphs) {
    if (number !== null) last = number
    else if (kind !== 'item') last = kind === 'paragraph' ? last : null
    places.set(id, { number: number ?? (kind === 'item' ? last : null), kind })
  }
  return places
}
