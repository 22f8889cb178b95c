// The number words of the languages in Cyrillic letters.

import { languages } from '../../src/language/index.ts'
import { isCyrillic, testNumberWords } from './number-words.ts'

for (const language of languages.filter(isCyrillic)) testNumberWords(language)
