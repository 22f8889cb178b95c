// What the tests share: a sample of the seeds, all two hundred with MUTATIONS=all.
import { expect } from 'vitest'
import { materialsOf, readFolder, repository } from './material.ts'
import type { Tongue } from './numerals.ts'
import { countFound } from './tally.ts'
import { soundMaterials, type Sound } from './trial.ts'

/** The seeds that are tried. */
export const seeds: readonly number[] = Array.from(
  { length: process.env['MUTATIONS'] === 'all' ? 200 : 6 },
  (_, i) => i,
)

/** How long one class may take, in milliseconds. */
export const patience = process.env['MUTATIONS'] === 'all' ? 1_800_000 : 120_000

let sound: Sound | undefined

/** The reports of the repository; those that have errors are left out, and then not all of them. */
export function reports(): Sound {
  sound ??= soundMaterials(materialsOf(readFolder(repository)))
  expect(sound.materials.length).toBeGreaterThan(0)
  return sound
}

/** Expects every change of a class that makes a statement wrong to be found at its place. */
export function expectFound(name: string, tongue: Tongue): void {
  const tally = countFound(name, tongue, seeds, reports())
  expect(tally.missed).toEqual([])
  expect(tally.wrong).toBeGreaterThan(seeds.length / 4)
}
