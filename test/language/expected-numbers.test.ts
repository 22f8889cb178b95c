// The words of numbers written out by hand, as grammars and dictionaries give them, beside what the
// tables make: nothing here is computed from the tables.

import { describe, expect, it } from 'vitest'
import { languageOf } from '../../src/language/index.ts'

const french = `0 zéro|1 un|2 deux|3 trois|4 quatre|5 cinq|6 six|7 sept|8 huit|9 neuf|10 dix|11 onze
12 douze|13 treize|14 quatorze|15 quinze|16 seize|17 dix-sept|18 dix-huit|19 dix-neuf|20 vingt
21 vingt et un|22 vingt-deux|29 vingt-neuf|30 trente|31 trente et un|38 trente-huit|40 quarante
41 quarante et un|50 cinquante|51 cinquante et un|56 cinquante-six|60 soixante|61 soixante et un
69 soixante-neuf|70 soixante-dix|71 soixante et onze|72 soixante-douze|77 soixante-dix-sept
79 soixante-dix-neuf|80 quatre-vingts|81 quatre-vingt-un|84 quatre-vingt-quatre
90 quatre-vingt-dix|91 quatre-vingt-onze|97 quatre-vingt-dix-sept|99 quatre-vingt-dix-neuf
100 cent|101 cent un|111 cent onze|164 cent soixante-quatre|180 cent quatre-vingts|200 deux cents
201 deux cent un|299 deux cent quatre-vingt-dix-neuf|300 trois cents|580 cinq cent quatre-vingts
700 sept cents|999 neuf cent quatre-vingt-dix-neuf|1000 mille|1001 mille un|1100 mille cent
1789 mille sept cent quatre-vingt-neuf|2000 deux mille|2022 deux mille vingt-deux
10000 dix mille|21000 vingt et un mille|80000 quatre-vingt mille|81000 quatre-vingt-un mille
100000 cent mille|200000 deux cent mille|200200 deux cent mille deux cents
999999 neuf cent quatre-vingt-dix-neuf mille neuf cent quatre-vingt-dix-neuf
1000000 un million|2000000 deux millions|80000000 quatre-vingts millions
300000000 trois cents millions|1000000000 un milliard`

const spanish = `0 cero|1 uno|2 dos|3 tres|4 cuatro|5 cinco|6 seis|7 siete|8 ocho|9 nueve|10 diez|11 once
12 doce|13 trece|14 catorce|15 quince|16 dieciséis|17 diecisiete|18 dieciocho|19 diecinueve
20 veinte|21 veintiuno|22 veintidós|23 veintitrés|24 veinticuatro|25 veinticinco|26 veintiséis
27 veintisiete|28 veintiocho|29 veintinueve|30 treinta|31 treinta y uno|35 treinta y cinco
40 cuarenta|44 cuarenta y cuatro|50 cincuenta|57 cincuenta y siete|60 sesenta|66 sesenta y seis
70 setenta|76 setenta y seis|80 ochenta|88 ochenta y ocho|90 noventa|99 noventa y nueve
100 cien|101 ciento uno|110 ciento diez|164 ciento sesenta y cuatro|200 doscientos
201 doscientos uno|300 trescientos|400 cuatrocientos|500 quinientos|600 seiscientos
700 setecientos|800 ochocientos|900 novecientos|999 novecientos noventa y nueve|1000 mil
1001 mil uno|1100 mil cien|1976 mil novecientos setenta y seis|2000 dos mil|2022 dos mil veintidós
10000 diez mil|21000 veintiún mil|31000 treinta y un mil|100000 cien mil|101000 ciento un mil
200000 doscientos mil|500500 quinientos mil quinientos|1000000 un millón
999999 novecientos noventa y nueve mil novecientos noventa y nueve|2000000 dos millones
21000000 veintiún millones|100000000 cien millones|1000000000 mil millones`

