// How full pages are: what is left white between the text and the notes, or the edge.

import { linesOf, pagesOf, type Sight } from './sight.ts'

/** The shares of pages that are filled, from 0 to 1. */
export interface Fill {
  /** Of each page that another follows without having to; undefined for the others. */
  readonly shares: readonly (number | undefined)[]
  readonly mean: number
  /** The pages that are less than 60 per cent full, from 1. */
  readonly white: readonly number[]
}

/** Measures every page but the last and those before a break that was asked for. */
export function measureFill(sight: Sight): Fill {
  const { text, notes, pages, boxes } = sight
  const ends = new Set([
    pages.length,
    ...text.filter(({ stretch }) => stretch.forced).map((found) => pagesOf(found).first - 1),
  ])
  const lowest = new Map<number, number>()
  const highest = new Map<number, number>()
  for (const { page, y, size } of text.flatMap((found) => linesOf([found])))
    lowest.set(page, Math.min(lowest.get(page) ?? Infinity, y - size * 0.25))
  for (const { page, y, size } of notes.flatMap((found) => linesOf([found])))
    highest.set(page, Math.max(highest.get(page) ?? 0, y + size * 0.8))
  const shares = pages.map((page, at) => {
    const box = boxes[at]
    if (ends.has(at + 1) || box === undefined) return undefined
    const foot = highest.get(at + 1) ?? box.bottom
    const painted = [...page.pictures, ...page.filled]
      .map(({ bottom }) => bottom)
      .filter((bottom) => bottom > foot - 1)
    const end = Math.min(lowest.get(at + 1) ?? box.top, box.top, ...painted)
    return 1 - Math.max(0, end - foot) / (box.top - box.bottom)
  })
  const known = shares.filter((share) => share !== undefined)
  const mean = known.length === 0 ? 1 : known.reduce((sum, share) => sum + share, 0) / known.length
  const white = shares.flatMap((share, at) => (share !== undefined && share < 0.6 ? [at + 1] : []))
  return { shares, mean, white }
}
