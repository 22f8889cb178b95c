// Places of the world with dated names and dated parents: regions are founded, renamed and merged.
import { z } from 'zod'
import type { CivilDate } from './date.ts'
import type { Registry } from './entry.ts'
import { id } from './id.ts'
import { localized, localizedForms } from './locale.ts'
import { validity, versionOn, versions } from './validity.ts'

const name = z.strictObject({ ...validity, forms: localizedForms })
const parent = z.strictObject({ ...validity, place: id })
const tile = z.strictObject({
  ...validity,
  column: z.int().nonnegative(),
  row: z.int().nonnegative(),
  label: localized.meta({ description: 'The name or abbreviation that fits into a tile' }),
})

/** A place: what it was called when, in every accepted form, what it belonged to when, and from where it was governed when. */
export const geography = z.strictObject({
  kind: z.enum(['country', 'region', 'district', 'city', 'settlement']),
  names: versions(name),
  parents: versions(parent).optional(),
  centres: versions(parent).optional().meta({
    description: 'The towns from which a region or district was governed, and when',
  }),
  tiles: versions(tile).optional().meta({
    description: 'Where a region stands in the grid of its country, counted from the north-west',
  }),
})
export type Geography = z.infer<typeof geography>

/** What a place belonged to on a day. */
export function parentOn(place: Geography, on: CivilDate): string | undefined {
  return versionOn(place.parents ?? [], on)?.place
}

/** Everything that a place belonged to on a day, the nearest first; a ring ends where it closes. */
export function ancestorsOn(
  places: Registry<Geography>,
  of: string,
  on: CivilDate,
): readonly string[] {
  const found: string[] = []
  for (;;) {
    const entry = places.entries.get(found.at(-1) ?? of)
    const next = entry && parentOn(entry.value, on)
    if (next === undefined || next === of || found.includes(next)) return found
    found.push(next)
  }
}
