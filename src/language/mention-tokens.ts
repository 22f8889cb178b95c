// Tokens that know where they stand in the text they were cut from. The tokenizer makes letters,
// spaces and hyphens equal and so loses its place; here the same is done with the place kept.

import type { Token, Tokenizer } from './tokens.ts'

/** A token with its place in the text, in UTF-16 code units; `to` is behind its last letter. */
export interface PlacedToken extends Token {
  readonly from: number
  readonly to: number
}

/** A text made plain, with the place of every letter of it in the text that it was made of. */
interface Plain {
  readonly text: string
  readonly places: readonly number[]
}

const HYPHENS = /[‐‑]/u
const DASHES = /[—‒]/u

/** The text in small letters, without soft hyphens, with one kind of space, hyphen and dash. */
function plain(text: string): Plain {
  let made = ''
  const places: number[] = []
  for (let at = 0; at < text.length; at++) {
    const letter = text.charAt(at)
    const isSpace = /\s/u.test(letter)
    if (letter === '\u{AD}' || (isSpace && made.endsWith(' '))) continue
    const said = isSpace
      ? ' '
      : HYPHENS.test(letter)
        ? '-'
        : DASHES.test(letter)
          ? '–'
          : letter.toLowerCase()
    // One letter stays one letter (İ would become two): its place is what counts here.
    made += said.charAt(0)
    places.push(at)
  }
  return { text: made, places }
}

/** The tokens of a text in Unicode normal form C, each with its place. */
export function placeTokens(text: string, tokenize: Tokenizer): PlacedToken[] {
  const { text: made, places } = plain(text)
  let at = 0
  return tokenize(made).map((token) => {
    while (made[at] === ' ') at++
    const from = places[at] ?? text.length
    at += token.text.length
    return { ...token, from, to: (places[at - 1] ?? text.length) + 1 }
  })
}