const kazakh = `0 нөл|1 бір|2 екі|3 үш|4 төрт|5 бес|6 алты|7 жеті|8 сегіз|9 тоғыз|10 он|11 он бір|12 он екі
13 он үш|14 он төрт|15 он бес|16 он алты|17 он жеті|18 он сегіз|19 он тоғыз|20 жиырма
21 жиырма бір|25 жиырма бес|30 отыз|34 отыз төрт|38 отыз сегіз|40 қырық|42 қырық екі|50 елу
55 елу бес|60 алпыс|63 алпыс үш|69 алпыс тоғыз|70 жетпіс|77 жетпіс жеті|80 сексен|86 сексен алты
90 тоқсан|91 тоқсан бір|99 тоқсан тоғыз|100 жүз|101 жүз бір|110 жүз он|125 жүз жиырма бес
146 жүз қырық алты|164 жүз алпыс төрт|200 екі жүз|238 екі жүз отыз сегіз|300 үш жүз
400 төрт жүз|500 бес жүз|600 алты жүз|700 жеті жүз|800 сегіз жүз|900 тоғыз жүз
999 тоғыз жүз тоқсан тоғыз|1000 мың|1001 мың бір|1986 мың тоғыз жүз сексен алты|2000 екі мың
2022 екі мың жиырма екі|5000 бес мың|8354 сегіз мың үш жүз елу төрт|10000 он мың|21000 жиырма бір мың
40000 қырық мың|90000 тоқсан мың|100000 жүз мың|200000 екі жүз мың|500500 бес жүз мың бес жүз
750000 жеті жүз елу мың|999999 тоғыз жүз тоқсан тоғыз мың тоғыз жүз тоқсан тоғыз|1000000 миллион
2000000 екі миллион|1000000000 миллиард`

const english = `0 zero|1 one|2 two|3 three|4 four|5 five|6 six|7 seven|8 eight|9 nine|10 ten|11 eleven
12 twelve|13 thirteen|14 fourteen|15 fifteen|16 sixteen|17 seventeen|18 eighteen|19 nineteen
20 twenty|21 twenty-one|22 twenty-two|30 thirty|34 thirty-four|40 forty|45 forty-five|50 fifty
56 fifty-six|60 sixty|67 sixty-seven|69 sixty-nine|70 seventy|78 seventy-eight|80 eighty
81 eighty-one|90 ninety|99 ninety-nine|100 one hundred|101 one hundred and one
110 one hundred and ten|164 one hundred and sixty-four|200 two hundred|238 two hundred and thirty-eight
300 three hundred|400 four hundred|500 five hundred|600 six hundred|700 seven hundred
800 eight hundred|900 nine hundred|999 nine hundred and ninety-nine|1000 one thousand
1001 one thousand and one|1100 one thousand one hundred|1234 one thousand two hundred and thirty-four
2000 two thousand|2022 two thousand and twenty-two|5000 five thousand|10000 ten thousand
10050 ten thousand and fifty|21000 twenty-one thousand|40000 forty thousand
99000 ninety-nine thousand|100000 one hundred thousand|100001 one hundred thousand and one
110000 one hundred and ten thousand|500500 five hundred thousand five hundred
750000 seven hundred and fifty thousand|900900 nine hundred thousand nine hundred
999999 nine hundred and ninety-nine thousand nine hundred and ninety-nine|1000000 one million
2000000 two million|1000000000 one billion`

const russian = `0 ноль|1 один|2 два|3 три|4 четыре|5 пять|6 шесть|7 семь|8 восемь|9 девять|10 десять
11 одиннадцать|12 двенадцать|13 тринадцать|14 четырнадцать|15 пятнадцать|16 шестнадцать
17 семнадцать|18 восемнадцать|19 девятнадцать|20 двадцать|21 двадцать один|22 двадцать два
30 тридцать|33 тридцать три|40 сорок|44 сорок четыре|50 пятьдесят|55 пятьдесят пять
60 шестьдесят|69 шестьдесят девять|70 семьдесят|77 семьдесят семь|80 восемьдесят
88 восемьдесят восемь|90 девяносто|99 девяносто девять|100 сто|101 сто один|111 сто одиннадцать
164 сто шестьдесят четыре|200 двести|238 двести тридцать восемь|300 триста|400 четыреста
500 пятьсот|600 шестьсот|700 семьсот|800 восемьсот|900 девятьсот|999 девятьсот девяносто девять
1000 тысяча|1001 тысяча один|1986 тысяча девятьсот восемьдесят шесть|2000 две тысячи
2022 две тысячи двадцать два|3000 три тысячи|5000 пять тысяч|8354 восемь тысяч триста пятьдесят четыре
10000 десять тысяч|11000 одиннадцать тысяч|21000 двадцать одна тысяча|22000 двадцать две тысячи
40000 сорок тысяч|90000 девяносто тысяч|100000 сто тысяч|101000 сто одна тысяча
200000 двести тысяч|500500 пятьсот тысяч пятьсот|1000000 миллион
999999 девятьсот девяносто девять тысяч девятьсот девяносто девять|2000000 два миллиона
5000000 пять миллионов|1000000000 миллиард`

