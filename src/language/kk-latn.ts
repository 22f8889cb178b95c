// Kazakh in Latin letters: the tables of Cyrillic Kazakh, letter by letter, by the alphabet of 2021
// (31 letters: ä ö ü ū ğ ş ñ ı). Grammar is the same; names are not made so, they are written in the
// data. Not read by a native speaker.

import { kazakh } from './kk.ts'
import { inLatin } from './kk-alphabet.ts'
import type { LanguageTables } from './language.ts'

/** The tables of Kazakh in Latin letters, `kk-Latn`. */
export const kazakhLatin: LanguageTables = {
  ...inLatin(kazakh),
  tag: 'kk-Latn',
  grammar: {
    ...inLatin(kazakh.grammar),
    // “I” is the capital of both, “İ” where a font or keyboard has it.
    letters: { ı: 'i' },
  },
}
