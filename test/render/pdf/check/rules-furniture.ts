// What pages say besides the text: numbers in the contents, page numbers, running heads.

import { UNKNOWN, type Run } from './read.ts'
import { pagesOf, quote, type Sight, type Violation } from './sight.ts'

/** The numbers in the contents are those of the pages where the sections begin. */
export function findFalseNumbers({ text }: Sight, bare: boolean): Violation[] {
  const pages = new Map(text.map((found) => [found.stretch.id, pagesOf(found).first]))
  return text.flatMap((found): Violation[] => {
    const { leads } = found.stretch
    if (leads === undefined || bare) return []
    const page = String(pages.get(leads))
    const said = found.number?.letters ?? 'nothing'
    if (said === page) return []
    const { first } = pagesOf(found)
    return [{ kind: 'contents', page: first, text: `${quote(found)} says ${said}, not ${page}` }]
  })
}

/** The margins say the number of the page, and the section that it begins in or that begins on it. */
export function findFalseFurniture(sight: Sight, bare: boolean): Violation[] {
  const heads = headsOf(sight)
  return sight.pages.flatMap((_, at): Violation[] => {
    const page = at + 1
    const top = sight.boxes[at]?.top ?? 0
    const own = sight.margin.filter((run) => run.page === page)
    const below = own.filter(({ y }) => y <= top)
    const slivers = below.filter((run) => isSliver(sight, run))
    const head = join(own.filter(({ y }) => y > top))
    const foot = join(below.filter((run) => !slivers.includes(run)))
    const heading = bare || page === 1 ? [''] : (heads[at] ?? [])
    const number = sight.fold(`${page}/${sight.pages.length}`)
    const say = (kind: string, text: string): Violation => ({ kind, page, text })
    return [
      ...(slivers.length > 0 ? [say('sliver', `“${join(slivers)}” stands below the text`)] : []),
      ...(foot === number ? [] : [say('furniture', `the foot says “${foot}”, not ${number}`)]),
      ...(heading.some((one) => agrees(head, one))
        ? []
        : [say('furniture', `the head says “${head}”, not “${heading.join('” or “')}”`)]),
    ]
  })
}

// The tops of letters of the next page's first line, which Chromium itself prints there too.
function isSliver({ boxes, pages }: Sight, { page, y, size }: Run): boolean {
  const bottom = boxes[page - 1]?.bottom ?? 0
  return y > bottom - size * 2 && y <= bottom && pages.length > page
}

// Glyphs of which the PDF does not say what they are stand for a letter or a part of one.
function agrees(printed: string, name: string): boolean {
  const parts = printed
    .split(UNKNOWN)
    .map((part) => part.replaceAll(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`))
  return new RegExp(`^${parts.join('.?')}$`, 'u').test(name)
}

function join(runs: readonly Run[]): string {
  return runs.map(({ letters }) => letters).join('')
}

// By page, the names that its running head may have.
function headsOf({ text, pages, fold }: Sight): string[][] {
  const begun = text.flatMap((found) => {
    const { running } = found.stretch
    return running === undefined ? [] : [{ name: fold(running), page: pagesOf(found).first }]
  })
  return pages.map((_, at) => {
    const before = begun.findLast(({ page }) => page <= at)?.name ?? ''
    return [before, ...begun.filter(({ page }) => page === at + 1).map(({ name }) => name)]
  })
}
