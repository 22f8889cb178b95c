// Reads a PDF with pdf.js, which knows nothing of how it was made: every word with its
// page, its place and its size, and every area that is painted.

import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** A word on a page. Lengths are points; `x` and `y` are the start of its baseline. */
export interface PlacedWord {
  readonly text: string
  /** From 1. */
  readonly page: number
  readonly x: number
  readonly y: number
  readonly width: number
  readonly size: number
}

/** All words in the order of the file, and the number of pages. */
export async function readWords(bytes: Uint8Array) {
  const task = getDocument({ data: bytes.slice(), verbosity: 0 })
  const pdf = await task.promise
  const words: PlacedWord[] = []
  for (let page = 1; page <= pdf.numPages; page++) {
    const { items } = await (await pdf.getPage(page)).getTextContent()
    for (const item of items) {
      if (!('str' in item) || item.str.trim() === '') continue
      const [, , , size = 0, x = 0, y = 0] = item.transform as number[]
      words.push(...splitWords(item.str, { page, x, y, width: item.width, size }))
    }
  }
  const pages = pdf.numPages
  await task.destroy()
  return { pages, words: joinWords(words) }
}

// A run of several words gets its width shared out by letters, which is near enough.
function splitWords(text: string, place: Omit<PlacedWord, 'text'>): PlacedWord[] {
  const share = place.width / text.length
  return [...text.matchAll(/\S+/g)].map(([word], index, all) => ({
    ...place,
    text: word,
    x: place.x + (all[index]?.index ?? 0) * share,
    width: word.length * share,
  }))
}

// What follows on the same baseline in the same size without a gap is one word.
function joinWords(words: readonly PlacedWord[]): PlacedWord[] {
  const joined: PlacedWord[] = []
  for (const word of words) {
    const last = joined.at(-1)
    const follows =
      last !== undefined &&
      last.page === word.page &&
      Math.abs(last.y - word.y) < 0.1 &&
      Math.abs(last.size - word.size) < 0.1 &&
      Math.abs(last.x + last.width - word.x) < 0.3
    if (follows) {
      joined[joined.length - 1] = {
        ...last,
        text: last.text + word.text,
        width: word.x + word.width - last.x,
      }
    } else joined.push(word)
  }
  return joined
}

/** An area that is filled. Lengths are points from the lower edge of the page. */
export interface PaintedArea {
  /** From 1. */
  readonly page: number
  readonly bottom: number
  readonly top: number
}

/** All filled areas. */
export async function readPaint(bytes: Uint8Array): Promise<PaintedArea[]> {
  const task = getDocument({ data: bytes.slice(), verbosity: 0 })
  const pdf = await task.promise
  const areas: PaintedArea[] = []
  for (let page = 1; page <= pdf.numPages; page++) {
    const { fnArray, argsArray } = await (await pdf.getPage(page)).getOperatorList()
    // Scale and shift of heights; Chromium neither turns nor slants.
    let [scale, shift] = [1, 0]
    const saved: [number, number][] = []
    for (const [index, operator] of fnArray.entries()) {
      const given = argsArray[index] as unknown[]
      if (operator === OPS.save) saved.push([scale, shift])
      else if (operator === OPS.restore) [scale, shift] = saved.pop() ?? [1, 0]
      else if (operator === OPS.transform) {
        const [, , , d = 1, , f = 0] = given as number[]
        ;[scale, shift] = [scale * d, shift + scale * f]
      } else if (operator === OPS.constructPath && given[0] === OPS.fill) {
        const [, y0 = 0, , y1 = 0] = given[2] as number[]
        const edges = [shift + scale * y0, shift + scale * y1].toSorted((a, b) => a - b)
        areas.push({ page, bottom: edges[0] ?? 0, top: edges[1] ?? 0 })
      }
    }
  }
  await task.destroy()
  return areas
}
