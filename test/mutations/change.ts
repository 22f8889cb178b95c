// One change of a report or its data, and what it makes wrong where: decided here, before anything is checked.
import {
  spliced,
  spotOf,
  type BoundWords,
  type Material,
  type Spot,
  type Texts,
} from './material.ts'
import type { Tongue } from './numerals.ts'

/** What must be found: a finding at one of these spots. */
export interface Wrong {
  readonly what: string
  readonly at: readonly Spot[]
}

/** A change, with everything that it makes wrong; nothing where no statement becomes wrong by it. */
export interface Change {
  readonly what: string
  readonly texts: Texts
  readonly wrong: readonly Wrong[]
}

/** One class of changes: draws one from a report in a language, or none where it has nothing of the kind. */
export type Draw = (
  material: Material,
  tongue: Tongue,
  chance: import('./chance.ts').Chance,
) => Change | undefined

/** The texts of a report with one file replaced. */
export function withText(texts: Texts, path: string, text: string): Texts {
  return new Map([...texts, [path, text]])
}

/** The words of a binding as a spot; also where its link begins, for findings on the binding itself. */
export function spotsOf(bound: BoundWords, texts: Texts): Spot[] {
  const text = texts.get(bound.path) ?? ''
  const words = spotOf(bound.path, text, bound.at, bound.words.length)
  return [words, { ...words, from: words.from - 1 }]
}

/** Other words for a binding: wrong at the words. */
export function reworded(material: Material, bound: BoundWords, words: string): Change {
  const text = material.texts.get(bound.path) ?? ''
  const texts = withText(
    material.texts,
    bound.path,
    spliced(text, bound.at, bound.words.length, words),
  )
  const what = `${bound.path}: [${bound.words}] becomes [${words}] (${bound.scheme}:${bound.id})`
  const at = [spotOf(bound.path, text, bound.at, words.length)]
  return { what, texts, wrong: [{ what: 'the words', at }] }
}

/** Another address behind the same words: wrong at the binding. */
export function readdressed(material: Material, bound: BoundWords, id: string): Change {
  const text = material.texts.get(bound.path) ?? ''
  const texts = withText(
    material.texts,
    bound.path,
    spliced(text, bound.addressAt, bound.id.length, id),
  )
  const what = `${bound.path}: [${bound.words}] is bound to ${id} instead of ${bound.id}`
  return { what, texts, wrong: [{ what: 'the binding', at: spotsOf(bound, texts) }] }
}

/** What is wrong at bindings whose words no longer say what they are bound to. */
export function wrongAt(bound: readonly BoundWords[], texts: Texts): Wrong[] {
  return bound.map((one) => ({ what: `[${one.words}]`, at: spotsOf(one, texts) }))
}
