// Examines a file for all conditions of `conditions.ts` that can be seen in it. A file that
// passes may claim PDF/UA-1; what only a person can judge remains to be judged.

import { checkAbsent } from './absent.ts'
import { checkAnnotations } from './annotations.ts'
import { conditions, type Condition } from './conditions.ts'
import { checkContent } from './content-checks.ts'
import { checkFonts } from './fonts.ts'
import { readInput, type Contents } from './input.ts'
import { checkMetadata } from './metadata-checks.ts'
import { checkStructure } from './structure.ts'

/** A condition that a file fulfils, so that it does not conform. */
export interface UaFault {
  readonly condition: string
  readonly title: string
  /** Where, as far as it can be said: a page, an element, an object. The first few. */
  readonly places: readonly string[]
}

/** Tells of a condition, and where. */
export type Tell = (condition: string, place: string) => void

/** What was found. */
export interface UaReport {
  readonly conforms: boolean
  readonly faults: readonly UaFault[]
}

/** Examines a file. `known` is its content where that has been read already. */
export function validateUa(bytes: Uint8Array, known?: Contents): UaReport {
  const input = readInput(bytes, known)
  const found = new Map<string, string[]>()
  const tell: Tell = (condition, place) => {
    const places = found.get(condition) ?? []
    found.set(condition, places)
    if (places.length < 5) places.push(place)
  }
  checkContent(input, tell)
  checkMetadata(input, tell)
  checkStructure(input, tell)
  checkAnnotations(input, tell)
  checkFonts(input, tell)
  checkAbsent(input, tell)
  const faults = conditions.flatMap(({ number, title }: Condition) => {
    const places = found.get(number)
    return places === undefined ? [] : [{ condition: number, title, places }]
  })
  return { conforms: faults.length === 0, faults }
}
