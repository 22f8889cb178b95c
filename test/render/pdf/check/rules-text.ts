// What may not happen to text, wherever it stands.

import { nameGap, type Found } from './flow.ts'
import type { Area } from './paint.ts'
import type { Run } from './read.ts'
import { fitsNoMore, fitsNowhere } from './room.ts'
import { linesOf, pagesOf, quote, type Line, type Sight, type Violation } from './sight.ts'

/** Every word once: nothing lost, nothing printed that is not in the source. */
export function findLost({ text, notes, strange, rtl }: Sight): Violation[] {
  const lost = [...text, ...notes].flatMap((found): Violation[] => {
    const gaps = [...found.gaps]
    if (found.met < found.letters.length) gaps.push(nameGap(found, found.met, found.letters.length))
    const { last } = pagesOf(found)
    return gaps.map(({ missing, text }) => {
      // A letter of an Arabic ligature that the font gives no name to is on the page all the same.
      const kind = rtl && missing === 1 ? 'unmapped' : 'lost'
      return { kind, page: last, text: `${quote(found)} lacks ${text}` }
    })
  })
  const more = joined(strange).map(({ letters, page }) => {
    return {
      kind: 'strange',
      page,
      text: `“${letters.slice(0, 60)}” is not in the source, or not here`,
    }
  })
  return [...lost, ...more]
}

// Neighbours on one page as one.
function joined(runs: readonly Run[]): { page: number; letters: string }[] {
  const all: { page: number; letters: string; y: number }[] = []
  for (const { page, letters, y, size } of runs) {
    const last = all.at(-1)
    if (last !== undefined && last.page === page && Math.abs(last.y - y) < size * 2) {
      Object.assign(last, { letters: last.letters + letters, y })
    } else all.push({ page, letters, y })
  }
  return all
}

/** Stretches stand below one another in the order of the source, but for those of a table. */
export function findDisorder({ text, notes }: Sight): Violation[] {
  return [text, notes].flatMap((list) =>
    list.flatMap((found, index): Violation[] => {
      const before = list[index - 1]
      const first = linesOf([found])[0]
      const last = before === undefined ? undefined : linesOf([before]).at(-1)
      if (before === undefined || first === undefined || last === undefined) return []
      if (found.stretch.tables.some((table) => before.stretch.tables.includes(table))) return []
      // Of two notes both may run on; where they meet, the first is above.
      const isOther = found.stretch.note !== before.stretch.note
      const isBefore = first.page < last.page && !isOther
      const isAbove = first.page === last.page && first.y > last.y + last.size
      if (!isBefore && !isAbove) return []
      const text = `${quote(found)} stands before ${quote(before)}`
      return [{ kind: 'order', page: first.page, text }]
    }),
  )
}

/** What runs over an edge has two lines at least on both sides; what must be whole is whole. */
export function findSplinters(sight: Sight): Violation[] {
  const { text, notes, boxes } = sight
  const faults: Violation[] = []
  for (const found of [...text, ...notes]) {
    const { first, last } = pagesOf(found)
    if (first === last) continue
    const parts = Map.groupBy(linesOf([found]), ({ page }) => page)
    const say = (kind: string, page: number) =>
      faults.push({
        kind,
        page,
        text: `${quote(found)} has ${parts.get(page)?.length ?? 0} line there of ${linesOf([found]).length}`,
      })
    if (found.stretch.whole) {
      if (fitsNowhere(sight, found)) continue
      faults.push({ kind: 'torn', page: first, text: `${quote(found)} runs on to page ${last}` })
    } else if ((parts.get(first)?.length ?? 0) < 2) say(nameOf('orphan', found), first)
    else if ((parts.get(last)?.length ?? 0) < 2) say(nameOf('widow', found), last)
  }
  return [...faults, ...findTornGroups(text, boxes[0]?.top ?? 0)]
}

function nameOf(kind: string, { stretch }: Found): string {
  if (stretch.note > 0) return `note-${kind}`
  return stretch.tables.length > 0 ? `cell-${kind}` : kind
}

// What may not be broken and has room on half a page.
function findTornGroups(text: readonly Found[], top: number): Violation[] {
  const groups = Map.groupBy(
    text.filter(({ stretch }) => stretch.group !== undefined),
    ({ stretch }) => stretch.group,
  )
  return [...groups.values()].flatMap((own): Violation[] => {
    const lines = linesOf(own)
    const pages = new Set(lines.map(({ page }) => page))
    const height = heightOf(lines)
    const [first] = own
    if (pages.size < 2 || height > top / 2 || first === undefined) return []
    return [
      {
        kind: 'torn',
        page: Math.min(...pages),
        text: `the block that begins with ${quote(first)}`,
      },
    ]
  })
}

