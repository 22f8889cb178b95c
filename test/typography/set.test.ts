// How a text is set in each language, shown with `~` for a no-break space and `^` for a narrow one.
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { languageOf, languageTags } from '../../src/language/index.ts'
import { setPlain } from '../../src/typography/index.ts'
import { typographyTables } from '../../src/typography/languages.ts'

const shown = (text: string, tag: string): string =>
  setPlain(text, tag).replaceAll('\u00a0', '~').replaceAll('\u202f', '^')

/** Each text as it is written, and as it is printed. */
function holdAll(tag: string, cases: readonly (readonly [string, string])[]): void {
  it.each(cases)('%s', (written, printed) => expect(shown(written, tag)).toBe(printed))
}

describe('English', () => {
  holdAll('en', [
    ['He said "no".', 'He said “no”.'],
    ['"He said "no" to them"', '“He said ‘no’ to them”'],
    ['“He said "no" to them”', '“He said ‘no’ to them”'],
    ['("no")', '(“no”)'],
    ["the victims' rights", 'the victims’ rights'],
    ["don't, Women's", 'don’t, Women’s'],
    ["the '90s and the 1990's", 'the ’90s and the 1990’s'],
    ["a 'quoted' word", 'a ‘quoted’ word'],
    ["O'Brien", 'O’Brien'],
    // Nobody knows what these stand for.
    ['a 5" gap', 'a 5" gap'],
    ["'tis so", "'tis so"],
    ['one "two three', 'one "two three'],
    ['one" two "three', 'one" two "three'],
    ['police - and courts', 'police~– and courts'],
    ['police -- and courts', 'police~– and courts'],
    ['police — and courts', 'police~— and courts'],
    ['- a list', '- a list'],
    ['12 - 15', '12 - 15'],
    ['paras. 12-15 and pp. 3-4', 'paras.~12–15 and pp.~3–4'],
    ['2021-2022, 15-20 minutes, 15-20%', '2021–2022, 15–20 minutes, 15–20%'],
    ['17-18 May 2022', '17–18~May 2022'],
    ['No. 12-15, A/RES/39-46, 2022-01-05, 701-123', 'No.~12-15, A/RES/39-46, 2022-01-05, 701-123'],
    ['15-12 minutes', '15-12 minutes'],
    ['article 146 (2), para. 12, page 3, Part II', 'article~146 (2), para.~12, page~3, Part~II'],
    ['Case A and Case KZ', 'Case~A and Case~KZ'],
    ['in Case A. The court', 'in Case~A. The court'],
    ['J. Smith, J.-P. Dupont, A. B. Smith', 'J.~Smith, J.-P.~Dupont, A.~B.~Smith'],
    ['Mr. Smith and Dr. Jones', 'Mr.~Smith and Dr.~Jones'],
    ['on 5 January 2022', 'on 5~January 2022'],
    ['10 000 and 1 302 569', '10~000 and 1~302~569'],
    ['in 2022 164 reports', 'in 2022 164 reports'],
    ['20 km, 75 per cent, 3 %', '20~km, 75~per cent, 3~%'],
    ['§ 12 and № 9', '§~12 and №~9'],
    ['two  spaces', 'two  spaces'],
  ])
})

describe('Russian', () => {
  holdAll('ru', [
    ['Он сказал "нет"', 'Он сказал «нет»'],
    ['"Газета "Время" пишет"', '«Газета „Время“ пишет»'],
    ['«Газета "Время" пишет»', '«Газета „Время“ пишет»'],
    ["об'ём", "об'ём"],
    ["Кот-д'Ивуар, d'Ivoire", "Кот-д'Ивуар, d’Ivoire"],
    ['А. Б. Иванов, Иванов А. Б.', 'А.~Б.~Иванов, Иванов~А.~Б.'],
    ['Президент К. К. Токаев', 'Президент К.~К.~Токаев'],
    ['ст. 146, п. 12, пп. 12-15, стр. 3', 'ст.~146, п.~12, пп.~12–15, стр.~3'],
    ['статья 146 и статьи 3-5', 'статья~146 и~статьи~3–5'],
    ['№ 9/2013', '№~9/2013'],
    ['5 января 2022 года', '5~января 2022~года'],
    ['17-18 ноября 2014 г.', '17–18~ноября 2014~г.'],
    ['77,18 %, 10 000 человек, 5 тыс. тенге', '77,18~%, 10~000 человек, 5~тыс. тенге'],
    ['и т. д., и т. п., т. е.', 'и~т.~д., и~т.~п., т.~е.'],
    ['в Алматы и с ним, а я', 'в~Алматы и~с~ним, а~я'],
    ['Но на месте. На месте', 'Но~на месте. На~месте'],
    ['то же, сказал бы, если ли', 'то~же, сказал~бы, если~ли'],
    ['слово - слово', 'слово~— слово'],
    ['слово — слово', 'слово~— слово'],
    ['г-н Иванов, г. Алматы, ул. Абая', 'г-н~Иванов, г.~Алматы, ул.~Абая'],
    ['в 2022 г. Иванов', 'в~2022~г. Иванов'],
    ['Дело A', 'Дело~A'],
  ])
})

