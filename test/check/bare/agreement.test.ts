// The unbound numbers and dates of a paragraph in two languages: what is the same however it is
// written, and what is not.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { root } from '../../world.ts'
import { inspectSmall } from '../workspace.ts'

const head = '---\nsection: appeal\n---\n'
const units = readFileSync(join(root, 'data/units.yaml'), 'utf8')
const [en, ru] = ['content/sample/en/03-appeal.md', 'content/sample/ru/03-appeal.md']

/** What is said of pairs of paragraphs, by pair: the words at the place, and the message. */
function compare(pairs: readonly (readonly [en: string, ru: string])[]): string[][] {
  const text = (i: 0 | 1): string => head + pairs.map((pair) => `\n${pair[i]}\n`).join('')
  const { findings } = inspectSmall({ [en]: text(0), [ru]: text(1), 'data/units.yaml': units })
  const lines = text(1).split('\n')
  return pairs.map((_, i) => {
    const line = 5 + 2 * i
    return findings
      .filter(({ rule, place }) => rule === 'locale-numbers' && place.line === line)
      .map(({ place, message }) => {
        expect(place.path).toBe(ru)
        return `${(lines[line - 1] ?? '').slice(place.column - 1, (place.endColumn ?? 0) - 1)} | ${message}`
      })
  })
}

const same: readonly (readonly [string, string])[] = [
  ['Article 146 and article 362.', 'Статья 362 и статья 146.'],
  ['Articles 12 to 14.', 'Статьи 12–14.'],
  ['The forty-ninth session.', '49-я сессия.'],
  ['The 49th session.', 'Сорок девятая сессия.'],
  ['Of 10,000 people.', 'Из 10 000 человек.'],
  ['It was 75 per cent.', 'Это 75 %.'],
  ['It was 2.5 million.', 'Это 2,5 миллиона.'],
  ['Two million five hundred thousand people.', '2 500 000 человек.'],
  ['Nine officials.', '9 должностных лиц.'],
  ['On 7 January 2022 and in 2021.', 'В 2021 году и 7 января 2022 года.'],
  ['On 05.01.2022.', '5 января 2022 года.'],
  ['The January 2022 events.', 'Январские события 2022 года.'],
  ['From 5 to 7 January 2022.', '5–7 января 2022 года.'],
  ['2,000 people.', '2000 человек.'],
  ['The 1990s.', '1990-е годы.'],
  ['One of them.', 'Некоторые из них.'],
  ['A five-day strike.', 'Пятидневная забастовка.'],
  ['On the one hand, on the other.', 'Как бы то ни было.'],
  ['Three of them.', 'Трое из них.'],
  ['CAT/C/KAZ/CO/4, para. 12.', 'CAT/C/KAZ/CO/4, п. 12.'],
  ['General comment No. 3 (2012).', 'Замечание общего порядка № 3 (2012).'],
  ['In January.', 'Тогда же.'],
]

const different: readonly (readonly [en: string, ru: string, told: string])[] = [
  ['Article 146.', 'Статья 164.', '164 | This says “164”, in en it says “146”.'],
  ['Articles 12 to 14.', 'Статьи 12–15.', '12–15 | This says “12–15”, in en it says “12 to 14”.'],
  [
    'CAT/C/KAZ/CO/4.',
    'CAT/C/KAZ/CO/3.',
    'CAT/C/KAZ/CO/3 | This says “CAT/C/KAZ/CO/3”, in en it says “CAT/C/KAZ/CO/4”.',
  ],
  [
    'The forty-ninth session.',
    'Сорок восьмая сессия.',
    'Сорок восьмая | This says “Сорок восьмая”, in en it says “forty-ninth”.',
  ],
  ['He is 12 and 12.', 'Ему 12.', ''],
  [
    'Rule 43 and rule 43.',
    'Правило 43 и еще одно.',
    'Правило 43 и еще одно. | This does not say “43”, which it says in en.',
  ],
  ['It was 75 per cent.', 'Это 75.', '75 | This says “75”, in en it says “75 per cent”.'],
  [
    'On 7 January 2022.',
    '8 января 2022 года.',
    '8 января 2022 года | This says “8 января 2022 года”, in en it says “7 January 2022”.',
  ],
  [
    'In January 2022.',
    'В феврале 2022 года.',
    'феврале 2022 года | This says “феврале 2022 года”, in en it says “January 2022”.',
  ],
  ['Three of them.', 'Четверо из них.', 'Четверо | This says “Четверо”, in en it says “Three”.'],
  [
    'Nine officials.',
    'Восемь должностных лиц.',
    'Восемь | This says “Восемь”, in en it says “Nine”.',
  ],
  ['Nobody said so.', 'Так не сказано в статье 5.', '5 | “5” is not said in en.'],
  [
    '“In 2021”, he said.',
    '«В 2020 году», — сказал он.',
    '2020 году | This says “2020 году”, in en it says “2021”.',
  ],
]

describe('two languages', () => {
  const agreed = compare(same)
  it.each(same.map(([a, b], i) => [a, b, agreed[i]] as const))('%s = %s', (_a, _b, told) => {
    expect(told).toEqual([])
  })

  const told = compare(different.map(([a, b]) => [a, b] as const))
  it.each(different.map(([a, b, expected], i) => [a, b, expected, told[i]] as const))(
    '%s ≠ %s',
    (_a, _b, expected, found) => {
      // What has to be bound in one language only has its own finding there.
      expect(found).toEqual(expected === '' ? [] : [expected])
    },
  )

  it('are not compared where blocks or figures differ: that is told already', () => {
    const text = (words: string): string => `${head}\n${words}\n`
    const { findings } = inspectSmall({
      [en]: text('Article 146, [164](figure:reports).'),
      [ru]: text('Статья 164.'),
    })
    expect(findings.map(({ rule }) => rule)).toEqual(['locale-figures'])
  })

  it('are compared in titles', () => {
    const report = inspectSmall({}).resolved.loaded.texts.get('content/sample/report.yaml') ?? ''
    const titled = report
      .replace('en: A sample', 'en: Article 146')
      .replace('ru: Образец', 'ru: Статья 164')
    const { findings } = inspectSmall({ 'content/sample/report.yaml': titled })
    expect(findings.map(({ rule, place }) => `${rule} ${place.line}:${place.column}`)).toEqual([
      'locale-numbers 8:14',
    ])
  })
})
