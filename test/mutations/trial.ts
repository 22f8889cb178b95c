// Applies a change to a fresh copy in memory, has it checked, and compares with what must be found.
import { inspectFiles } from '../check/workspace.ts'
import { memoryFiles } from '../world.ts'
import { chanceOf } from './chance.ts'
import type { Change, Draw, Wrong } from './change.ts'
import { changeAsOf, changeCell, changeObservation } from './in-data.ts'
import {
  changeAlias,
  changeDate,
  changeDigits,
  changeNumberWords,
  changePlace,
  changeShare,
} from './in-words.ts'
import type { Material, Texts } from './material.ts'
import type { Tongue } from './numerals.ts'

/** The classes of changes, by the names in the table. */
export const classes: Readonly<Record<string, Draw>> = {
  observation: changeObservation,
  cell: changeCell,
  'as-of date': changeAsOf,
  digits: changeDigits,
  'number words': changeNumberWords,
  share: changeShare,
  date: changeDate,
  place: changePlace,
  alias: changeAlias,
}

/** A finding as far as it is compared. */
export interface Told {
  readonly rule: string
  readonly severity: string
  readonly path: string
  readonly line: number
  readonly column: number
  readonly message: string
  readonly hint: string
}

/** Errors and warnings of a workspace in memory. */
export function findingsIn(texts: Texts): Told[] {
  return inspectFiles(memoryFiles(texts))
    .findings.filter(({ severity }) => severity !== 'info')
    .map(({ rule, severity, place, message, hint }) => ({
      rule,
      severity,
      path: place.path,
      line: place.line,
      column: place.column,
      message,
      hint: hint ?? '',
    }))
}

/** What is said of a changed workspace and was not said of it before, there or, of what only moved, anywhere in the file. */
export function freshFindings(
  texts: Texts,
  before: readonly Told[],
  where: 'there' | 'anywhere' = 'there',
): Told[] {
  const keyOf = ({ rule, path, line, column, message }: Told): string =>
    `${rule} ${path} ${where === 'there' ? `${line}:${column}` : ''} ${message}`
  const known = new Set(before.map(keyOf))
  return findingsIn(texts).filter((one) => !known.has(keyOf(one)))
}

/** How one change went. */
export interface Outcome {
  /** What was wrong and is told nowhere as an error, or only at another place. */
  readonly missed: readonly Wrong[]
  readonly told: readonly Told[]
}

/** Checks one change. */
export function tryChange(change: Change, before: readonly Told[]): Outcome {
  const told = freshFindings(change.texts, before)
  const missed = change.wrong.filter(
    ({ at }) =>
      !told.some(
        (one) =>
          one.severity === 'error' &&
          at.some(
            (spot) => spot.path === one.path && spot.line === one.line && spot.from === one.column,
          ),
      ),
  )
  return { missed, told }
}

/** Draws the change of a class and seed from one of the reports that have something of the kind. */
export function drawChange(
  name: string,
  tongue: Tongue,
  seed: number,
  materials: readonly Material[],
): { change: Change; material: Material } | undefined {
  const draw = classes[name]
  if (!draw) throw new Error(`no class ${name}`)
  const chance = chanceOf(`${name} ${tongue}`, seed)
  for (let attempt = 0; attempt < 60; attempt += 1) {
    const material = chance.pick(materials)
    const change = draw(material, tongue, chance)
    if (change) return { change, material }
  }
  return undefined
}

/** Reports that are without an error as they stand, and what is said of them all the same. */
export interface Sound {
  readonly materials: readonly Material[]
  readonly before: ReadonlyMap<Material, readonly Told[]>
}

/** The reports that are without an error as they stand. */
export function soundMaterials(materials: readonly Material[]): Sound {
  const before = new Map(materials.map((one) => [one, findingsIn(one.texts)]))
  const isSound = (one: Material): boolean =>
    before.get(one)?.every(({ severity }) => severity !== 'error') ?? false
  return { materials: materials.filter(isSound), before }
}
