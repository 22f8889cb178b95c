// Lettered notes of a table (United Nations Editorial Manual: lower-case letters, directly under the
// table): one letter for each note, in the order in which a reader meets them.
import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import { text } from './element.ts'

/** The notes of one table in the making. */
export interface Letters {
  /** The mark of a note; the same note has the same letter. Nothing where there is no note. */
  readonly mark: (...notes: readonly (string | undefined)[]) => ElementContent[]
  /** The notes under the table; nothing where there is none. */
  readonly list: () => Element[]
}

/** No notes yet; `id` is that of the embed. */
export function openLetters(id: string): Letters {
  const notes: string[] = []
  const indexOf = (note: string): number => {
    if (!notes.includes(note)) notes.push(note)
    return notes.indexOf(note)
  }
  return {
    mark: (...some) => {
      const own = some.flatMap((note) => (note === undefined ? [] : indexOf(note)))
      const sorted = [...new Set(own)].sort((a, b) => a - b).map((index) => letter(index))
      return sorted.length === 0 ? [] : [sup(sorted.join(', '))]
    },
    list: () =>
      notes.length === 0
        ? []
        : [
            h(
              'div',
              { className: ['lettered'] },
              notes.map((note, i) =>
                h('p', { id: `${id}-letter-${letter(i)}` }, [sup(letter(i)), text(` ${note}`)]),
              ),
            ),
          ],
  }
}

function sup(letters: string): Element {
  return h('sup', { className: ['letter'] }, letters)
}

/** a to z, then aa. */
function letter(index: number): string {
  const last = String.fromCodePoint(0x61 + (index % 26))
  return index < 26 ? last : `${letter(Math.floor(index / 26) - 1)}${last}`
}
