// The words of what is shown, by the ToUnicode maps of its fonts.

import { inflateSync } from 'node:zlib'
import type { Loose } from './content.ts'
import { dictionaryOf, findReference, streamOf, type Objects } from './objects.ts'
import { readToUnicode } from './ua/cmap.ts'

/** Reads the words of one part. */
export class RunTexts {
  readonly #objects: Objects
  readonly #maps = new Map<number, ReadonlyMap<number, string>>()

  constructor(objects: Objects) {
    this.#objects = objects
  }

  /** The words of some runs, with fonts by name. */
  of(runs: Loose['runs'], fonts: ReadonlyMap<string, { readonly object: number }>): string {
    return runs
      .map(({ name, codes }) => {
        const map = this.#mapOf(fonts.get(name)?.object ?? 0)
        return codes.map((code) => map.get(code) ?? '\uFFFD').join('')
      })
      .join('')
      .trim()
  }

  #mapOf(font: number): ReadonlyMap<number, string> {
    const known = this.#maps.get(font)
    if (known !== undefined) return known
    const number = findReference(dictionaryOf(this.#objects, font).get('ToUnicode'))
    const stream = number === undefined ? undefined : streamOf(this.#objects, number)
    const map = stream === undefined ? new Map() : readToUnicode(inflateSync(stream.data))
    this.#maps.set(font, map)
    return map
  }
}
