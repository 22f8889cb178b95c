// The page in whole CSS px, the style that makes Chromium lay a document out on it, and
// its size in PDF points. Px are whole because Chromium rounds the content box: a height of
// 257 mm (971.34 px) would put every page two thirds of a px lower than the one before.
import type { PageLengths } from '../../model/output.ts'

/** A page and its margins, all in whole CSS px (96 to the inch). */
export type PageGeometry = PageLengths

/** A4 with margins of 25 mm. */
export const a4: PageGeometry = {
  width: 794,
  height: 1123,
  top: 94,
  right: 94,
  bottom: 94,
  left: 94,
}

/** The content box in CSS px: what is left of the page inside its margins. */
export function contentBox(page: PageGeometry): {
  readonly width: number
  readonly height: number
} {
  if (!Object.values(page).every((length) => Number.isInteger(length) && length >= 0)) {
    throw new RangeError('Page lengths are whole CSS px, zero or more.')
  }
  const width = page.width - page.left - page.right
  const height = page.height - page.top - page.bottom
  if (width < 100 || height < 200) {
    throw new RangeError('The margins leave no room for text.')
  }
  return { width, height }
}

const POINTS_PER_PX = 0.75

/** A length in CSS px as PDF points. */
export function toPoints(px: number): number {
  return px * POINTS_PER_PX
}

/** A length in PDF points as CSS px. */
export function toPx(points: number): number {
  return points / POINTS_PER_PX
}

/**
 * The page as Chromium writes it, in points: the size is rounded to whole points and then
 * to 1/300 inch, the left and top margins are exact, the others take up the difference.
 */
export function pagePoints(page: PageGeometry): PageGeometry {
  const box = contentBox(page)
  const width = mediaLength(page.width)
  const height = mediaLength(page.height)
  const left = toPoints(page.left)
  const top = toPoints(page.top)
  return {
    width,
    height,
    top,
    left,
    right: round(width - left - toPoints(box.width)),
    bottom: round(height - top - toPoints(box.height)),
  }
}

function mediaLength(px: number): number {
  return round((Math.round((Math.round(toPoints(px)) * 300) / 72) * 72) / 300)
}

function round(points: number): number {
  return Math.round(points * 100) / 100
}

/**
 * The style that must stand in the document's own `<style>`, so that the text is laid out
 * once: page size, the width of the text, and the rules that the page breaker relies on.
 * The caller's own `@page` margin boxes need a `font-family`; they inherit none.
 */
export function layoutStyle(page: PageGeometry): string {
  const { width, height } = contentBox(page)
  const margin = [page.top, page.right, page.bottom, page.left].map((px) => `${px}px`).join(' ')
  return `@page { size: ${page.width}px ${page.height}px; margin: ${margin}; }
html, body { margin: 0; padding: 0; }
body { position: relative; width: ${width}px; }
/* Content wider than this, be it by 1/64 px, would make Chromium shrink the whole document. */
main { display: flow-root; width: ${width}px; overflow-x: clip; }
main, .notes { overflow-wrap: break-word; }
/* Lines are kept together by the breaker; a second opinion would move them. */
main *, .notes * { orphans: 1 !important; widows: 1 !important; float: none !important; }
main :not(h1, h2, h3, h4, h5, h6), .notes * { text-wrap-style: auto !important; }
main img, main svg { max-width: 100%; max-height: ${height - 96}px; }
/* A foot would be repeated on every page of its table, and so would the head of a table in a cell
   or a note, where there is no room for it. */
tfoot, td thead, th thead, .notes thead { display: table-row-group; }
/* Nor can a page begin where they would want it. */
td *, th *, .notes * { break-before: auto !important; break-after: auto !important; }
main [data-sheet="landscape"] :is(img, svg) { max-height: ${width - 96}px; }
/* Raised or lowered without making the line higher. */
main sup, main sub, .notes sup, .notes sub { line-height: 0 !important; }
sup.call { font-size: 0.65em; line-height: 0 !important; vertical-align: 0.5em !important; }
.notes, .notes > ol { margin: 0; padding: 0; border: 0; list-style: none; }
.notes > :not(ol) { display: none; }
.notes > ol > li { display: flow-root list-item; box-sizing: border-box; width: ${width}px; margin: 0 !important; overflow-x: clip; }
.notes > ol > li > :first-child { margin-top: 0; }
.notes > ol > li > :last-child { margin-bottom: 0; }
`
}
