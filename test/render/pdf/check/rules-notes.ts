// What may not happen to notes: they stand at the foot of the pages of their calls.

import type { Found } from './flow.ts'
import type { Run } from './read.ts'
import { linesOf, pagesOf, quote, type Sight, type Violation } from './sight.ts'

/** A note, its stretches, and where it is called. */
interface NoteInPlace {
  readonly number: number
  readonly parts: readonly Found[]
  readonly call: { readonly page: number; readonly run: Run } | undefined
}

/** All notes with their calls. */
export function gatherNotes({ text, notes }: Sight): NoteInPlace[] {
  const calls = new Map<number, { page: number; run: Run }>()
  for (const found of text) {
    for (const [note, run] of found.marks) calls.set(note, { page: run.page, run })
  }
  return [...Map.groupBy(notes, ({ stretch }) => stretch.note)].map(([number, parts]) => {
    return { number, parts, call: calls.get(number) }
  })
}

/** Every note begins on the page of its call, and goes on over the pages that follow. */
export function findMisplaced(gathered: readonly NoteInPlace[]): Violation[] {
  return gathered.flatMap(({ number, parts, call }): Violation[] => {
    const first = parts.find(({ pieces }) => pieces.length > 0)
    if (first === undefined || call === undefined) {
      return [
        {
          kind: 'misplaced',
          page: call?.page ?? 0,
          text: `note ${number} or its call is not there`,
        },
      ]
    }
    const faults: Violation[] = []
    const page = pagesOf(first).first
    if (page !== call.page)
      faults.push({
        kind: 'misplaced',
        page,
        text: `${quote(first)} begins here, its call is on page ${call.page}`,
      })
    const on = [...new Set(linesOf(parts).map((line) => line.page))]
    if (on.some((one, at) => at > 0 && one !== (on[at - 1] ?? 0) + 1)) {
      faults.push({
        kind: 'scattered',
        page,
        text: `${quote(first)} stands on pages ${on.join(', ')}`,
      })
    }
    // A number that stands alone above a list or a table takes a line too.
    const isNumber = /^\d+$/.test(first.letters)
    const lines = [...linesOf(parts.slice(isNumber ? 1 : 0)), ...linesOf(isNumber ? [first] : [])]
    const alone = [on[0], on.at(-1)].filter(
      (one) => on.length > 1 && lines.filter((line) => line.page === one).length < 2,
    )
    for (const one of alone)
      faults.push({
        kind: 'note-cut',
        page: one ?? 0,
        text: `${quote(first)} has one line there of ${lines.length}`,
      })
    return faults
  })
}

/** Notes stand below all text of their page, in order of their numbers. */
export function findDisplaced(sight: Sight): Violation[] {
  const faults: Violation[] = []
  const lowest = new Map<number, number>()
  for (const line of linesByPage(sight.text))
    lowest.set(line.page, Math.min(lowest.get(line.page) ?? Infinity, line.y))
  for (const found of sight.notes) {
    const high = linesOf([found]).find(
      (line) => line.y > (lowest.get(line.page) ?? Infinity) - line.size * 0.6,
    )
    if (high !== undefined)
      faults.push({
        kind: 'displaced',
        page: high.page,
        text: `${quote(found)} does not stand below the text`,
      })
  }
  return faults
}

function linesByPage(all: readonly Found[]) {
  return all.flatMap((found) => linesOf([found]))
}

/** What is painted for the text, a box or a rule, does not reach behind the notes. */
export function findPaintedNotes(sight: Sight): Violation[] {
  const notes = Map.groupBy(linesByPage(sight.notes), ({ page }) => page)
  const text = Map.groupBy(linesByPage(sight.text), ({ page }) => page)
  return [...notes].flatMap(([page, lines]): Violation[] => {
    const top = Math.max(...lines.map(({ y, size }) => y + size * 0.7))
    // What begins below the text is a border of a table among the notes.
    const end = Math.min(...(text.get(page) ?? []).map(({ y }) => y))
    const { filled = [], pictures = [] } = sight.pages[page - 1] ?? {}
    const area = filled.find((one) => one.top > end && one.bottom < top - 3)
    const picture = pictures.find((one) => one.bottom < top - 3)
    if (area === undefined && picture === undefined) return []
    return [{ kind: 'painted', page, text: 'something of the text is painted behind the notes' }]
  })
}

/** Each mark leads to its note, and each number before a note back to its mark. */
export function findBrokenLinks(sight: Sight, gathered: readonly NoteInPlace[]): Violation[] {
  return gathered.flatMap(({ number, parts, call }): Violation[] => {
    const first = parts[0]?.pieces[0]?.runs[0]
    if (call === undefined || first === undefined) return []
    const faults: Violation[] = []
    const say = (run: Run, to: number, what: string) => {
      const kind = linkFault(sight, run, to)
      if (kind !== undefined) faults.push({ kind, page: run.page, text: `${what} on page ${to}` })
    }
    say(call.run, first.page, `mark ${number} does not lead to its note`)
    say(first, call.page, `note ${number} does not lead to its mark`)
    return faults
  })
}

// A link whose area is above or below its letters is a lesser fault than one that leads elsewhere:
// Chromium itself shifts them in tables whose heads are repeated.
function linkFault({ pages }: Sight, run: Run, to: number): string | undefined {
  const leading = (pages[run.page - 1]?.links ?? []).filter(
    (link) => link.to?.page === to && link.left < run.x + run.width + 1 && link.right > run.x - 1,
  )
  if (leading.length === 0) return 'link'
  const isOn = leading.some(({ bottom, top }) => bottom < run.y + run.size && top > run.y - 1)
  return isOn ? undefined : 'link-area'
}
