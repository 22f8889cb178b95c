// Another number in the form of the words that stand there, or why the noun would not fit it.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Quantity } from '../../src/language/index.ts'
import { languageOf, languages } from '../../src/language/index.ts'

const exact = (units: number, scale = 0) => ({ kind: 'exact', value: { units, scale } }) as const
const atLeast = (units: number) => ({ kind: 'at-least', value: { units, scale: 0 } }) as const
const moreThan = (units: number) => ({ kind: 'more-than', value: { units, scale: 0 } }) as const
const range = (from: number, to: number): Quantity => {
  return { kind: 'range', from: exact(from).value, to: exact(to).value }
}
const thousands: Quantity = { kind: 'magnitude', magnitude: 'thousands' }

function languageNamed(tag: string) {
  const language = languageOf(tag)
  if (language === undefined) throw new Error(`no language ${tag}`)
  return language
}

describe('rephrase', () => {
  it.each<[string, string, Quantity, string]>([
    ['en', '164', exact(171), '171'],
    ['en', 'Nine', exact(11), 'Eleven'],
    ['en', 'at least 90', atLeast(95), 'at least 95'],
    ['en', 'no fewer than 90', atLeast(95), 'no fewer than 95'],
    ['en', '90 or more', atLeast(95), '95 or more'],
    ['en', 'at least 90', moreThan(95), 'more than 95'],
    ['en', '90', moreThan(95), 'more than 95'],
    ['en', 'more than 90', exact(95), '95'],
    ['en', 'only five', exact(7), 'only seven'],
    ['en', '2.5 million', exact(3_100_000), '3.1 million'],
    ['en', 'a hundred', exact(250), 'two hundred and fifty'],
    ['en', 'one per cent', exact(6), 'six per cent'],
    ['en', '75.4%', exact(801, 1), '80.1%'],
    ['en', '15 to 20', range(16, 25), '16 to 25'],
    ['en', 'between 15 and 20', range(16, 25), 'between 16 and 25'],
    ['en', 'several hundred', thousands, 'several thousand'],
    ['ru', '22', exact(23), '23'],
    ['ru', 'не менее 22', atLeast(25), 'не менее 25'],
    ['ru', 'двадцати двух', exact(25), 'двадцати пяти'],
    ['ru', 'двумя', exact(13), 'тринадцатью'],
    ['ru', 'сто двадцать пять', exact(137), 'сто тридцать семь'],
    ['ru', 'двое', exact(3), 'трое'],
    ['ru', 'троим', exact(5), 'пятерым'],
    ['ru', 'Более ста', moreThan(250), 'Более двухсот пятидесяти'],
    ['ru', '2 процента', exact(5), '5 процентов'],
    ['ru', 'сотен', thousands, 'тысяч'],
    ['ru', 'сотнями', thousands, 'тысячами'],
    ['kk', '164-тен астам', moreThan(171), '171-ден астам'],
    ['kk', '164', moreThan(171), '171-ден астам'],
    ['kk', '9-ын', exact(16), '16-сын'],
    ['kk', 'тоғызын', exact(16), 'он алтысын'],
    ['kk', 'алтауы', exact(7), 'жетеуі'],
    ['kk', '11%-дан', exact(12), '12%-дан'],
    ['kk', '15-тен 20-ға дейін', range(16, 26), '16-дан 26-ға дейін'],
    ['fr', 'plus d’un million', moreThan(2_000_000), 'plus de deux millions'],
    ['fr', 'Plus de deux millions', moreThan(1_000_000), 'Plus d’un million'],
    ['fr', 'quatre-vingts', exact(84), 'quatre-vingt-quatre'],
    ['fr', 'vingt et une', exact(31), 'trente et une'],
    ['es', 'treinta y una', exact(41), 'cuarenta y una'],
    ['es', 'doscientas', exact(300), 'trescientas'],
    ['es', 'veintiún', exact(31), 'treinta y un'],
  ])('%s: “%s” becomes %o as “%s”', (tag, words, quantity, text) => {
    const said = languageNamed(tag).rephrase(words, quantity)
    expect(said).toEqual({ text })
  })

  it.each<[string, string, Quantity, string, string, string]>([
    ['en', '1', exact(2), 'number', 'one', 'other'],
    ['en', 'two', exact(1), 'number', 'other', 'one'],
    ['ru', '21', exact(22), 'number', 'one', 'few'],
    ['ru', '22', exact(25), 'number', 'few', 'many'],
    ['ru', 'двадцать два', exact(25), 'number', 'few', 'many'],
    ['ru', 'двадцати двух', exact(21), 'number', 'few', 'one'],
    ['ru', '164', atLeast(164), 'case', '', 'genitive'],
    ['ru', 'не менее 164', exact(164), 'case', 'genitive', ''],
    ['fr', 'un', exact(2), 'number', 'one', 'other'],
    ['es', 'un millón', exact(2000), 'number', 'many', 'other'],
  ])('%s: the noun after “%s” changes for %o', (tag, words, quantity, because, from, to) => {
    const said = languageNamed(tag).rephrase(words, quantity)
    expect(said).toEqual({ noun: 'changes', because, from, to })
  })

  it.each<[string, string, Quantity]>([
    // No words for a decimal; two forms that cannot be told apart; another kind of saying.
    ['en', 'nine', exact(754, 1)],
    ['en', 'nine', thousands],
    ['en', 'hundreds', exact(9)],
    ['en', '15', range(15, 20)],
    ['en', '2.5 million', exact(1_302_569)],
    ['en', 'none', exact(0)],
    ['fr', 'vingt', exact(21)],
    ['fr', 'une centaine', { kind: 'about', value: exact(200).value }],
    ['es', 'treinta', exact(31)],
    ['ru', 'пять', exact(1000)],
    ['en', 'the article', exact(5)],
  ])('%s: “%s” cannot say %o', (tag, words, quantity) => {
    expect(languageNamed(tag).rephrase(words, quantity)).toBeUndefined()
  })

  it('takes the case from what is known of the sentence', () => {
    const { rephrase } = languageNamed('ru')
    expect(rephrase('22', exact(25), { case: 'genitive' })).toEqual({ text: '25' })
    expect(rephrase('две тысячи', exact(3000), { case: 'accusative' })).toEqual({
      text: 'три тысячи',
    })
  })

  it.each(languages)('of $tag says what was asked for, in the same form', (language) => {
    const { spell, formOf, rephrase, readQuantity, cases, genders } = language
    const numbers = fc.nat({ max: 1_000_000 })
    const forms = fc.record({
      case: fc.constantFrom(...cases),
      gender: fc.constantFrom(...genders),
    })
    fc.assert(
      fc.property(numbers, numbers, forms, (from, to, form) => {
        const words = spell(from, form) ?? ''
        const said = rephrase(words, exact(to))
        if (said === undefined || 'noun' in said) return
        expect(readQuantity(said.text)).toMatchObject({ quantity: exact(to), form: 'words' })
        // It can stand where the first stood: in the case that was meant, and the gender.
        expect(formOf(said.text)?.cases, said.text).toContain(form.case)
        expect(formOf(said.text)?.genders, said.text).toContain(form.gender)
      }),
      { numRuns: 400 },
    )
  })
})

describe('formOf', () => {
  it('tells case, gender, category, qualifier, particle and capital', () => {
    expect(languageNamed('ru').formOf('Не менее двадцати двух')).toEqual({
      form: 'words',
      percent: false,
      cases: ['genitive'],
      genders: ['masculine', 'feminine', 'neuter', 'plural'],
      plural: 'few',
      qualifier: 'не менее',
      capital: true,
    })
    expect(languageNamed('kk').formOf('164-тен астам')).toMatchObject({
      form: 'digits',
      cases: ['ablative'],
      qualifier: 'астам',
      capital: false,
    })
    expect(languageNamed('en').formOf('only five per cent')).toMatchObject({
      particle: 'only',
      percent: true,
    })
    expect(languageNamed('es').formOf('veintiuna')).toMatchObject({ genders: ['feminine'] })
    expect(languageNamed('en').formOf('hundreds')).toBeUndefined()
    expect(languageNamed('en').formOf('the article')).toBeUndefined()
  })
})
