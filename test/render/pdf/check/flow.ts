// The stretches of a document's source, and how far they were found on its pages.

import type { Stretch } from '../documents/truth.ts'
import type { Run } from './read.ts'

/** Letters of a stretch on one page. */
export interface Piece {
  readonly page: number
  /** Its first letter in the stretch, and how many. */
  readonly at: number
  readonly runs: readonly Run[]
}

/** Letters that are missing: how many, and which. */
export interface Gap {
  readonly missing: number
  readonly text: string
}

/** A stretch and where it was found. */
export interface Found {
  readonly stretch: Stretch
  readonly letters: string
  /** The calls in it, by the letters before them. */
  readonly calls: Stretch['calls']
  /** The runs that bear the marks of its calls, by note. */
  readonly marks: Map<number, Run>
  /** What may be printed before it. */
  readonly markers: readonly string[]
  readonly pieces: Piece[]
  /** How many of its letters were met so far. */
  met: number
  /** The page number behind an entry of the contents. */
  number: Run | undefined
  /** What was left out of it. */
  readonly gaps: Gap[]
}

/** The stretches of the text, or of the notes, in order; nothing of them found yet. */
export function makeFlow(stretches: readonly Stretch[], fold: (text: string) => string): Found[] {
  return stretches.map((stretch): Found => {
    const letters = fold(stretch.letters)
    const markers = [stretch.markers.map(fold).join(''), fold(stretch.markers.at(-1) ?? '')]
    const calls = stretch.calls.map(({ at, note }) => {
      return { at: fold(stretch.letters.slice(0, at)).length, note }
    })
    return {
      stretch,
      letters,
      calls,
      marks: new Map(),
      markers: [...new Set(markers)],
      pieces: [],
      met: 0,
      number: undefined,
      gaps: [],
    }
  })
}

/** What is missing, with what stands before it. */
export function nameGap({ letters }: Found, from: number, to: number): Gap {
  const missing = letters.slice(from, Math.min(to, from + 40))
  const before = letters.slice(Math.max(0, from - 16), from)
  return { missing: to - from, text: `“${missing}” after “${before}”` }
}
