// Kazakh, French and Spanish: what has to be bound, and what is the number of an article.
import { describe, expect, it } from 'vitest'
import { plainPassage } from '../../../src/check/bare/passages.ts'
import { saidIn } from '../../../src/check/bare/said.ts'
import { languageOf } from '../../../src/language/index.ts'
import { isLocale } from '../../../src/model/locale.ts'
import { inspectSmall } from '../workspace.ts'

const nouns =
  '{ kk: [адам, лауазымды тұлға], fr: [fonctionnaires, personnes], es: [funcionarios, personas] }'
const { resolved } = inspectSmall({
  'data/units.yaml': `report: { kind: count, name: { en: report, ru: сообщение }, nouns: ${nouns} }\ncase: { kind: count, name: { en: case, ru: дело } }\n`,
})

function bare(tag: string, text: string): string[] {
  const language = languageOf(tag)
  if (!language || !isLocale(tag)) throw new Error(`no language ${tag}`)
  const passage = plainPassage(text, { path: 'a.md', line: 1, column: 1 })
  return saidIn(passage, language, tag, resolved.loaded.records)
    .filter((one) => one.bare)
    .map(({ words }) => words)
}

describe.each([
  ['kk', 'Қылмыстық кодекстің 146-бабы, 2-бөлігі және 12-тармақ; 49-сессия.', []],
  [
    'kk',
    '2022 жылғы 5 қаңтарда тоғыз лауазымды тұлға және 164 адам.',
    ['2022 жылғы 5 қаңтарда', 'тоғыз', '164'],
  ],
  [
    'fr',
    'L’article 146 et les articles 1er, 2 et 16 ; n° 5 ; « 12 cas » ; la quarante-neuvième session.',
    [],
  ],
  [
    'fr',
    'Le 7 janvier 2022, neuf fonctionnaires et des centaines de personnes, soit 75 %.',
    ['7 janvier 2022', 'neuf', 'des centaines', '75 %'],
  ],
  ['es', 'El artículo 146 y los párrs. 12 a 14; núm. 5; «12 casos»; la 49ª sesión.', []],
  [
    'es',
    'El 7 de enero de 2022, nueve funcionarios y más de 10.000 personas.',
    ['7 de enero de 2022', 'nueve', 'más de 10.000'],
  ],
] as const)('%s: %s', (tag, text, expected) => {
  it(`has ${expected.length} to bind`, () => {
    expect(bare(tag, text).map((words) => words.replaceAll(/\s/gu, ' '))).toEqual(expected)
  })
})