const chinese = `0 零|1 一|2 二|3 三|4 四|5 五|6 六|7 七|8 八|9 九|10 十|11 十一|12 十二|15 十五|19 十九|20 二十|21 二十一|22 二十二
30 三十|34 三十四|40 四十|45 四十五|50 五十|56 五十六|60 六十|67 六十七|70 七十|78 七十八|80 八十|89 八十九|90 九十|99 九十九
100 一百|101 一百零一|110 一百一十|111 一百一十一|164 一百六十四|200 二百|205 二百零五|238 二百三十八|300 三百|500 五百|580 五百八十
800 八百|999 九百九十九|1000 一千|1001 一千零一|1010 一千零一十|1100 一千一百|1986 一千九百八十六|2000 二千|2022 二千零二十二
5000 五千|8354 八千三百五十四|10000 一万|10500 一万零五百|12345 一万二千三百四十五|21000 二万一千|40000 四万|100000 十万
110000 十一万|123000 十二万三千|200000 二十万|999999 九十九万九千九百九十九|1000000 一百万|2000000 二百万|100000000 一亿`

const kazakhLatin = `0 nöl|1 bır|2 ekı|3 üş|4 tört|5 bes|6 alty|7 jetı|8 segız|9 toğyz|10 on|11 on bır|12 on ekı|15 on bes|19 on toğyz|20 jiyrma
21 jiyrma bır|25 jiyrma bes|30 otyz|34 otyz tört|38 otyz segız|40 qyryq|42 qyryq ekı|50 elu|55 elu bes|60 alpys|63 alpys üş
69 alpys toğyz|70 jetpıs|77 jetpıs jetı|80 seksen|86 seksen alty|90 toqsan|91 toqsan bır|99 toqsan toğyz|100 jüz|101 jüz bır
110 jüz on|125 jüz jiyrma bes|146 jüz qyryq alty|164 jüz alpys tört|200 ekı jüz|238 ekı jüz otyz segız|300 üş jüz|400 tört jüz
500 bes jüz|600 alty jüz|700 jetı jüz|800 segız jüz|900 toğyz jüz|999 toğyz jüz toqsan toğyz|1000 myñ|1001 myñ bır
1986 myñ toğyz jüz seksen alty|2000 ekı myñ|2022 ekı myñ jiyrma ekı|5000 bes myñ|8354 segız myñ üş jüz elu tört|10000 on myñ
21000 jiyrma bır myñ|40000 qyryq myñ|100000 jüz myñ|200000 ekı jüz myñ|500500 bes jüz myñ bes jüz
999999 toğyz jüz toqsan toğyz myñ toğyz jüz toqsan toğyz|1000000 million|2000000 ekı million`

const tables = {
  en: english,
  ru: russian,
  kk: kazakh,
  'kk-Latn': kazakhLatin,
  fr: french,
  es: spanish,
  zh: chinese,
}

const pairs = Object.entries(tables).map(([tag, table]) => ({
  tag,
  numbers: table.split(/[|\n]/u).map((line) => {
    const [digits = '', ...words] = line.split(' ')
    return { value: Number(digits), words: words.join(' ') }
  }),
}))

function languageNamed(tag: string) {
  const language = languageOf(tag)
  if (language === undefined) throw new Error(`no language ${tag}`)
  return language
}

describe.each(pairs)('the numbers of $tag', ({ tag, numbers }) => {
  const { spell, readQuantity } = languageNamed(tag)

  it('are written as the grammars write them, sixty and more', () => {
    expect(numbers.length).toBeGreaterThanOrEqual(60)
    expect(numbers.map(({ value }) => spell(value))).toEqual(numbers.map(({ words }) => words))
  })

  it('are read as what the grammars say', () => {
    const read = numbers.map(({ words }) => readQuantity(words)?.quantity)
    expect(read).toEqual(
      numbers.map(({ value }) => ({ kind: 'exact', value: { units: value, scale: 0 } })),
    )
  })
})

type Form = NonNullable<Parameters<ReturnType<typeof languageNamed>['spell']>[1]>

