// The style that makes one part of a document the whole of it: its sheet, its margins, and
// nothing shown that belongs to another part (see in-page-parts.ts for the marks). Pure.

import { contentBox, type PageGeometry } from './geometry.ts'

/** The rules for part `part`, printed on pages of this geometry. */
export function partStyle(part: number, geometry: PageGeometry): string {
  const { width } = contentBox(geometry)
  const margin = [geometry.top, geometry.right, geometry.bottom, geometry.left]
  return `@page { size: ${geometry.width}px ${geometry.height}px; margin: ${margin.map((px) => `${px}px`).join(' ')}; }
body, main { width: ${width}px; }
[data-part]:not([data-part="${part}"]), [data-through]:not([data-through~="${part}"]), .notes[data-noted]:not([data-noted~="${part}"]) { display: none !important; }
[data-begun~="${part}"] { margin-block-start: 0 !important; padding-block-start: 0 !important; border-block-start: 0 !important; }
[data-unfinished~="${part}"] { margin-block-end: 0 !important; padding-block-end: 0 !important; border-block-end: 0 !important; }`
}

/** The same paper lying on its side, with its margins where they were. */
export function turned(geometry: PageGeometry): PageGeometry {
  return { ...geometry, width: geometry.height, height: geometry.width }
}
