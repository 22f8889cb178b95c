// Examines a printed document against its source alone: by words and where they stand, not
// by anything the printing program says of itself.

import type { PageGeometry } from '../../../src/render/pdf/geometry.ts'
import type { MadeDocument } from './document.ts'
import { readPaint, readWords, type PaintedArea, type PlacedWord } from './pdf-words.ts'

/** Every fault that a reader of the pages would find; empty if there is none. */
export async function examine(
  bytes: Uint8Array,
  made: MadeDocument,
  geometry: PageGeometry,
): Promise<string[]> {
  const { words } = await readWords(bytes)
  const byText = Map.groupBy(words, ({ text }) => text)
  const noted = new Set(made.notes.flatMap(({ words: own }) => own))
  return [
    ...findMissing(byText, made),
    ...findMisplacedNotes(byText, words, made),
    ...findDisorder(byText, made),
    ...findIntruders(words, made, noted),
    ...findOutliers(words, made, noted, geometry),
    ...findOverprints(words),
    ...findSplinters(byText, made),
    ...findLonelyHeadings(byText, made),
    ...findPaintedNotes(words, noted, await readPaint(bytes)),
  ]
}

type ByText = ReadonlyMap<string, readonly PlacedWord[]>

function findMissing(byText: ByText, { body, notes, repeated }: MadeDocument): string[] {
  const all = [...body, ...notes.flatMap(({ words }) => words)]
  return all.flatMap((word) => {
    const count = byText.get(word)?.length ?? 0
    if (count === 1 || (count > 1 && repeated.has(word))) return []
    return [`${word} stands ${count} times`]
  })
}

// The note begins on the page of the word it is called after; right behind that word stand
// the numbers, small and raised; the number stands before the note's first word.
function findMisplacedNotes(byText: ByText, words: readonly PlacedWord[], { notes }: MadeDocument) {
  const index = new Map(words.map((word, at) => [word, at]))
  return notes.flatMap(({ before, words: own }, at) => {
    const number = String(at + 1)
    const anchor = byText.get(before)?.[0]
    const first = byText.get(own[0] ?? '')?.[0]
    if (anchor === undefined || first === undefined) return [`note ${number} is not there`]
    const faults: string[] = []
    if (anchor.page !== first.page) {
      faults.push(`note ${number} begins on page ${first.page}, its call is on ${anchor.page}`)
    }
    const behind = words.slice((index.get(anchor) ?? 0) + 1, (index.get(anchor) ?? 0) + 5)
    const mark = behind.find(({ text }) => text.split(',').includes(number))
    const isMark =
      mark !== undefined &&
      mark.size < anchor.size * 0.8 &&
      mark.y > anchor.y &&
      mark.y < anchor.y + anchor.size &&
      Math.abs(mark.x - anchor.x - anchor.width) < anchor.size * 2
    if (!isMark) faults.push(`no mark ${number} behind ${before}`)
    const label = words[(index.get(first) ?? 0) - 1]
    if (label?.text !== number || label.page !== first.page)
      faults.push(`note ${number} lacks its number`)
    return faults
  })
}

// Notes begin in their order, and each is in order; where one line calls several long ones, more
// than one may go on on the next page.
function findDisorder(byText: ByText, { body, notes }: MadeDocument): string[] {
  const pageOf = (word: string) => byText.get(word)?.[0]?.page ?? 0
  const beginnings = notes.flatMap(({ words }) => words.slice(0, 1))
  return [body, beginnings, ...notes.map(({ words }) => words)].flatMap((list) =>
    list.flatMap((word, at) => {
      const before = list[at - 1]
      const isBack = before !== undefined && pageOf(before) > pageOf(word)
      return isBack ? [`${word} stands on a page before ${before}`] : []
    }),
  )
}

function findIntruders(words: readonly PlacedWord[], made: MadeDocument, noted: Set<string>) {
  const body = new Set(made.body)
  const pages = Map.groupBy(words, ({ page }) => page)
  return [...pages].flatMap(([page, own]) => {
    const lowest = Math.min(...own.filter(({ text }) => body.has(text)).map(({ y }) => y))
    const above = own.filter(({ text, y, size }) => noted.has(text) && y + size * 0.5 > lowest)
    return above
      .slice(0, 1)
      .map(({ text }) => `${text} of a note stands above text of page ${page}`)
  })
}

function findOutliers(
  words: readonly PlacedWord[],
  made: MadeDocument,
  noted: Set<string>,
  geometry: PageGeometry,
): string[] {
  const own = new Set([...made.body, ...noted])
  const top = 841.92 - geometry.top * 0.75
  const bottom = 841.92 - (geometry.height - geometry.bottom) * 0.75
  const right = (geometry.width - geometry.right) * 0.75
  return words.flatMap(({ text, x, y, width, page }) => {
    const isInside = x > geometry.left * 0.75 - 1 && x + width < right + 1 && y < top && y > bottom
    return isInside || !own.has(text) ? [] : [`${text} stands outside the margins of page ${page}`]
  })
}

function findOverprints(words: readonly PlacedWord[]): string[] {
  const pages = Map.groupBy(words, ({ page }) => page)
  return [...pages.values()].flatMap((own) => {
    const sorted = own.toSorted((a, b) => b.y - a.y)
    return sorted.flatMap((word, at) => {
      const faults: string[] = []
      for (const other of sorted.slice(at + 1)) {
        if (word.y - other.y > word.size) break
        const isClose = word.y - other.y < Math.min(word.size, other.size) * 0.6
        const overlap =
          Math.min(word.x + word.width, other.x + other.width) - Math.max(word.x, other.x)
        if (isClose && overlap > 1) faults.push(`${word.text} and ${other.text} overprint`)
      }
      return faults
    })
  })
}

// What runs on, paragraph or note, has two lines at least on either side.
function findSplinters(byText: ByText, { notes, paragraphs }: MadeDocument): string[] {
  return [...paragraphs, ...notes.map(({ words }) => words)].flatMap((words) => {
    const placed = words.flatMap((word) => byText.get(word)?.[0] ?? [])
    const pages = Map.groupBy(placed, ({ page }) => page)
    if (pages.size < 2) return []
    return [...pages].flatMap(([page, own]) => {
      const lines = new Set(own.map(({ y }) => y.toFixed(1))).size
      return lines < 2 ? [`what begins with ${words[0]} has one line on page ${page}`] : []
    })
  })
}

function findLonelyHeadings(byText: ByText, { headings }: MadeDocument): string[] {
  return headings.flatMap(({ last, next }) => {
    const [heading, text] = [byText.get(last)?.[0], byText.get(next)?.[0]]
    return heading?.page === text?.page ? [] : [`the heading ${last} ends page ${heading?.page}`]
  })
}

// A box that is cut ends above the notes.
function findPaintedNotes(
  words: readonly PlacedWord[],
  noted: Set<string>,
  paint: readonly PaintedArea[],
) {
  const notes = words.filter(({ text }) => noted.has(text))
  return [...Map.groupBy(notes, ({ page }) => page)].flatMap(([page, own]) => {
    const highest = Math.max(...own.map(({ y, size }) => y + size * 0.7))
    const behind = paint.filter((area) => area.page === page && area.bottom < highest)
    return behind.slice(0, 1).map(() => `something is painted behind the notes of page ${page}`)
  })
}
