// How far a quantity reaches as a length: at least 238 is no bar of 238, and hundreds are none at all.
import { boundsOf } from '../model/bounds.ts'
import type { WrittenQuantity } from '../model/quantity.ts'
import type { Extent } from './description.ts'

/** The extent of a quantity as it is written in data. A magnitude reaches as far as sums take it to. */
export function extentOf(written: WrittenQuantity): Extent {
  if (typeof written === 'number') return { certain: written, possible: written, open: false }
  if (typeof written === 'string') {
    const { low, high } = boundsOf(written)
    return { certain: low, possible: Number.isFinite(high) ? high : low, open: high === Infinity }
  }
  if ('from' in written) return { certain: written.from, possible: written.to, open: false }
  if ('atLeast' in written)
    return { certain: written.atLeast, possible: written.atLeast, open: true }
  if ('moreThan' in written)
    return { certain: written.moreThan, possible: written.moreThan, open: true }
  if ('about' in written) return { certain: 0, possible: written.about, open: false }
  const most = 'atMost' in written ? written.atMost : written.lessThan
  return { certain: 0, possible: most, open: false }
}

/** Nothing to be drawn. */
export const nowhere: Extent = { certain: 0, possible: 0, open: false }
