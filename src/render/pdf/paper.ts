// What a document is printed on.

import type { PageGeometry } from './geometry.ts'
import type { MarginBox } from './margins.ts'

/** The page, what stands in its margins, and the direction of the text. */
export interface Paper {
  readonly geometry: PageGeometry
  readonly margins: readonly MarginBox[]
  readonly direction: 'ltr' | 'rtl'
}