describe('Kazakh', () => {
  holdAll('kk', [
    ['2022 жылғы 5 қаңтар', '2022~жылғы 5~қаңтар'],
    ['5 қаңтарда 10 000 теңге', '5~қаңтарда 10~000~теңге'],
    ['146-бап, 15-20 минут', '146-бап, 15–20 минут'],
    ['А. Б. Сейітов', 'А.~Б.~Сейітов'],
    ['"Алматы" - қала', '«Алматы»~— қала'],
    ['№ 5, т. б.', '№~5, т.~б.'],
  ])
})

describe('French', () => {
  holdAll('fr', [
    ['Vraiment ? Oui ; non !', 'Vraiment^? Oui^; non^!'],
    ['Vraiment? Oui; non!', 'Vraiment^? Oui^; non^!'],
    ['Quoi ?!', 'Quoi^?!'],
    ['Il dit : « non »', 'Il dit^: «^non^»'],
    ['Il dit: «non»', 'Il dit^: «^non^»'],
    ['Il dit : "non"', 'Il dit^: «^non^»'],
    ['à 12:30, http://a.b', 'à 12:30, http://a.b'],
    ["l'État, aujourd'hui, l'«autre»", 'l’État, aujourd’hui, l’«^autre^»'],
    ['le 5 janvier 2022, le 1er mai', 'le 5~janvier 2022, le 1er~mai'],
    ['art. 12, M. Dupont, n° 5, 75 %', 'art.~12, M.~Dupont, n°~5, 75~%'],
    ['mot - incise - mot', 'mot~– incise~– mot'],
  ])
})

describe('Spanish', () => {
  holdAll('es', [
    ['"Hola", dijo', '«Hola», dijo'],
    ['el 5 de enero de 2022', 'el 5~de~enero de 2022'],
    ['el artículo 146, párr. 12, núm. 5', 'el artículo~146, párr.~12, núm.~5'],
    ['15 %, 10 000 km', '15~%, 10~000~km'],
    ['J. Pérez y el Sr. López', 'J.~Pérez y el Sr.~López'],
    ['mitad de 5 de ellos', 'mitad de 5 de ellos'],
  ])
})

describe('Arabic, Chinese, and what has no tables', () => {
  it.each([
    ['ar', 'المادة 146 و"كلمة" في 5 يناير', 'المادة~146 و«كلمة» في 5~يناير'],
    ['ar', '2021-2022 و15-20 يناير', '2021-2022 و15-20~يناير'],
    ['zh', '他说"你好"。', '他说“你好”。'],
    // Without a space nobody knows whether a quotation begins or ends here.
    ['zh', '"他说"你好""', '"他说"你好""'],
    ['zh', '“他说"你好"”', '“他说‘你好’”'],
    // Signs of a Latin keyboard, and those that lists of sources are joined with.
    ['ar', 'تقرير, 5 آذار/مارس 2022; متى?', 'تقرير، 5~آذار/مارس 2022؛ متى؟'],
    ['ar', 'البلاغات (2022), 12,5 و1,000', 'البلاغات (2022)، 12,5 و1,000'],
    ['ar', 'A, B; office@watch.example, 5', 'A, B; office@watch.example, 5'],
    ['zh', '报告, 2022年6月24日; 何时? 不详.', '报告，2022年6月24日；何时？不详。'],
    ['zh', '3.5, 1,000 A. B, C', '3.5, 1,000 A. B, C'],
    ['zh', '结论: (第12条), 见表.', '结论：(第12条)，见表。'],
    ['kk-Latn', `Gazet "Jas "Alaş"" jazdy - 5 qañtar`, `Gazet «Jas „Alaş“» jazdy~— 5~qañtar`],
    [
      'kk-Latn',
      '2022 jylğy 5 qañtar, keste 3, A. B. Ahmetov',
      '2022~jylğy 5~qañtar, keste~3, A.~B.~Ahmetov',
    ],
    ['kk-Latn', `t. b., 12-15 minut`, `t.~b., 12–15 minut`],
    ['de', '"nein" - 5', '"nein" - 5'],
    ['en-GB', '"no"', '“no”'],
  ])('%s %s', (tag, written, printed) => expect(shown(written, tag)).toBe(printed))
})

