// Changes of words: a number in digits or in words, a share, a date, the name of a place or a person.
import { parse } from 'yaml'
import { monthIn } from './calendar.ts'
import type { Chance } from './chance.ts'
import { readdressed, reworded, spotsOf, withText, type Change, type Draw } from './change.ts'
import { spliced, type BoundWords, type Material } from './material.ts'
import { casesIn, isSameShare, meaningOf, seriesIn } from './meaning.ts'
import {
  digitsIn,
  otherMagnitudes,
  readWords,
  writeDigits,
  writeWords,
  type Tongue,
} from './numerals.ts'

const isShare = (one: BoundWords): boolean => /%|per cent|percent|процент/.test(one.words)
const hasDigits = (one: BoundWords): boolean => /\d/.test(one.words)
const counts = new Set(['figure', 'source', 'elapsed'])

function choose(
  material: Material,
  tongue: Tongue,
  chance: Chance,
  fits: (one: BoundWords) => boolean,
): BoundWords | undefined {
  const fitting = material.bound.filter((one) => one.tongue === tongue && fits(one))
  return fitting.length === 0 ? undefined : chance.pick(fitting)
}

/** Another number in digits, of the kinds that slip in: one more, two digits exchanged, one lost or doubled. */
function otherNumber(n: number, chance: Chance): number {
  const digits = String(n)
  const at = chance.between(0, Math.max(0, digits.length - 2))
  const swapped =
    digits.slice(0, at) +
    digits.slice(at + 1, at + 2) +
    digits.slice(at, at + 1) +
    digits.slice(at + 2)
  const candidates = [
    n + 1,
    n - 1,
    n + 10,
    n * 10,
    Math.floor(n / 10),
    Number(swapped),
    Number(digits + digits.slice(-1)),
    chance.between(1, 999),
  ].filter((one) => one > 0 && one !== n)
  return chance.pick(candidates)
}

function withOtherDigits(words: string, tongue: Tongue, chance: Chance): string {
  const { n, at, text } = chance.pick(digitsIn(words, tongue))
  return spliced(words, at, text.length, writeDigits(otherNumber(n, chance), tongue))
}

/** A bound number in digits becomes another, or loses its qualifier. */
export const changeDigits: Draw = (material, tongue, chance) => {
  const bound = choose(
    material,
    tongue,
    chance,
    (one) => counts.has(one.scheme) && hasDigits(one) && !isShare(one),
  )
  if (!bound) return undefined
  const bare = bound.words.replace(/^\D+/, '')
  const isQualified = bare !== bound.words && bound.scheme === 'figure'
  if (isQualified && chance.between(0, 2) === 0) return reworded(material, bound, bare)
  return reworded(material, bound, withOtherDigits(bound.words, tongue, chance))
}

/** A bound number in words becomes another in the same case, or a magnitude another. */
export const changeNumberWords: Draw = (material, tongue, chance) => {
  const bound = choose(
    material,
    tongue,
    chance,
    (one) =>
      counts.has(one.scheme) &&
      !hasDigits(one) &&
      (readWords(one.words, tongue) !== undefined || otherMagnitudes(one.words, tongue).length > 0),
  )
  if (!bound) return undefined
  const magnitudes = otherMagnitudes(bound.words, tongue)
  if (magnitudes.length > 0) return reworded(material, bound, chance.pick(magnitudes))
  const said = readWords(bound.words, tongue)
  if (!said) return undefined
  const limit = chance.pick([12, 20, 99, 199])
  const others = [said.n + 1, said.n - 1, chance.between(1, limit)].filter(
    (n) => n > 0 && n !== said.n && n < 200,
  )
  const words = writeWords(chance.pick(others), tongue, said.inCase, bound.words)
  return reworded(material, bound, spliced(bound.words, 0, said.length, words))
}

/** A share becomes another, or is taken of another base. */
export const changeShare: Draw = (material, tongue, chance) => {
  const bound = choose(material, tongue, chance, (one) => one.scheme === 'figure' && isShare(one))
  if (!bound) return undefined
  const isRebased = bound.query.includes('base-') && chance.between(0, 2) === 0
  if (isRebased) return rebased(material, bound)
  return reworded(material, bound, withOtherDigits(bound.words, tongue, chance))
}

/** The share is asked of the whole instead of the cell: wrong unless it comes to the same words. */
function rebased(material: Material, bound: BoundWords): Change | undefined {
  const query = bound.query
    .split('&')
    .filter((one) => !one.startsWith('base-'))
    .join('&')
  const text = material.texts.get(bound.path) ?? ''
  const at = bound.addressAt + bound.id.length + 1
  const texts = withText(material.texts, bound.path, spliced(text, at, bound.query.length, query))
  const [series, cases] = [seriesIn(texts), casesIn(texts)]
  const before = meaningOf(series, bound, material.asOf, cases)
  const after = meaningOf(series, { ...bound, query }, material.asOf, cases)
  const isSame = before === after || isSameShare(bound.words, before, after)
  const what = `${bound.path}: [${bound.words}] is asked without its base: ?${query}`
  const wrong = isSame ? [] : [{ what: 'the share', at: spotsOf(bound, texts) }]
  return { what, texts, wrong }
}