describe('forms', () => {
  it.each<[string, number, Form, string]>([
    ['fr', 21, { gender: 'feminine' }, 'vingt et une'],
    ['fr', 381, { gender: 'feminine' }, 'trois cent quatre-vingt-une'],
    ['fr', 1, { kind: 'ordinal' }, 'premier'],
    ['fr', 1, { kind: 'ordinal', gender: 'feminine' }, 'première'],
    ['fr', 21, { kind: 'ordinal' }, 'vingt et unième'],
    ['fr', 71, { kind: 'ordinal' }, 'soixante et onzième'],
    ['fr', 80, { kind: 'ordinal' }, 'quatre-vingtième'],
    ['fr', 99, { kind: 'ordinal' }, 'quatre-vingt-dix-neuvième'],
    ['fr', 200, { kind: 'ordinal' }, 'deux centième'],
    ['fr', 1_000_000, { kind: 'ordinal' }, 'millionième'],
    ['es', 21, { case: 'before-noun' }, 'veintiún'],
    ['es', 21, { gender: 'feminine' }, 'veintiuna'],
    ['es', 31, { case: 'before-noun' }, 'treinta y un'],
    ['es', 231, { gender: 'feminine' }, 'doscientas treinta y una'],
    ['es', 500, { gender: 'feminine' }, 'quinientas'],
    ['es', 200_000, { gender: 'feminine' }, 'doscientas mil'],
    ['es', 200_000_000, { gender: 'feminine' }, 'doscientos millones'],
    ['es', 1, { kind: 'ordinal', case: 'before-noun' }, 'primer'],
    ['es', 3, { kind: 'ordinal', gender: 'feminine' }, 'tercera'],
    ['es', 13, { kind: 'ordinal' }, 'decimotercero'],
    ['es', 76, { kind: 'ordinal', gender: 'feminine' }, 'septuagésima sexta'],
    ['es', 2000, { kind: 'ordinal' }, 'dosmilésimo'],
    ['kk', 164, { case: 'genitive' }, 'жүз алпыс төрттің'],
    ['kk', 164, { case: 'dative' }, 'жүз алпыс төртке'],
    ['kk', 40, { case: 'accusative' }, 'қырықты'],
    ['kk', 20, { case: 'locative' }, 'жиырмада'],
    ['kk', 1000, { case: 'ablative' }, 'мыңнан'],
    ['kk', 90, { case: 'ablative' }, 'тоқсаннан'],
    ['kk', 50, { case: 'genitive' }, 'елудің'],
    ['kk', 9, { case: 'instrumental' }, 'тоғызбен'],
    ['kk', 3, { case: 'instrumental' }, 'үшпен'],
    ['kk', 40, { case: 'possessed' }, 'қырқы'],
    ['kk', 9, { case: 'possessedAccusative' }, 'тоғызын'],
    ['kk', 6, { case: 'possessed', kind: 'collective' }, 'алтауы'],
    ['kk', 7, { kind: 'collective' }, 'жетеу'],
    ['kk', 20, { kind: 'ordinal' }, 'жиырмасыншы'],
    ['kk', 50, { kind: 'ordinal' }, 'елуінші'],
    ['kk', 146, { kind: 'ordinal' }, 'жүз қырық алтыншы'],
    ['zh', 2, { gender: 'measured' }, '两'],
    ['zh', 12, { gender: 'measured' }, '十二'],
    ['zh', 76, { kind: 'ordinal' }, '第七十六'],
    ['kk-Latn', 164, { case: 'ablative' }, 'jüz alpys törtten'],
    ['kk-Latn', 9, { case: 'possessedAccusative' }, 'toğyzyn'],
    ['kk-Latn', 20, { kind: 'ordinal' }, 'jiyrmasynşy'],
    ['kk-Latn', 146, { kind: 'ordinal' }, 'jüz qyryq altynşy'],
    ['ru', 164, { case: 'instrumental' }, 'ста шестьюдесятью четырьмя'],
    ['ru', 2, { gender: 'feminine' }, 'две'],
    ['ru', 21, { case: 'accusative', gender: 'feminine' }, 'двадцать одну'],
    ['ru', 69, { kind: 'ordinal', case: 'genitive' }, 'шестьдесят девятого'],
    ['ru', 3, { kind: 'ordinal', gender: 'feminine', case: 'dative' }, 'третьей'],
    ['ru', 2000, { kind: 'ordinal' }, 'двухтысячный'],
    ['ru', 90_000, { kind: 'ordinal' }, 'девяностотысячный'],
    ['ru', 121_000, { kind: 'ordinal' }, 'стодвадцатиоднотысячный'],
    ['ru', 3, { kind: 'collective', case: 'genitive' }, 'троих'],
    ['en', 76, { kind: 'ordinal' }, 'seventy-sixth'],
    ['en', 112, { kind: 'ordinal' }, 'one hundred and twelfth'],
  ])('%s: %d %o is “%s”', (tag, value, form, words) => {
    expect(languageNamed(tag).spell(value, form)).toBe(words)
  })
})
