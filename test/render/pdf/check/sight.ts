// What the rules look at: the stretches of a document, found on its pages and cut into lines.

import type { PageGeometry } from '../../../../src/render/pdf/geometry.ts'
import type { Truth } from '../documents/truth.ts'
import { align, type Alignment } from './align.ts'
import type { Found } from './flow.ts'
import { fold, foldBoth, type ReadPage, type Run } from './read.ts'

/** A fault that a reader of the pages would find. */
export interface Violation {
  readonly kind: string
  /** From 1. */
  readonly page: number
  /** What is wrong, with the words it is wrong with. */
  readonly text: string
}

/** Where text may stand on a page, in points from below. */
export interface Box {
  readonly left: number
  readonly right: number
  readonly bottom: number
  readonly top: number
}

/** Everything that rules are checked on. */
export interface Sight extends Alignment {
  readonly truth: Truth
  readonly pages: readonly ReadPage[]
  readonly boxes: readonly Box[]
  readonly rtl: boolean
  /** How letters are compared. */
  readonly fold: (text: string) => string
  /** Runs outside the box, above or below it: running heads, page numbers. */
  readonly margin: readonly Run[]
  /** By page, the runs inside the box. */
  readonly inside: readonly (readonly Run[])[]
}

/** Finds the truth on the pages. */
export function look(
  pages: readonly ReadPage[],
  truth: Truth,
  geometry: PageGeometry,
  rtl: boolean,
): Sight {
  const boxes = pages.map((page) => boxOf(page, geometry))
  const isInside = ({ page, y }: Run) => {
    const box = boxes[page - 1]
    return box !== undefined && y > box.bottom - 3 && y < box.top + 3
  }
  const inside = pages.map(({ runs }) => runs.filter(isInside))
  const margin = pages.flatMap(({ runs }) => runs.filter((run) => !isInside(run)))
  const compared = rtl ? foldBoth : fold
  return {
    ...align(inside, truth, compared),
    rtl,
    fold: compared,
    truth,
    pages,
    boxes,
    margin,
    inside,
  }
}

// A page lies on its side if it is wider than the sheet that was asked for.
function boxOf({ width, height }: ReadPage, geometry: PageGeometry): Box {
  const [left, right] = [geometry.left * 0.75, width - geometry.right * 0.75]
  return { left, right, bottom: geometry.bottom * 0.75, top: height - geometry.top * 0.75 }
}

/** A line: the page, the baseline, how high its letters are. */
export interface Line {
  readonly page: number
  readonly y: number
  readonly size: number
  readonly x: number
}

/** The lines of stretches that stand below one another, in order; raised marks are no lines. */
export function linesOf(all: readonly Found[]): Line[] {
  const runs = all.flatMap(({ pieces }) => pieces.flatMap((piece) => piece.runs))
  return [...Map.groupBy(runs, ({ page }) => page)].flatMap(([page, own]) => {
    const size = Math.max(...own.map((run) => run.size))
    const text = own.filter((run) => run.size > size * 0.8)
    const lines: Line[] = []
    for (const { y, x } of text.toSorted((a, b) => b.y - a.y)) {
      const last = lines.at(-1)
      if (last === undefined || last.y - y > size * 0.5) lines.push({ page, y, size, x })
    }
    return lines
  })
}

/** The first words of a stretch, for a message. */
export function quote({ stretch }: Pick<Found, 'stretch'>): string {
  const place = stretch.note === 0 ? stretch.kind : `note ${stretch.note} ${stretch.kind}`
  return `${place} “${stretch.letters.slice(0, 36)}”`
}

/** Page of the first and of the last letters; 0 if it was not found. */
export function pagesOf({ pieces }: Found): { readonly first: number; readonly last: number } {
  return { first: pieces[0]?.page ?? 0, last: pieces.at(-1)?.page ?? 0 }
}