// From the first line to the last on each page, as wide apart as they are printed.
function heightOf(lines: readonly Line[]): number {
  const parts = [...Map.groupBy(lines, ({ page }) => page).values()]
  return parts.reduce((sum, own) => {
    const [top, bottom] = [Math.max(...own.map(({ y }) => y)), Math.min(...own.map(({ y }) => y))]
    return sum + top - bottom + (own[0]?.size ?? 0) * 1.6
  }, 0)
}

/** Headings, captions, heads of tables and terms stand with what follows them. */
export function findLonely(sight: Sight): Violation[] {
  const { text, notes } = sight
  return [text, notes].flatMap((list) =>
    list.flatMap((found): Violation[] => {
      const next = found.stretch.with === undefined ? undefined : list[found.stretch.with]
      if (next === undefined || next.stretch.forced) return []
      const [page, then] = [pagesOf(found).last, pagesOf(next).first]
      if (page === then || page === 0 || then === 0) return []
      if (list === text && fitsNoMore(sight, text, found)) return []
      const kind = found.stretch.note > 0 ? 'note-lonely' : 'lonely'
      return [
        {
          kind,
          page,
          text: `${quote(found)} stands without ${quote(next)}, which is on page ${then}`,
        },
      ]
    }),
  )
}

/** What begins on a page of its own does. */
export function findUnforced({ text }: Sight): Violation[] {
  return text.flatMap((found, index): Violation[] => {
    const before = text[index - 1]
    if (!found.stretch.forced || before === undefined) return []
    const { first } = pagesOf(found)
    if (first === 0 || first > pagesOf(before).last) return []
    return [{ kind: 'unforced', page: first, text: `${quote(found)} does not begin a page` }]
  })
}

/** Nothing stands out of the box by more than three points to the left or right. */
export function findOutliers({ inside, boxes, pages }: Sight): Violation[] {
  const out = inside.flat().flatMap((run): Violation[] => {
    const box = boxes[run.page - 1]
    if (box === undefined || (run.x > box.left - 3 && run.x + run.width < box.right + 3)) return []
    const by = Math.max(box.left - run.x, run.x + run.width - box.right).toFixed(1)
    return [{ kind: 'outside', page: run.page, text: `“${run.letters.slice(0, 30)}” by ${by} pt` }]
  })
  const pictures = pages.flatMap((page, at) =>
    page.pictures
      .filter((area) => isOut(area, boxes[at]))
      .map(() => {
        return { kind: 'outside', page: at + 1, text: 'a picture' }
      }),
  )
  return [...out, ...pictures]
}

function isOut(area: Area, box: Area | undefined): boolean {
  if (box === undefined) return true
  return (
    area.left < box.left - 3 ||
    area.right > box.right + 3 ||
    area.bottom < box.bottom - 3 ||
    area.top > box.top + 3
  )
}

/** No text on text, and no picture on text. */
export function findOverprints({ inside, pages }: Sight): Violation[] {
  return inside.flatMap((runs, at) => {
    const sorted = runs.toSorted((a, b) => b.y - a.y)
    const faults: Violation[] = []
    for (const [index, run] of sorted.entries()) {
      for (let other = index + 1; other < sorted.length; other++) {
        const below = sorted[other]
        if (below === undefined || run.y - below.y > run.size) break
        if (overlaps(run, below))
          faults.push({
            kind: 'overprint',
            page: at + 1,
            text: `“${run.letters.slice(0, 24)}” and “${below.letters.slice(0, 24)}”`,
          })
      }
      const covers = pages[at]?.pictures.some((area) => isOn(run, area)) ?? false
      if (covers)
        faults.push({
          kind: 'overprint',
          page: at + 1,
          text: `“${run.letters.slice(0, 24)}” and a picture`,
        })
    }
    return faults.slice(0, 5)
  })
}

function overlaps(run: Run, below: Run): boolean {
  const wide = Math.min(run.x + run.width, below.x + below.width) - Math.max(run.x, below.x)
  const size = Math.min(run.size, below.size)
  // On one baseline Arabic letters reach under each other, and Chinese stops take half their room.
  const isAllowed = run.y - below.y < 0.3 ? wide <= size * 0.6 : wide <= 1.2
  return !isAllowed && run.y - below.y < size * 0.6
}

function isOn({ x, y, width, size }: Run, area: Area): boolean {
  return (
    x + width > area.left + 1 &&
    x < area.right - 1 &&
    y + size * 0.3 > area.bottom + 1 &&
    y + size * 0.3 < area.top - 1
  )
}
