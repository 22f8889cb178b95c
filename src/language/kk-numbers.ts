// The number words of Kazakh in Cyrillic letters. In a number only the last word is declined
// (“жүз алпыс төрттен”); digits take the ending of the word that they end with (“164-тен”), and what
// else is joined to them makes an ordinal (“146-бап”). Not read by a native speaker.

import type { Join, NumberWord, Scale } from './cardinal-tables.ts'
import { multiples } from './cardinal-tables.ts'
import type { Decimal } from './decimal.ts'
import type { Noun, Paradigm } from './grammar.ts'
import { declined, endingsOf } from './kk-endings.ts'
import type { NumberTables } from './numbers.ts'

/** A noun as it is counted: in the singular after every number. */
export function counted(forms: Paradigm): Noun {
  return { gender: 'common', after: { other: forms } }
}

const ones = 'бір екі үш төрт бес алты жеті сегіз тоғыз'.split(' ')
const tens = 'он жиырма отыз қырық елу алпыс жетпіс сексен тоқсан'.split(' ')
const collectives = 'біреу екеу үшеу төртеу бесеу алтау жетеу'.split(' ')

const ordinalOnes = 'бірінші екінші үшінші төртінші бесінші алтыншы жетінші сегізінші тоғызыншы'
const ordinalTens =
  'оныншы жиырмасыншы отызыншы қырқыншы елуінші алпысыншы жетпісінші сексенінші тоқсаныншы'

const upTo = (below: number): Join[] => [{ from: 1, below, texts: [' '] }]

function scale(power: number, word: string, ordinal: string, rest: Partial<Scale> = {}): Scale {
  const forms = declined(ordinal)
  const noun = counted(declined(word))
  const joins = upTo(10 ** power)
  return { power, noun, below: 1000, bare: true, ordinals: [{ forms }], joins, ...rest }
}

/** After digits: “10 мың” is a word, “2 млн” an abbreviation. */
function abbreviated(power: number, forms: Paradigm): Scale {
  return { power, noun: counted(forms), below: 1000, joins: [] }
}

const words: NumberWord[] = [
  { value: 0, forms: declined('нөл') },
  { value: 0, forms: declined('ноль'), role: 'variant' },
  ...multiples(ones.map(declined), { from: 1, step: 1 }),
  ...multiples(tens.map(declined), { from: 1, step: 10, joins: upTo(10) }),
  ...multiples(collectives.map(declined), { from: 1, step: 1, role: 'collective' }),
  {
    value: 500_000,
    forms: declined('миллион')
      .split(', ')
      .map((form) => `жарты ${form}`)
      .join(', '),
    role: 'alone',
  },
  { value: 0, forms: declined('нөлінші'), role: 'ordinal' },
  ...multiples(ordinalOnes.split(' ').map(declined), { from: 1, step: 1, role: 'ordinal' }),
  ...multiples(ordinalTens.split(' ').map(declined), { from: 1, step: 10, role: 'ordinal' }),
]

/** The last word of a whole number as it is said. */
function lastWord(units: number): string {
  if (units === 0) return 'нөл'
  if (units % 10 !== 0) return ones[(units % 10) - 1] ?? ''
  if (units % 100 !== 0) return tens[(units % 100) / 10 - 1] ?? ''
  if (units % 1000 !== 0) return 'жүз'
  if (units % 1_000_000 !== 0) return 'мың'
  return units % 1_000_000_000 === 0 ? 'миллиард' : 'миллион'
}

/** The endings behind digits; of a decimal number the decimals are said last. */
function digitEndings({ units, scale: decimals }: Decimal): Paradigm {
  const said = decimals === 0 ? Math.abs(units) : Math.abs(units) % 10 ** decimals
  return endingsOf(lastWord(said)).join(', ')
}

/** The numbers of Kazakh. */
export const numbers: NumberTables = {
  cardinals: {
    words,
    scales: [
      scale(9, 'миллиард', 'миллиардыншы'),
      scale(6, 'миллион', 'миллионыншы'),
      scale(3, 'мың', 'мыңыншы'),
      scale(2, 'жүз', 'жүзінші', { below: 10, bare: 'always' }),
      abbreviated(9, 'млрд/млрд.'),
      abbreviated(6, 'млн/млн.'),
    ],
  },
  half: { after: [{ forms: declined('жарым') }], oneAndHalf: [], plural: () => 'other' },
  ordinalEndings: 'ші шы нші ншы інші ыншы'.split(' ').map((ending) => `-${ending}`),
  digitEndings,
  altering: ['бүтін/жарты/ширек', 'есе/еселік'],
}
