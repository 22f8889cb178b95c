// A text as runs between spaces, and what of a run counts when it is compared with words of a list.

/** A run without spaces, with its place in the text. */
export interface Token {
  readonly from: number
  readonly to: number
  /** As it will be printed. */
  text: string
}

/** All runs of a text, in order. */
export function tokensOf(text: string): Token[] {
  return [...text.matchAll(/\S+/g)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
    text: match[0],
  }))
}

/** A run as the left one of two neighbours: what opens before it does not count. */
export function leftWord(token: Token | undefined): string {
  return (token?.text ?? '').replace(/^[([{«„“‘"'¿¡]+/, '')
}

/** A run as the right one of two neighbours: what closes behind it does not count. */
export function rightWord(token: Token | undefined): string {
  return (token?.text ?? '').replace(/[)\]}»”“’"',;:!?…]+$/, '')
}

/** Whether a right word is in a list, with the point of an abbreviation or without that of a sentence. */
export function isListed(word: string, list: RegExp | undefined): boolean {
  if (!list || word === '') return false
  const small = word.toLowerCase()
  return list.test(small) || (small.endsWith('.') && list.test(small.slice(0, -1)))
}
