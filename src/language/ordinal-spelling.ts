// Ordinals from values to words: "сто двадцать пятый", "vigésimo primero".

import type { CardinalTables, NumberWord, OrdinalForms, Scale } from './cardinal-tables.ts'
import { joinBefore } from './cardinal-tables.ts'
import type { Grammar } from './grammar.ts'
import type { Head, HeadFinder, SpellingForm, WholeSpeller } from './spelling.ts'

type OrdinalSpeller = (number: number, form: SpellingForm, first?: boolean) => string | undefined

function agrees({ genders }: Pick<NumberWord, 'genders'>, { gender }: SpellingForm): boolean {
  return genders?.includes(gender) ?? true
}

/** Makes the speller of ordinals; undefined where the tables have no word for one. */
export function createOrdinalSpeller(
  grammar: Grammar,
  tables: CardinalTables,
  cardinalHeads: HeadFinder,
  spell: WholeSpeller,
): OrdinalSpeller {
  const [citation = ''] = grammar.cases
  const [gender = ''] = grammar.genders
  const isAll = tables.ordinals === 'all'
  const sayScale = (scale: Scale, forms: OrdinalForms, count: number, form: SpellingForm) => {
    const word = grammar.formIn(forms.forms, form.case)
    const { bare, compound, noun } = scale
    if (count === 1 && bare !== undefined) return word
    if (compound !== undefined) return compound(count) + word
    const multiplier = { case: grammar.caseBefore(noun, citation), gender: noun.gender ?? gender }
    return spell(count, multiplier) + grammar.space + word
  }
  const words = (number: number, form: SpellingForm, first: boolean): Head[] =>
    tables.words
      .filter((word) => word.role === 'ordinal' && word.value <= number && agrees(word, form))
      .filter(({ alone, value }) => alone !== true || (first && value === number))
      .map(({ value, joins = [], forms }) => ({
        value,
        joins,
        say: () => grammar.formIn(forms, value < number ? (grammar.heads ?? form.case) : form.case),
      }))
  const multiples = (number: number, form: SpellingForm): Head[] =>
    tables.scales.flatMap((scale) => {
      const count = Math.floor(number / 10 ** scale.power)
      const forms = scale.ordinals?.find((ordinal) => agrees(ordinal, form))
      if (forms === undefined || count < 1 || count >= scale.below) return []
      const { joins, power } = scale
      return [{ value: count * 10 ** power, joins, say: () => sayScale(scale, forms, count, form) }]
    })
  const spellOrdinal: OrdinalSpeller = (number, form, first = false) => {
    const own = words(number, form, first)
    const ends = [...multiples(number, form), ...own]
    const whole = [...own, ...ends].find(({ value }) => value === number)
    if (whole !== undefined) return whole.say()
    const plain = { case: grammar.heads ?? citation, gender }
    const heads = isAll ? ends : cardinalHeads(number, plain, first)
    const head = heads.find((one) => one.value < number && joinBefore(one, number) !== undefined)
    if (head === undefined) return undefined
    const rest = spellOrdinal(number - head.value, form)
    return rest === undefined ? undefined : `${head.say()}${joinBefore(head, number)}${rest}`
  }
  return spellOrdinal
}
