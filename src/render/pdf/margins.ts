// What stands in the margins of every page: running heads, page numbers, states. Chromium
// knows margin boxes but neither `string-set` nor rules for single pages, so each box gets a
// counter style of its own whose symbols are the texts of the pages (CSS Counter Styles 3,
// "fixed"; CSS Paged Media 3 §6): the page counter then prints any text on any page.

/** A place in the margin; start and end follow the direction of the text. */
export type MarginPlace =
  'top-start' | 'top-center' | 'top-end' | 'bottom-start' | 'bottom-center' | 'bottom-end'

/** A piece of what a margin box says: fixed words, or what the page has to say of itself. */
export type MarginPiece = string | { readonly of: 'page' | 'pages' | 'section' }

/** A margin box of every page. */
export interface MarginBox {
  readonly place: MarginPlace
  readonly content: readonly MarginPiece[]
  /** CSS declarations; a box inherits no font, so one has to be named. */
  readonly style: string
  /** Whether the first page of the document has it too. */
  readonly onFirst: boolean
}

/** What a page says of itself. */
export interface PageFacts {
  /** Counted from 1 through the whole document. */
  readonly page: number
  readonly pages: number
  /** The running head of the section that the page belongs to; empty before the first. */
  readonly section: string
}

/** The rules for the margins of consecutive pages that are printed together. */
export function marginStyle(
  boxes: readonly MarginBox[],
  pages: readonly PageFacts[],
  direction: 'ltr' | 'rtl',
): string {
  return boxes
    .map((box) => {
      const name = `margin-${box.place}`
      const texts = pages.map((facts) => quoteCss(textOf(box, facts)))
      return `@counter-style ${name} { system: fixed 1; symbols: ${texts.join(' ')}; }
@page { @${sideOf(box.place, direction)} { ${box.style}; content: counter(page, ${name}); } }`
    })
    .join('\n')
}

/** What a box says on a page. */
export function textOf({ content, onFirst }: MarginBox, facts: PageFacts): string {
  if (facts.page === 1 && !onFirst) return ''
  return content.map((piece) => (typeof piece === 'string' ? piece : facts[piece.of])).join('')
}

/** A text as a string of CSS that ends neither itself nor the element it stands in. */
export function quoteCss(text: string): string {
  const escape = (character: string) => `\\${(character.codePointAt(0) ?? 0).toString(16)} `
  return `"${text.replaceAll(/["\\<\p{Cc}]/gu, escape)}"`
}

function sideOf(place: MarginPlace, direction: 'ltr' | 'rtl'): string {
  const [start, end] = direction === 'rtl' ? ['right', 'left'] : ['left', 'right']
  return place.replace('start', start).replace('end', end)
}
