// Every language says every number to a million, and reads what it says as that number and no other.

import { describe, expect, it } from 'vitest'
import type { Language } from '../../src/language/index.ts'
import { languages } from '../../src/language/index.ts'
import { everyNumber, isExhaustive, LAST, sample } from './words.ts'

const first = everyNumber(0, 9999)
const all = everyNumber(0, LAST)
const inWords = isExhaustive ? all : [...first, ...sample(6_000, 1), LAST]
const inDigits = inWords
const inForms = isExhaustive
  ? all.filter((value) => value % 7 === 0)
  : [...everyNumber(0, 99), ...sample(3000, 2), LAST]

const exact = (units: number) => ({ kind: 'exact', value: { units, scale: 0 } }) as const

/** What a text is read as, or that it is not. */
function valueOf({ readQuantity }: Language, text: string): number | string | undefined {
  const quantity = readQuantity(text)?.quantity
  if (quantity === undefined) return undefined
  return quantity.kind === 'exact' && quantity.value.scale === 0
    ? quantity.value.units
    : quantity.kind
}

/** The first few of all that is wrong, and how many more. */
function firstOf(wrong: readonly string[]): string[] {
  return wrong.length > 5 ? [...wrong.slice(0, 5), `${wrong.length} in all`] : [...wrong]
}

/** Whether a language writes its numbers in Cyrillic letters. */
export function isCyrillic({ spell }: Language): boolean {
  return /\p{Script=Cyrillic}/u.test(spell(5) ?? '')
}

/** The first and the last number whose ordinal has words, where not all have them. */
const ordinalWords: Readonly<Record<string, readonly [from: number, to: number]>> = {
  es: [1, LAST],
  ar: [1, 99],
}

/** The tests of one language. */
export function testNumberWords(language: Language): void {
  describe(`the numbers of ${language.tag}`, () => {
    const { spell, printQuantity, readQuantity, readOrdinal, cases, genders } = language
    const forms = cases.flatMap((name) => genders.map((gender) => ({ case: name, gender })))

    it('are read back from digits', () => {
      const wrong: string[] = []
      for (const value of inDigits) {
        const text = printQuantity(exact(value))
        if (valueOf(language, text) !== value) wrong.push(text)
      }
      expect(firstOf(wrong)).toEqual([])
    })

    it('are read back from words', () => {
      const wrong: string[] = []
      for (const value of inWords) {
        const text = spell(value) ?? ''
        if (/\d/u.test(text) || valueOf(language, text) !== value) wrong.push(`${value}: ${text}`)
      }
      expect(firstOf(wrong)).toEqual([])
    })

    it('have words of their own: no two numbers the same', () => {
      const said = new Map<string, number>()
      const wrong: string[] = []
      for (const value of inWords) {
        const text = spell(value) ?? ''
        if ((said.get(text) ?? value) !== value) wrong.push(`${said.get(text)}, ${value}: ${text}`)
        said.set(text, value)
      }
      expect(firstOf(wrong)).toEqual([])
    })

    it('are read back in every case and gender', () => {
      const wrong: string[] = []
      for (const [index, value] of inForms.entries()) {
        // Every form of a few; of each number some form, all of them in turn.
        const some =
          index % 25 === 0 ? forms : [forms[index % forms.length] ?? { case: '', gender: '' }]
        for (const form of some) {
          const text = spell(value, form) ?? ''
          if (valueOf(language, text) !== value) wrong.push(`${value} ${form.case}: ${text}`)
        }
      }
      expect(firstOf(wrong)).toEqual([])
    })

    it('have ordinals, which are read as such and never as cardinals', () => {
      const wrong: string[] = []
      for (const [index, value] of inForms.entries()) {
        const form = forms[(index * 7) % forms.length]
        const text = spell(value, { ...form, kind: 'ordinal' })
        const [from, to] = ordinalWords[language.tag] ?? [0, LAST]
        if ((text === undefined) !== (value < from || value > to)) wrong.push(`${value}`)
        if (text === undefined) continue
        if (readOrdinal(text)?.units !== value || readQuantity(text))
          wrong.push(`${value}: ${text}`)
      }
      expect(firstOf(wrong)).toEqual([])
    })

    it('have cardinals that are never read as ordinals', () => {
      const wrong: string[] = []
      for (const [index, value] of inForms.entries()) {
        const text = spell(value, forms[index % forms.length]) ?? ''
        if (readOrdinal(text)) wrong.push(`${value}: ${text}`)
      }
      expect(firstOf(wrong)).toEqual([])
    })

    it('are never other numbers of another language', () => {
      const wrong: string[] = []
      for (const value of [...everyNumber(0, 1000), ...sample(500, 3)]) {
        for (const form of forms.slice(0, 7)) {
          const text = spell(value, form) ?? ''
          for (const other of languages) {
            const read = valueOf(other, text)
            // A magnitude says no number: «тысячи».
            if (typeof read === 'number' && read !== value)
              wrong.push(`${text} in ${other.tag}: ${read}`)
          }
        }
      }
      expect(firstOf(wrong)).toEqual([])
    })

    it('have collectives that are read back, if they have any', () => {
      const wrong: string[] = []
      for (const value of everyNumber(0, 30)) {
        for (const form of forms) {
          const text = spell(value, { ...form, kind: 'collective' })
          if (text !== undefined && valueOf(language, text) !== value) wrong.push(text)
        }
      }
      expect(firstOf(wrong)).toEqual([])
    })

    it('have no words where none are known', () => {
      expect(spell({ units: 754, scale: 1 })).toBeUndefined()
      expect(spell(-3)).toBeUndefined()
      expect(spell({ units: 25, scale: 1 }, { kind: 'ordinal' })).toBeUndefined()
      expect(() => spell(5, { case: 'none such' })).toThrow(RangeError)
      expect(() => spell(5, { gender: 'none such' })).toThrow(RangeError)
    })
  })
}
