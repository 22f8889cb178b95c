// A record of the workspace together with where it was written: no value loses its place.
import type { Place } from './place.ts'

/** The steps from the top of a file to a value in it. */
export type Keys = readonly (string | number)[]

/** One record: its id, its value, and the place of every part of it. */
export interface Entry<T> {
  readonly id: string
  readonly path: string
  readonly value: T
  /** The place of the value at `keys`, or of the nearest part around it that exists. */
  locate(keys: Keys): Place
  /** The place of the key itself rather than of its value. */
  locateKey(keys: Keys): Place
  /** The place of the character at `offset` in the text at `keys`. */
  locateText(keys: Keys, offset: number): Place
}

/** Records by id. `broken` holds the ids that exist but could not be read: a reference to them is no second fault. */
export interface Registry<T> {
  readonly entries: ReadonlyMap<string, Entry<T>>
  readonly broken: ReadonlySet<string>
}

/** What a reference to `id` meets: the record, nothing, or a record that is itself at fault. */
export function find<T>(registry: Registry<T>, id: string): Entry<T> | 'unknown' | 'broken' {
  const entry = registry.entries.get(id)
  if (entry) return entry
  return registry.broken.has(id) ? 'broken' : 'unknown'
}
