// Makes the changes of a class one by one, and counts what became of them.
import { chanceOf } from './chance.ts'
import { drawTruth } from './in-truth.ts'
import type { Tongue } from './numerals.ts'
import { drawChange, freshFindings, tryChange, type Sound, type Told } from './trial.ts'

/** The languages that changes are made in. */
export const tongues: readonly Tongue[] = ['en', 'ru']

/** What became of the changes of a class; `missed` says of each what was missed. */
export interface Tally {
  readonly changes: number
  readonly wrong: number
  readonly found: number
  readonly missed: readonly string[]
}

type Print = (line: string) => void

const printTold = ({ rule, path, line, column, message }: Told): string =>
  `  told: ${rule} ${path}:${line}:${column} ${message}`

/** Makes the changes of a class in a language, one for each seed. */
export function countFound(
  name: string,
  tongue: Tongue,
  seeds: readonly number[],
  sound: Sound,
  show: Print = () => undefined,
): Tally {
  const drawn = seeds.flatMap((seed) => drawChange(name, tongue, seed, sound.materials) ?? [])
  const wrong = drawn.filter(({ change }) => change.wrong.length > 0)
  const missed = wrong.flatMap(({ change, material }) => {
    const outcome = tryChange(change, sound.before.get(material) ?? [])
    if (outcome.missed.length === 0) return []
    const lines = outcome.missed.map(
      ({ what, at: [spot] }) => `  missed: ${what} at ${spot?.path}:${spot?.line}:${spot?.from}`,
    )
    const told = outcome.told.slice(0, 4).map(printTold)
    const text = [`${material.report}: ${change.what}`, ...lines, ...told].join('\n')
    show(text)
    return [text]
  })
  const found = wrong.length - missed.length
  return { changes: drawn.length, wrong: wrong.length, found, missed }
}

/** Makes changes that leave everything true, one for each seed; `reported` says which were told all the same. */
export function countFalse(
  tongue: Tongue,
  seeds: readonly number[],
  sound: Sound,
  show: Print = () => undefined,
): { changes: number; reported: readonly string[] } {
  const drawn = seeds.flatMap(
    (seed) => drawTruth(tongue, chanceOf(`truth ${tongue}`, seed), seed, sound.materials) ?? [],
  )
  const reported = drawn.flatMap(({ name, change, material }) => {
    const told = freshFindings(change.texts, sound.before.get(material) ?? [], 'anywhere')
    if (told.length === 0) return []
    const text = [`${material.report}: ${name}: ${change.what}`, ...told.map(printTold)].join('\n')
    show(text)
    return [text]
  })
  return { changes: drawn.length, reported }
}
