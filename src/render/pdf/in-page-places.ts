// The part of the laying pass that finds places in the text by their height on the screen.
// It runs inside the page (see inject.ts) and changes nothing.

import type { Run, SurveyedPage } from './survey.ts'

/** A place in a text node. */
export interface Place {
  readonly text: Text
  readonly offset: number
}

/**
 * Where the line between two heights can be parted without changing it: between two words,
 * as far from both of its ends as can be, for next to a hyphenated word the line might end
 * before it; between two Chinese characters; else behind its last letter if the line ends
 * there anyway, or inside a word.
 */
export function findPlace(texts: readonly IndexedText[], top: number, bottom: number): Place {
  const end = firstBelow(texts, bottom)
  const letters = texts.map(({ text }) => text.data).join('')
  // The blank at the end of the line before has no box, and counts as part of this one.
  let [start, last] = [firstBelow(texts, top), end - 1]
  while (start < last && /\s/.test(letters[start] ?? '')) start++
  while (last > start && /\s/.test(letters[last] ?? '')) last--
  const middle = Math.ceil((start + last + 1) / 2)
  for (let away = 0; away <= last - start; away++) {
    for (const at of [middle - away, middle + away]) {
      if (at <= start || at > last || !isGap(letters, at)) continue
      const place = placeAtIndex(texts, at)
      if (place.text.parentElement?.closest('sup, a, ruby') === null) return place
    }
  }
  // The only word of its line; after a hyphen that shows only there it must not end the text.
  const isWhole = last + 1 === letters.length || /\s/.test(letters[last + 1] ?? '')
  return isWhole ? behind(texts, last) : placeAtIndex(texts, Math.min(last, middle))
}

// Whether a line may end before this letter, as far as it is concerned.
function isGap(letters: string, at: number): boolean {
  const [before = '', after = ''] = [letters[at - 1], letters[at]]
  if (/[ \n\t]/.test(before)) return /\S/.test(after)
  return /\p{Script=Han}/u.test(before) && /\p{Script=Han}/u.test(after)
}

function behind(texts: readonly IndexedText[], index: number): Place {
  const { text, offset } = placeAtIndex(texts, index)
  return { text, offset: offset + 1 }
}

/** A text node, and how many letters of its run come before it. */
export interface IndexedText {
  readonly text: Text
  readonly from: number
}

/** The text nodes of a run, in order. */
export function textsOf(run: Run): IndexedText[] {
  const texts: IndexedText[] = []
  let from = 0
  for (const node of run.nodes) {
    const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT)
    let text = node instanceof Text ? node : walker.nextNode()
    for (; text instanceof Text; text = walker.nextNode()) {
      texts.push({ text, from })
      from += text.length
    }
  }
  return texts
}

function placeAtIndex(texts: readonly IndexedText[], index: number): Place {
  const found = texts.findLast(({ from }) => from <= index)
  if (found === undefined) throw new Error('A line without text begins a page.')
  return { text: found.text, offset: index - found.from }
}

// The index of the first letter whose middle lies below the boundary.
function firstBelow(texts: readonly IndexedText[], boundary: number): number {
  const total = texts.reduce((sum, { text }) => sum + text.length, 0)
  let [low, high] = [0, total]
  while (low < high) {
    const middle = (low + high) >> 1
    const y = middleOfLetter(texts, middle, high)
    if (y < boundary) low = middle + 1
    else high = middle
  }
  return low
}

// Collapsed space has no box: then the next letter that has one speaks for it.
function middleOfLetter(texts: readonly IndexedText[], index: number, end: number): number {
  const { range } = (globalThis as SurveyedPage).survey ?? {}
  for (let at = index; at < end; at++) {
    const { text, offset } = placeAtIndex(texts, at)
    range?.setStart(text, offset)
    range?.setEnd(text, offset + 1)
    const rect = [...(range?.getClientRects() ?? [])].at(-1)
    if (rect !== undefined && rect.height > 0) return (rect.top + rect.bottom) / 2
  }
  return Number.POSITIVE_INFINITY
}

/** What is handed over to the page. */
export const placeFinders = [
  findPlace,
  isGap,
  behind,
  textsOf,
  placeAtIndex,
  firstBelow,
  middleOfLetter,
]
