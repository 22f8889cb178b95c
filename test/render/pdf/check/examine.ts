// Examines a printed document against its source alone, by letters and where they stand: nothing
// the printing program says of itself is believed.

import type { PageGeometry } from '../../../../src/render/pdf/geometry.ts'
import type { Truth } from '../documents/truth.ts'
import { readPages } from './read.ts'
import { findFalseFurniture, findFalseNumbers } from './rules-furniture.ts'
import {
  findBrokenLinks,
  findDisplaced,
  findMisplaced,
  findPaintedNotes,
  gatherNotes,
} from './rules-notes.ts'
import {
  findDisorder,
  findLonely,
  findLost,
  findOutliers,
  findOverprints,
  findSplinters,
  findUnforced,
} from './rules-text.ts'
import { measureFill, type Fill } from './fill.ts'
import { look, type Sight, type Violation } from './sight.ts'

/** What to examine by. */
export interface Source {
  readonly truth: Truth
  readonly geometry: PageGeometry
  readonly rtl?: boolean
  /** Whether it is Chromium's own print, without contents and running heads. */
  readonly bare?: boolean
}

/** What a reader of the pages finds. */
export interface Examination {
  readonly pages: number
  readonly violations: readonly Violation[]
  readonly fill: Fill
}

/** Reads the PDF and checks every rule. */
export async function examine(bytes: Uint8Array, source: Source): Promise<Examination> {
  const pages = await readPages(bytes, source.rtl ?? false)
  const sight = look(pages, source.truth, source.geometry, source.rtl ?? false)
  return {
    pages: pages.length,
    violations: judge(sight, source.bare ?? false),
    fill: measureFill(sight),
  }
}

/** Every fault, in the order of pages. */
export function judge(sight: Sight, bare: boolean): Violation[] {
  const gathered = gatherNotes(sight)
  const faults = [
    ...findLost(sight),
    ...findDisorder(sight),
    ...findMisplaced(gathered),
    ...findDisplaced(sight),
    ...findSplinters(sight),
    ...findLonely(sight),
    ...findUnforced(sight),
    ...findOutliers(sight),
    ...findFalseNumbers(sight, bare),
    ...findFalseFurniture(sight, bare),
    ...findOverprints(sight),
    ...findPaintedNotes(sight),
    ...findBrokenLinks(sight, gathered),
    ...findEmptyPages(sight),
    ...findLostPictures(sight),
  ]
  return faults.toSorted((a, b) => a.page - b.page)
}

function findEmptyPages({ inside, pages }: Sight): Violation[] {
  return inside.flatMap((runs, at) => {
    const isEmpty =
      runs.length === 0 && pages[at]?.pictures.length === 0 && pages[at]?.filled.length === 0
    return isEmpty ? [{ kind: 'empty', page: at + 1, text: 'nothing stands on the page' }] : []
  })
}

function findLostPictures({ pages, truth }: Sight): Violation[] {
  const count = pages.reduce((sum, { pictures }) => sum + pictures.length, 0)
  return count === truth.pictures
    ? []
    : [
        {
          kind: 'pictures',
          page: 0,
          text: `${count} pictures are printed, ${truth.pictures} are in the source`,
        },
      ]
}
