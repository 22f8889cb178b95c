// Heads of tables that are printed again.

import type { Extent, Progress } from './choose.ts'
import type { Found } from './flow.ts'
import { compare, type PageLetters } from './letters.ts'

/** Heads of the tables that go on here from an earlier page; not of tables in cells or notes. */
export function heads({ list, frontier, last, begun }: Progress): readonly Found[] {
  const around = [list[frontier], list[last + 1]]
  const open = new Set(around.flatMap((found) => found?.stretch.tables ?? []))
  if (open.size === 0) return []
  return list.slice(0, last + 1).filter(({ stretch, letters }, index) => {
    const isMet = index < frontier || begun.get(index)?.to === letters.length
    const isOuter = stretch.note === 0 && stretch.tables.length === 1
    return isMet && isOuter && stretch.head !== undefined && open.has(stretch.head)
  })
}

/** A head that is printed again may lack its marks, or bear them again. */
export function tryHead(page: PageLetters, at: number, head: Found): Extent | undefined {
  const whole = compare(page, at, head.letters, 0)
  const isWhole = whole.to === head.letters.length && page.isRunEnd(at + whole.passed - 1)
  if (isWhole) return { ...whole, skip: 0, from: 0 }
  const bare = head.stretch.calls
    .reduceRight((text, { note }, index) => {
      const start = head.calls[index]?.at ?? 0
      return text.slice(0, start) + text.slice(start + String(note).length)
    }, head.letters)
    .replaceAll(',', '')
  const match = compare(page, at, bare, 0)
  return match.to === bare.length
    ? { passed: match.passed, skip: 0, from: 0, to: head.letters.length }
    : undefined
}
