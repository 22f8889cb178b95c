// Printing in parts, inside the page (see inject.ts): before the measuring, tables that are
// too wide are set on sheets of their own; after it, every block learns which part it is
// printed with. What a part shows is then a matter of style (see part-style.ts).

import type { SurveyedPage } from './survey.ts'

declare const layPart: typeof import('./in-page-lay.ts').layPart

/**
 * Sets tables that are wider than the text on landscape sheets, whose text is `width` px wide.
 * Where they cannot lie on their side, or are too wide even so, words may end anywhere.
 */
export function turnWideTables(width: number): void {
  const main = document.querySelector('main')
  if (main === null) return
  const text = main.getBoundingClientRect()
  const wide = [...main.querySelectorAll('table')].filter((table) => {
    const { left, right } = table.getBoundingClientRect()
    return left < text.left - 1 || right > text.right + 1
  })
  const turned: HTMLElement[] = []
  for (const table of wide) {
    const block = table.closest<HTMLElement>('figure') ?? table
    if (block.dataset['sheet'] !== undefined) continue
    if (!standsFree(block, main)) {
      table.style.setProperty('overflow-wrap', 'anywhere', 'important')
      continue
    }
    for (const own of [block, ...headingsOf(block)]) {
      own.dataset['sheet'] = 'landscape'
      own.style.cssText += `; width: ${width}px !important; max-width: none !important; margin-inline: 0 !important`
    }
    if (block !== table) table.style.setProperty('max-width', 'none', 'important')
    turned.push(table)
  }
  for (const table of turned) {
    if (table.offsetWidth > width + 1) {
      table.style.setProperty('overflow-wrap', 'anywhere', 'important')
    }
  }
}

// The headings right above a block, which would be left alone on the sheet before it.
function headingsOf(block: Element): HTMLElement[] {
  const headings: HTMLElement[] = []
  let above = block.previousElementSibling
  while (above instanceof HTMLHeadingElement) {
    headings.push(above)
    above = above.previousElementSibling
  }
  return headings
}

// Whether a block lies in nothing but plain containers.
function standsFree(block: HTMLElement, main: HTMLElement): boolean {
  const plain = /^(?:SECTION|DIV|ARTICLE|HEADER|FOOTER|HGROUP)$/
  let box = block.parentElement
  while (box !== null && box !== main && plain.test(box.tagName)) box = box.parentElement
  return box === main
}

/** The heights at which headings begin and at which the targets of page numbers lie. */
export function readMarks(): { sections: PageMark[]; targets: PageMark[] } {
  const topOf = (element: Element | null) => element?.getBoundingClientRect().top ?? Number.NaN
  const running = document.querySelectorAll<HTMLElement>('main [data-running]')
  const numbered = document.querySelectorAll<HTMLElement>('[data-page-of]')
  return {
    sections: [...running].map((element) => {
      return { name: element.dataset['running'] ?? '', y: topOf(element) }
    }),
    targets: [...numbered].map(({ dataset }) => {
      const name = dataset['pageOf'] ?? ''
      return { name, y: topOf(document.getElementById(name)) }
    }),
  }
}

/** A name and its height in the column of the text. */
export interface PageMark {
  readonly name: string
  readonly y: number
}

/** Writes the page numbers of `readMarks`'s targets, in their order. */
export function writeNumbers(numbers: readonly string[]): void {
  const elements = document.querySelectorAll('[data-page-of]')
  for (const [index, element] of elements.entries()) element.textContent = numbers[index] ?? ''
}

/** What the page has to know of a part: its first atom and its notes. */
export interface PartOutline {
  readonly atom: number
  readonly notes: readonly number[]
}

/** Marks every block and note with its part, and containers with the parts they go through. */
export function divideParts(parts: readonly PartOutline[]): void {
  const { survey } = globalThis as SurveyedPage
  const main = document.querySelector('main')
  const notes = document.querySelector<HTMLElement>('.notes')
  if (survey === undefined || main === null) throw new Error('The page was not measured.')
  divide(
    main,
    parts.map(({ atom }) => survey.pieces[atom]?.chain.at(-1)),
    { part: 0 },
  )
  for (const [part, { notes: own }] of parts.entries()) {
    for (const note of own) survey.notes[note]?.element.setAttribute('data-part', String(part))
  }
  const noted = [...parts.keys()].filter((part) => (parts[part]?.notes.length ?? 0) > 0)
  if (notes !== null) notes.dataset['noted'] = noted.join(' ')
}

function divide(
  container: Element,
  starts: readonly (HTMLElement | undefined)[],
  at: { part: number },
): void {
  for (const child of container.children) {
    while (starts[at.part + 1] === child) at.part++
    const next = starts[at.part + 1]
    const from = at.part
    if (next !== undefined && child.contains(next)) divide(child, starts, at)
    if (from === at.part) child.setAttribute('data-part', String(from))
    else {
      const through = Array.from({ length: at.part - from + 1 }, (_, index) => from + index)
      child.setAttribute('data-begun', through.slice(1).join(' '))
      child.setAttribute('data-unfinished', through.slice(0, -1).join(' '))
      child.setAttribute('data-through', through.join(' '))
    }
  }
}

/** Puts the style of the part that is printed next in the place of the one before. */
export function setPartStyle(css: string): void {
  const known = document.querySelector('style.part')
  const style = known ?? document.createElement('style')
  style.className = 'part'
  style.textContent = css
  if (known === null) document.head.append(style)
}

/** Writes a part into the document, and shows nothing else. */
export function layAlone(part: number, css: string): void {
  setPartStyle(css)
  const before = document.body.childElementCount
  layPart(part)
  // What was drawn on the pages of this part is not on those of the next.
  for (const drawn of [...document.body.children].slice(before)) {
    drawn.setAttribute('data-part', String(part))
  }
}

/** What the functions above call; `layAlone` needs those of in-page-lay.ts besides. */
export const partHelpers = [standsFree, headingsOf, divide, setPartStyle]
