// Names and titles that hold for a time: regions are renamed, articles rewritten.
import { z } from 'zod'
import { day, type CivilDate } from './date.ts'

/** The days on which something holds: from `from` to `to`, both included; an open end is left out. */
export const validity = { from: day.optional(), to: day.optional() }

/** Anything with validity dates. */
export interface Valid {
  readonly from?: CivilDate | undefined
  readonly to?: CivilDate | undefined
}

/** Whether something holds on a day. */
export function holdsOn(item: Valid, on: CivilDate): boolean {
  return (item.from === undefined || item.from <= on) && (item.to === undefined || on <= item.to)
}

/** The version of several that holds on a day. */
export function versionOn<T extends Valid>(versions: readonly T[], on: CivilDate): T | undefined {
  return versions.find((version) => holdsOn(version, on))
}

/** Refuses versions that overlap: on any one day at most one of them may hold. */
export function apart(versions: readonly Valid[]): boolean {
  return versions.every((a, i) =>
    versions.slice(i + 1).every((b) => endsBefore(a, b) || endsBefore(b, a)),
  )
}

function endsBefore(a: Valid, b: Valid): boolean {
  return a.to !== undefined && b.from !== undefined && a.to < b.from
}

/** A list of versions, none of which overlap. */
export function versions<S extends z.ZodType<Valid>>(schema: S) {
  return z
    .array(schema)
    .min(1)
    .refine(apart, {
      error: 'two versions hold on the same day',
      params: { hint: 'Let the one end on the day before the other begins.' },
    })
}