/** A bound date gets another day, month or year. */
export const changeDate: Draw = (material, tongue, chance) => {
  const bound = choose(material, tongue, chance, (one) => one.scheme === 'date')
  if (!bound) return undefined
  const month = monthIn(bound.words, tongue)
  const numbers = digitsIn(bound.words, tongue).filter(({ n }) => n > 0)
  const changes = [
    ...(month
      ? [() => spliced(bound.words, month.at, month.text.length, chance.pick(month.others))]
      : []),
    ...numbers.map(({ n, at, text }) => () => {
      const others = n > 31 ? [n - 1, n + 1, n - 10] : [n - 1, n + 1, n + 10, chance.between(1, 28)]
      const fitting = others.filter((one) => one !== n && one > 0 && (n > 31 || one <= 28))
      return spliced(bound.words, at, text.length, String(chance.pick(fitting)))
    }),
  ]
  if (changes.length === 0) return undefined
  return reworded(material, bound, chance.pick(changes)())
}

/** All forms of the entries of a registry in a language, by id. */
function formsOf(material: Material, path: string, tongue: Tongue): Map<string, string[]> {
  const registry = parse(material.texts.get(path) ?? '') as Record<string, unknown> | null
  const collect = (node: unknown, isHere: boolean): string[] => {
    if (typeof node === 'string') return isHere ? [node] : []
    if (typeof node !== 'object' || node === null) return []
    if (Array.isArray(node)) return node.flatMap((one) => collect(one, isHere))
    return Object.entries(node).flatMap(([key, value]) =>
      ['names', 'aliases', 'forms', 'short', 'formerNames', 'offices', tongue].includes(key)
        ? collect(value, key === tongue)
        : [],
    )
  }
  return new Map(
    Object.entries(registry ?? {}).map(([id, entry]) => [id, collect(entry, false)] as const),
  )
}

/** Two letters in the middle of a name exchanged; the name itself where all letters are one. */
function mistyped(words: string, chance: Chance): string {
  const spots = [...words].flatMap((letter, i, all) =>
    i > 0 && /\p{Ll}/u.test(letter) && /\p{Ll}/u.test(all[i + 1] ?? '') && letter !== all[i + 1]
      ? [i]
      : [],
  )
  if (spots.length === 0) return words
  const i = chance.pick(spots)
  return `${words.slice(0, i)}${words.slice(i + 1, i + 2)}${words.slice(i, i + 1)}${words.slice(i + 2)}`
}

/** A name becomes another thing's, or mistyped, or is bound to another thing. */
function changeName(
  material: Material,
  bound: BoundWords,
  forms: ReadonlyMap<string, readonly string[]>,
  chance: Chance,
): Change | undefined {
  const fold = (one: string): string => one.toLowerCase()
  const own = (forms.get(bound.id) ?? []).map(fold)
  const others = [...forms].filter(([id]) => id !== bound.id)
  const foreign = others
    .flatMap(([, all]) => all)
    .filter((one) => !own.includes(fold(one)) && !own.some((mine) => mine.includes(fold(one))))
  const ids = others.filter(([, all]) => !all.map(fold).includes(fold(bound.words)))
  const kind = chance.between(0, 2)
  if (kind === 0 && ids.length > 0) return readdressed(material, bound, chance.pick(ids)[0])
  const words = kind === 1 && foreign.length > 0 ? chance.pick(foreign) : ''
  const written = words === '' ? mistyped(bound.words, chance) : words
  if (own.includes(fold(written)) || written === bound.words) return undefined
  return reworded(material, bound, written)
}

/** The name of a place becomes that of another, is mistyped, or is bound to another place. */
export const changePlace: Draw = (material, tongue, chance) => {
  const bound = choose(material, tongue, chance, (one) => one.scheme === 'place')
  if (!bound) return undefined
  return changeName(material, bound, formsOf(material, 'data/places.yaml', tongue), chance)
}

/** What stands for a person or an organization becomes another's: codes, aliases, names. */
export const changeAlias: Draw = (material, tongue, chance) => {
  const bound = choose(
    material,
    tongue,
    chance,
    ({ scheme }) => scheme === 'person' || scheme === 'organization',
  )
  if (!bound) return undefined
  const path = bound.scheme === 'person' ? 'data/persons.yaml' : 'data/organizations.yaml'
  const forms = formsOf(material, path, tongue)
  const code = / ([A-Z])$/.exec(bound.words)?.[1]
  if (code === undefined) return changeName(material, bound, forms, chance)
  const ids = [...forms.keys()].filter((id) => id !== bound.id)
  if (chance.between(0, 1) === 0 && ids.length > 0)
    return readdressed(material, bound, chance.pick(ids))
  const letter = chance.pick([...'ABCDEFGH'].filter((one) => one !== code))
  return reworded(material, bound, bound.words.slice(0, -1) + letter)
}
