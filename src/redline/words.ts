// The words of a paragraph, before and after: what stayed, what went, what came. Words are found as
// their language divides them (Unicode Standard Annex #29, by Intl.Segmenter); where that differs
// between releases of the data, only the grain of a mark differs, never what is told.

import { diffArrays } from 'diff'

/** A stretch of a text. */
export interface Stretch {
  readonly kind: 'same' | 'removed' | 'added'
  readonly text: string
}

/** The stretches of two texts: the same and removed ones make the first, the same and added ones the second. */
export function compareWords(before: string, after: string, locale: string): Stretch[] {
  if (before === after) return before === '' ? [] : [{ kind: 'same', text: before }]
  const segmenter = new Intl.Segmenter(locale, { granularity: 'word' })
  const words = (text: string): string[] =>
    [...segmenter.segment(text)].map(({ segment }) => segment)
  const changes = diffArrays(words(before), words(after))
  const stretches = changes.map(({ value, added, removed }): Stretch => {
    return { kind: added ? 'added' : removed ? 'removed' : 'same', text: value.join('') }
  })
  return joinAcross(stretches)
}

/**
 * Words that stayed by accident, a blank or a comma between two changes, are taken into the change:
 * “the old rule” → “a new law” is one change and not three.
 */
function joinAcross(stretches: readonly Stretch[]): Stretch[] {
  const joined: Stretch[] = []
  let [removed, added] = ['', '']
  const close = (): void => {
    if (removed !== '') joined.push({ kind: 'removed', text: removed })
    if (added !== '') joined.push({ kind: 'added', text: added })
    removed = added = ''
  }
  for (const [index, { kind, text }] of stretches.entries()) {
    const isOpen = removed !== '' || added !== ''
    const isBetween = isOpen && index < stretches.length - 1 && !/[\p{L}\p{N}]/u.test(text)
    if (kind === 'removed') removed += text
    else if (kind === 'added') added += text
    else if (isBetween && text.length <= 2) {
      removed += text
      added += text
    } else {
      close()
      joined.push({ kind, text })
    }
  }
  close()
  return joined
}
