// The content of pages, made whole: whatever is painted is tagged or an artifact (ISO 14289-1,
// 7.1). Chromium leaves margins, blanks between elements and generated content without any mark, and
// tags borders and backgrounds; both become artifacts.

import { setImmediate as turn } from 'node:timers/promises'
import { deflateSync, inflateSync } from 'node:zlib'
import type { ContentFacts, Loose, Marked, ShownFont } from './content.ts'
import { readContent } from './content-reader.ts'
import type { Element } from './elements.ts'
import {
  dictionaryOf,
  findReference,
  parseDictionary,
  streamOf,
  type Dictionary,
  type Objects,
  type Stream,
} from './objects.ts'
import { heightOf, type PartHolder } from './outline.ts'
import { visit, type MarkedSets } from './repeats.ts'
import { RunTexts } from './run-texts.ts'
import { isFrame } from './tags.ts'
import { dropSoftHyphens } from './soft-hyphens.ts'
import { mendToUnicode, type MendedStream } from './to-unicode.ts'

/** The content of a page or form, as it is written. */
export interface EditedContent {
  /** Compressed. */
  readonly data: Buffer
  readonly facts: ContentFacts
  /** Marked content that is none any more. */
  readonly artifacts: ReadonlySet<number>
  /** Its fonts by name. */
  readonly fonts: ReadonlyMap<string, PartFont>
  /** Words that are in no tag: generated content that stands apart, repeated heads of tables. */
  readonly untagged: readonly string[]
}

/** A font of a part. */
export interface PartFont extends ShownFont {
  readonly object: number
  readonly mended: MendedStream | undefined
}

// Most of the time of all that is done to a file. Level 2 takes a third of the time of 6, which
// Chromium uses, for a quarter more bytes. Other threads do it no sooner: they are Chromium's.
const LEVEL = { level: 2 }
const ROOM = { chunkSize: 131_072 }
const TURN = 4

/** Reads and edits the content of all holders; `repeats` become artifacts. */
export async function editContents(
  objects: Objects,
  holders: readonly PartHolder[],
  root: Element,
  repeats: MarkedSets,
): Promise<ReadonlyMap<number, EditedContent>> {
  const fonts = new Map<number, PartFont>()
  const drawn = findDrawn(root)
  const texts = new RunTexts(objects)
  const edited = new Map<number, EditedContent>()
  for (const [index, holder] of holders.entries()) {
    // eslint-disable-next-line no-await-in-loop -- lets the next print be asked for meanwhile
    if (index % TURN === 0) await turn()
    const bytes = dropSoftHyphens(inflateSync(contentOf(objects, holder).data, ROOM))
    const { fonts: own, tagged } = readResources(objects, holder.dictionary, fonts)
    const facts = readContent(bytes, { fonts: own, tagged })
    const gone = repeats.get(holder)
    const kept = drawn.get(holder)
    const artifacts = new Set<number>()
    for (const { id, words, pictures } of facts.marked) {
      const isBorder = !words && !pictures && kept?.has(id) !== true
      if (isBorder || gone?.has(id) === true) artifacts.add(id)
    }
    const { joined, untagged } = sortLoose(facts, artifacts, (runs) => texts.of(runs, own))
    const whole = makeWhole(bytes, facts, artifacts, joined, heightOf(holder.dictionary))
    const data = deflateSync(whole, LEVEL)
    edited.set(holder.object, { data, facts, artifacts, fonts: own, untagged })
  }
  return edited
}

/** The stream of a page's content, or of a form. */
export function contentOf(objects: Objects, { dictionary, isForm, object }: PartHolder): Stream {
  const number = isForm ? object : findReference(dictionary.get('Contents'))
  const stream = number === undefined ? undefined : streamOf(objects, number)
  if (stream?.dictionary.get('Filter') !== '/FlateDecode') {
    throw new Error('A page of the PDF has content of an unknown form.')
  }
  return stream
}

// What a picture is drawn of may be nothing but paths, and so is the dot before an item.
function findDrawn(root: Element): MarkedSets {
  const drawn: MarkedSets = new Map()
  const keep = (element: Element): void => {
    for (const kid of element.kids) {
      if (kid.kind === 'content') {
        drawn.set(kid.holder, (drawn.get(kid.holder) ?? new Set()).add(kid.id))
      }
    }
  }
  visit(root, (element) => {
    if (/^(?:Figure|Formula|Lbl)$/.test(element.type) && !isFrame(element)) visit(element, keep)
  })
  return drawn
}