describe('any text', () => {
  const signs = '" \' - -- – — « » “ ” „ ’ ; : ! ? . , ( ) % № § 5 12 2022 000 \ufffc'
  const words =
    'a s в и де de enero января қаңтар ст. art. А. J. Case A Иванов т. д. же المادة 你 KZ-0012 146-бап 15-20'
  const piece = fc.oneof(
    fc.constantFrom(...signs.split(' ')),
    fc.constantFrom(...words.split(' ')),
    fc.constantFrom(' ', ' ', ' ', '\u00a0', '\u202f', '\n'),
  )
  const text = fc.array(piece, { maxLength: 24 }).map((pieces) => pieces.join(''))
  const tag = fc.constantFrom(...typographyTables.map((one) => one.tag))
  const marks = /[\s"'«»“”‘’„–—-]/gu

  const own: Readonly<Record<string, string>> = {
    '،': ',',
    '؛': ';',
    '؟': '?',
    '，': ',',
    '；': ';',
    '：': ':',
    '？': '?',
    '！': '!',
    '。': '.',
  }
  const plain = (written: string): string =>
    written.replaceAll(/[،؛؟，；：？！。]/gu, (sign) => own[sign] ?? sign)

  it('keeps every letter, digit and other sign', () => {
    fc.assert(
      fc.property(text, tag, (written, language) => {
        const printed = setPlain(written, language)
        expect(plain(printed.replaceAll(marks, ''))).toBe(plain(written.replaceAll(marks, '')))
      }),
      { numRuns: 2000 },
    )
  })

  it('is not changed a second time', () => {
    fc.assert(
      fc.property(text, tag, (written, language) => {
        const printed = setPlain(written, language)
        expect(setPlain(printed, language)).toBe(printed)
      }),
      { numRuns: 5000 },
    )
  })
})

/** Of each language: a quotation in one, a dash between words, a number and its word, per cent in a table. */
const inOnePlace = {
  en: ['"a "b" c"', '“a ‘b’ c”', 'a - b', 'a~– b', 'article 12', 'article~12', '75%'],
  ru: [
    '"где "то" там"',
    '«где „то“ там»',
    'слово - дело',
    'слово~— дело',
    'статья 12',
    'статья~12',
    '75~%',
  ],
  kk: ['"а "б" в"', '«а „б“ в»', 'а - б', 'а~— б', '5 қаңтар', '5~қаңтар', '75%'],
  'kk-Latn': ['"a "b" c"', '«a „b“ c»', 'a - b', 'a~— b', '5 qañtar', '5~qañtar', '75%'],
  fr: ['"a "b" c"', '«^a “b” c^»', 'a - b', 'a~– b', 'article 12', 'article~12', '75~%'],
  es: ['"a "b" c"', '«a “b” c»', 'a - b', 'a~— b', 'artículo 12', 'artículo~12', '75~%'],
  ar: ['"ا "ب" ج"', '«ا “ب” ج»', 'ا - ب', 'ا - ب', 'المادة 12', 'المادة~12', '75%'],
  zh: ['“北"南"东”', '“北‘南’东”', '北——南', '北——南', '第12条', '第12条', '75%'],
} as const

/** How a share is said in running text, and on which side of punctuation a note is called. */
const inProse = {
  en: ['75 per cent', 'after-punctuation'],
  ru: ['75~%', 'before-punctuation'],
  kk: ['75%', 'before-punctuation'],
  'kk-Latn': ['75%', 'before-punctuation'],
  fr: ['75~%', 'before-punctuation'],
  es: ['75~%', 'before-punctuation'],
  ar: ['75 في المائة', 'before-punctuation'],
  zh: ['75%', 'after-punctuation'],
} as const

describe('every language that has tables', () => {
  it('has typography', () => {
    expect(typographyTables.map((one) => one.tag)).toEqual(languageTags)
    expect(Object.keys(inOnePlace)).toEqual(languageTags)
  })

  it.each(Object.entries(inOnePlace))('%s has its marks, dash, spaces and per cent', (tag, all) => {
    const [quoted, marks, dashed, dash, numbered, number, percent] = all
    expect(shown(quoted, tag)).toBe(marks)
    expect(shown(dashed, tag)).toBe(dash)
    expect(shown(numbered, tag)).toBe(number)
    const share = { kind: 'exact', value: { units: 75, scale: 0 } } as const
    const print = languageOf(tag)?.printQuantity
    expect(print?.(share, { percent: true, table: true }).replaceAll('\u00a0', '~')).toBe(percent)
  })

  it.each(Object.entries(inProse))('%s has per cent in prose, and a side for notes', (tag, all) => {
    const [percent, noteMark] = all
    const language = languageOf(tag)
    const share = { kind: 'exact', value: { units: 75, scale: 0 } } as const
    expect(language?.printQuantity(share, { percent: true }).replaceAll('\u00a0', '~')).toBe(
      percent,
    )
    expect(language?.noteMark).toBe(noteMark)
    expect(language?.direction).toBe(tag === 'ar' ? 'rtl' : 'ltr')
  })
})
