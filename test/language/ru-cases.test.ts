// Every case of the Russian numbers to a thousand and of the multiples of a thousand, against a
// table written out here case by case, as a grammar book has it.

import { describe, expect, it } from 'vitest'
import { createLanguage } from '../../src/language/language.ts'
import { russian } from '../../src/language/ru.ts'

const ru = createLanguage(russian)

interface CaseTable {
  readonly ones: readonly string[]
  readonly tens: readonly string[]
  readonly hundreds: readonly string[]
  /** One, and two where it differs from the masculine. */
  readonly neuter: readonly string[]
  readonly plural: readonly string[]
  readonly feminine: readonly string[]
  /** After one, after two to four, after five and more. */
  readonly thousand: readonly [string, string, string]
  readonly million: readonly [string, string, string]
}

const genders = ['masculine', 'feminine', 'neuter', 'plural'] as const

type Gender = (typeof genders)[number]

const split = (text: string) => text.trim().split(/\s+/u)

const table: Readonly<Record<string, CaseTable>> = {
  nominative: {
    ones: split(`ноль один два три четыре пять шесть семь восемь девять десять одиннадцать
      двенадцать тринадцать четырнадцать пятнадцать шестнадцать семнадцать восемнадцать
      девятнадцать`),
    tens: split(`двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто`),
    hundreds: split(`сто двести триста четыреста пятьсот шестьсот семьсот восемьсот девятьсот`),
    neuter: ['одно'],
    plural: ['одни'],
    feminine: ['одна', 'две'],
    thousand: ['тысяча', 'тысячи', 'тысяч'],
    million: ['миллион', 'миллиона', 'миллионов'],
  },
  genitive: {
    ones: split(`ноля одного двух трёх четырёх пяти шести семи восьми девяти десяти одиннадцати
      двенадцати тринадцати четырнадцати пятнадцати шестнадцати семнадцати восемнадцати
      девятнадцати`),
    tens: split(`двадцати тридцати сорока пятидесяти шестидесяти семидесяти восьмидесяти
      девяноста`),
    hundreds: split(`ста двухсот трёхсот четырёхсот пятисот шестисот семисот восьмисот девятисот`),
    neuter: ['одного'],
    plural: ['одних'],
    feminine: ['одной', 'двух'],
    thousand: ['тысячи', 'тысяч', 'тысяч'],
    million: ['миллиона', 'миллионов', 'миллионов'],
  },
  dative: {
    ones: split(`нолю одному двум трём четырём пяти шести семи восьми девяти десяти одиннадцати
      двенадцати тринадцати четырнадцати пятнадцати шестнадцати семнадцати восемнадцати
      девятнадцати`),
    tens: split(`двадцати тридцати сорока пятидесяти шестидесяти семидесяти восьмидесяти
      девяноста`),
    hundreds: split(`ста двумстам трёмстам четырёмстам пятистам шестистам семистам восьмистам
      девятистам`),
    neuter: ['одному'],
    plural: ['одним'],
    feminine: ['одной', 'двум'],
    thousand: ['тысяче', 'тысячам', 'тысячам'],
    million: ['миллиону', 'миллионам', 'миллионам'],
  },
  accusative: {
    ones: split(`ноль один два три четыре пять шесть семь восемь девять десять одиннадцать
      двенадцать тринадцать четырнадцать пятнадцать шестнадцать семнадцать восемнадцать
      девятнадцать`),
    tens: split(`двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто`),
    hundreds: split(`сто двести триста четыреста пятьсот шестьсот семьсот восемьсот девятьсот`),
    neuter: ['одно'],
    plural: ['одни'],
    feminine: ['одну', 'две'],
    thousand: ['тысячу', 'тысячи', 'тысяч'],
    million: ['миллион', 'миллиона', 'миллионов'],
  },
  instrumental: {
    ones: split(`нулём одним двумя тремя четырьмя пятью шестью семью восемью девятью десятью
      одиннадцатью двенадцатью тринадцатью четырнадцатью пятнадцатью шестнадцатью семнадцатью
      восемнадцатью девятнадцатью`),
    tens: split(`двадцатью тридцатью сорока пятьюдесятью шестьюдесятью семьюдесятью
      восемьюдесятью девяноста`),
    hundreds: split(`ста двумястами тремястами четырьмястами пятьюстами шестьюстами семьюстами
      восемьюстами девятьюстами`),
    neuter: ['одним'],
    plural: ['одними'],
    feminine: ['одной', 'двумя'],
    thousand: ['тысячей', 'тысячами', 'тысячами'],
    million: ['миллионом', 'миллионами', 'миллионами'],
  },
  prepositional: {
    ones: split(`нуле одном двух трёх четырёх пяти шести семи восьми девяти десяти одиннадцати
      двенадцати тринадцати четырнадцати пятнадцати шестнадцати семнадцати восемнадцати
      девятнадцати`),
    tens: split(`двадцати тридцати сорока пятидесяти шестидесяти семидесяти восьмидесяти
      девяноста`),
    hundreds: split(`ста двухстах трёхстах четырёхстах пятистах шестистах семистах восьмистах
      девятистах`),
    neuter: ['одном'],
    plural: ['одних'],
    feminine: ['одной', 'двух'],
    thousand: ['тысяче', 'тысячах', 'тысячах'],
    million: ['миллионе', 'миллионах', 'миллионах'],
  },
}

