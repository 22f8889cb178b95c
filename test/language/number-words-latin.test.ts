// The number words of all other languages.

import { languages } from '../../src/language/index.ts'
import { isCyrillic, testNumberWords } from './number-words.ts'

for (const language of languages.filter((language) => !isCyrillic(language)))
  testNumberWords(language)
