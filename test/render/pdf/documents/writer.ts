// What all kinds of content are written with: text with calls, and the notes they call.

import { makeNote, type NoteMix } from './notes.ts'
import type { Prose } from './prose.ts'
import type { Chance } from './random.ts'
import { el, type Node, type Note } from './tree.ts'

/** Writes text by chance. */
export interface Writer {
  readonly chance: Chance
  readonly prose: Prose
  /** About so many words with calls in them. */
  readonly text: (words: number, calls?: boolean) => Node[]
  /** A note by chance. */
  readonly note: () => Note
  /** How many words were written, notes included: what the length of a document is guessed by. */
  readonly written: () => number
}

/** How often a call follows a word, and what notes are made of. */
export interface Density {
  /** Calls to a word. */
  readonly calls: number
  /** How often a call is followed by another. */
  readonly again: number
  readonly notes: NoteMix
}

/** A writer. */
export function makeWriter(chance: Chance, prose: Prose, density: Density): Writer {
  let written = 0
  const counted: Prose = {
    ...prose,
    words: (count) => {
      const words = prose.words(count)
      written += prose.language.space === '' ? words.join('').length / 2 : words.length
      return words
    },
  }
  const note = () =>
    makeNote(
      chance,
      {
        ...counted,
        phrase: (count) => counted.words(count).slice(0, count).join(prose.language.space),
      },
      density.notes,
    )
  const text = (count: number, calls = true): Node[] => {
    const nodes: Node[] = []
    let run = ''
    const words = counted.words(count)
    for (const [index, word] of words.entries()) {
      const space = index === words.length - 1 ? '' : prose.language.space
      const called = calls && chance.is(density.calls)
      if (!called && chance.is(0.02)) {
        nodes.push(run, el(chance.pick(['em', 'strong']), word))
        run = space
        continue
      }
      run += word
      if (called) {
        nodes.push(run)
        do nodes.push(note())
        while (chance.is(density.again))
        run = ''
      }
      run += space
    }
    return [...nodes, run].filter((node) => node !== '')
  }
  return { chance, prose: counted, text, note, written: () => written }
}