const grammaticalCases = Object.keys(table)

const caseOf = (name: string): CaseTable => {
  const found = table[name]
  if (found === undefined) throw new Error(`no case ${name}`)
  return found
}

/** The words of 0 to 999 in a case. */
function say(value: number, forms: CaseTable, gender: Gender = 'masculine'): string {
  const { ones, tens, hundreds } = forms
  if (value === 0) return ones[0] ?? ''
  const last = value % 100 < 20 ? value % 100 : value % 10
  const word = (gender === 'masculine' ? undefined : forms[gender][last - 1]) ?? ones[last]
  return [
    value >= 100 ? hundreds[Math.floor(value / 100) - 1] : '',
    value % 100 >= 20 ? tens[Math.floor((value % 100) / 10) - 2] : '',
    last === 0 ? '' : word,
  ]
    .filter((part) => part !== '')
    .join(' ')
}

function countForm<Form>(value: number, [one, few, many]: readonly [Form, Form, Form]): Form {
  if (value % 100 >= 11 && value % 100 <= 14) return many
  if (value % 10 === 1) return one
  return value % 10 >= 2 && value % 10 <= 4 ? few : many
}

const reads = (words: string) => {
  const reading = ru.readQuantity(words)
  return reading?.quantity.kind === 'exact' && !reading.percent && reading.form === 'words'
    ? reading.quantity.value
    : undefined
}

const whole = (units: number) => ({ units, scale: 0 })

describe.each(grammaticalCases)('the %s', (name) => {
  const forms = caseOf(name)

  it('is read of every number below a thousand, in all genders, with ё and with е', () => {
    for (let value = 0; value < 1000; value++) {
      const masculine = say(value, forms)
      expect(reads(masculine), masculine).toEqual(whole(value))
      const others = genders.map((gender) => say(value, forms, gender))
      for (const variant of new Set([...others, masculine.replaceAll('ё', 'е')]))
        expect(reads(variant), variant).toEqual(whole(value))
    }
  })

  it('is read of every multiple of a thousand below a million', () => {
    for (let value = 1; value < 1000; value++) {
      const words = `${say(value, forms, 'feminine')} ${countForm(value, forms.thousand)}`
      expect(reads(words), words).toEqual(whole(value * 1000))
      expect(reads(`${words} ${say(value, forms)}`)).toEqual(whole(value * 1001))
    }
  })

  it('is read of multiples of a million', () => {
    for (let value = 1; value < 1000; value += 7) {
      const words = `${say(value, forms)} ${countForm(value, forms.million)} ${say(value, forms, 'feminine')}`
      expect(reads(`${words} ${countForm(value, forms.thousand)}`), words).toEqual(
        whole(value * 1_001_000),
      )
    }
  })
})

describe('printing', () => {
  const words = (kind: 'exact' | 'about', value: number) =>
    ru.printQuantity({ kind, value: whole(value) }, { spell: true })

  it('spells in the nominative, and in the genitive after a qualifier', () => {
    for (let value = 0; value < 1000; value++) {
      expect(words('exact', value)).toBe(say(value, caseOf('nominative')))
      expect(words('about', value)).toBe(`около ${say(value, caseOf('genitive'))}`)
    }
  })
})

describe('two words', () => {
  // Forms that are right beside those of the table.
  const variants = [
    'нуль',
    'нуля',
    'нулю',
    'нолём',
    'ноле',
    'восьмью',
    'восьмьюдесятью',
    'восьмьюстами',
    'одною',
  ]
  it('are one number only if some case has them both', () => {
    const accepted = new Map<string, number>()
    for (const name of grammaticalCases)
      for (let value = 0; value < 1000; value++)
        for (const gender of genders) accepted.set(say(value, caseOf(name), gender), value)
    // One is said of persons with the genitive for an accusative: «двадцать одного», «двадцать
    // одних».
    for (const [words, value] of Array.from(accepted)) {
      accepted.set(words.replace(/ один$/u, ' одного'), value)
      accepted.set(words.replace(/ одни$/u, ' одних'), value)
    }
    const words = new Set(
      Object.values(table).flatMap(({ ones, tens, hundreds, feminine, neuter, plural }) =>
        [ones, tens, hundreds, feminine, neuter, plural].flat(),
      ),
    )
    for (const first of words)
      for (const second of words) {
        const value = accepted.get(`${first} ${second}`)
        expect(reads(`${first} ${second}`), `${first} ${second}`).toEqual(
          value === undefined ? undefined : whole(value),
        )
      }
  })

  it('are read in their variants', () => {
    for (const word of variants) expect(reads(word), word).toBeDefined()
    expect(reads('восьмьюстами восьмьюдесятью восьмью')).toEqual(whole(888))
    expect(reads('восьмьюстами восьмидесятью')).toBeUndefined()
  })
})
