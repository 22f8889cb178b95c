// Chinese in simplified letters. It has no spaces between words, and signs in the width of a character.
import type { TypographyTables } from './tables.ts'

/** The tables of Chinese, `zh`. */
export const chinese: TypographyTables = {
  tag: 'zh',
  quotes: [
    ['“', '”'],
    ['‘', '’'],
  ],
  joinedQuotes: true,
  signs: {
    beside: /\p{Script=Han}/u,
    become: { ',': '，', ';': '；', ':': '：', '?': '？', '!': '！', '.': '。' },
    wide: true,
  },
}