/** Fonts and forms that a page or form can name. */
export function readResources(
  objects: Objects,
  dictionary: Dictionary,
  known: Map<number, PartFont>,
): { fonts: Map<string, PartFont>; tagged: Set<string> } {
  const resources = dictionaryIn(objects, dictionary.get('Resources'))
  const fonts = new Map<string, PartFont>()
  for (const [name, value] of dictionaryIn(objects, resources.get('Font'))) {
    const object = findReference(value) ?? 0
    const font = known.get(object) ?? makeFont(objects, object)
    known.set(object, font)
    fonts.set(name, font)
  }
  const tagged = new Set<string>()
  for (const [name, value] of dictionaryIn(objects, resources.get('XObject'))) {
    const form = dictionaryOf(objects, findReference(value) ?? 0)
    if (form.has('StructParents')) tagged.add(name)
  }
  return { fonts, tagged }
}

function makeFont(objects: Objects, object: number): PartFont {
  const isComposite = dictionaryOf(objects, object).get('Subtype') === '/Type0'
  const [width, codes] = isComposite ? ([2, 65_536] as const) : ([1, 256] as const)
  const mended = mendToUnicode(objects, object)
  return { object, width, shown: new Uint8Array(codes), mended }
}

/** A dictionary that stands in an entry or is referred to there; empty for none. */
export function dictionaryIn(objects: Objects, value: string | undefined): Dictionary {
  if (value === undefined) return new Map()
  const number = findReference(value)
  return number === undefined ? parseDictionary(value) : dictionaryOf(objects, number)
}

const HEAD = Buffer.from('/Artifact <</Type /Pagination /Subtype /Header>>BDC')
const FOOT = Buffer.from('/Artifact <</Type /Pagination /Subtype /Footer>>BDC')
const PAGE = Buffer.from('/Artifact <</Type /Page>>BDC')
const LAYOUT = Buffer.from('/Artifact BMC')
const END = Buffer.from('\nEMC')
const LINE = Buffer.from('\n')
const NOTHING = Buffer.alloc(0)

const POINTS_PER_PX = 0.75

// What is painted without words before the text is the colour of the paper.
function kindOf({ margin, baseline }: Loose, height: number): Buffer {
  if (!margin) return LAYOUT
  if (baseline === undefined) return PAGE
  return baseline * POINTS_PER_PX < height / 2 ? HEAD : FOOT
}

/**
 * Which loose words go with what is marked next, and which go with nothing. Chromium marks no
 * generated content; where it begins a line, such as the number of a paragraph, the rest of the
 * line is marked right after it.
 */
function sortLoose(
  { loose }: ContentFacts,
  artifacts: ReadonlySet<number>,
  textOf: (runs: Loose['runs']) => string,
): { joined: ReadonlyMap<Loose, Marked>; untagged: string[] } {
  const joined = new Map<Loose, Marked>()
  const untagged: string[] = []
  for (const one of loose) {
    const text = one.runs.length > 0 ? textOf(one.runs) : ''
    if (text === '') continue
    if (one.next === undefined || artifacts.has(one.next.id)) untagged.push(text)
    else joined.set(one, one.next)
  }
  return { joined, untagged }
}

/** The content with artifacts marked as such. */
function makeWhole(
  bytes: Buffer,
  { loose, marked }: ContentFacts,
  artifacts: ReadonlySet<number>,
  joined: ReadonlyMap<Loose, Marked>,
  height: number,
): Buffer {
  const moved = new Set(joined.values())
  const stretches = [
    ...loose.map((one) => {
      const { start, opened } = joined.get(one) ?? { start: -1, opened: -1 }
      const put = start < 0 ? kindOf(one, height) : bytes.subarray(start, opened)
      return { from: one.start, to: one.end, put, after: start < 0 ? END : NOTHING }
    }),
    ...marked.map((one) => {
      const put = artifacts.has(one.id) ? LAYOUT : moved.has(one) ? NOTHING : undefined
      return { from: one.start, to: one.opened, put, after: undefined }
    }),
  ].toSorted((a, b) => a.from - b.from)
  const pieces: Buffer[] = []
  let copied = 0
  let last = 0
  for (const { from, to, put, after } of stretches) {
    // An artifact that held a tag would be the end of all that is claimed of the file.
    if (from < last) throw new Error('What a page paints loosely was misread.')
    last = to
    if (put === undefined) continue
    pieces.push(bytes.subarray(copied, from), put)
    if (after !== undefined) pieces.push(LINE, bytes.subarray(from, to), after)
    copied = to
  }
  return Buffer.concat([...pieces, bytes.subarray(copied)])
}
