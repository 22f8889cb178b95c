// The dated world among itself: a place belongs only to what exists at that time, and never,
// over whatever steps, to itself.
import { finding, type Finding } from '../findings/finding.ts'
import type { CivilDate } from '../model/date.ts'
import type { Entry } from '../model/entry.ts'
import { parentOn, type Geography } from '../model/geography.ts'
import type { Records } from '../model/stages.ts'
import { holdsOn, type Valid } from '../model/validity.ts'

const [first, last] = ['0001-01-01', '9999-12-31']

/** Findings on the parents of places. */
export function checkDated({ places }: Records): Finding[] {
  return [...places.entries.values()].flatMap((entry) =>
    (entry.value.parents ?? []).flatMap((parent, i) => {
      const above = places.entries.get(parent.place)
      if (!above) return []
      const missing = daysOf(parent).find(
        (on) => !above.value.names.some((name) => holdsOn(name, on)),
      )
      if (missing !== undefined) return [absent(entry, i, above, missing)]
      const day = daysOf(parent).find((on) => isRing(entry.id, parent.place, on, places))
      return day === undefined ? [] : [ring(entry, i, day)]
    }),
  )
}

/** The first and the last day of something; an open end reaches to the end of all dates. */
function daysOf({ from = first, to = last }: Valid): [CivilDate, CivilDate] {
  return [from, to]
}

/** Whether the parents of `above` on a day come round to `id`; rings farther up are told where they are. */
function isRing(id: string, above: string, on: CivilDate, places: Records['places']): boolean {
  const seen = new Set<string>()
  for (let next: string | undefined = above; next !== undefined && !seen.has(next);) {
    if (next === id) return true
    seen.add(next)
    const entry = places.entries.get(next)
    next = entry && parentOn(entry.value, on)
  }
  return false
}

function absent(
  entry: Entry<Geography>,
  i: number,
  above: Entry<Geography>,
  on: CivilDate,
): Finding {
  const parent: Valid = entry.value.parents?.[i] ?? {}
  const key = on === (parent.from ?? first) ? 'from' : 'to'
  const spans = above.value.names.map(daysOf)
  const since = spans.map(([from]) => from).sort()[0] ?? first
  const until = spans
    .map(([, to]) => to)
    .sort()
    .at(-1)
  const limit = key === 'from' ? `before ${since}` : `after ${until}`
  const isOpen = parent[key] === undefined
  return finding(
    'place-dates',
    entry.locate(['parents', i, isOpen ? 'place' : key]),
    isOpen
      ? `\`${entry.id}\` cannot always have belonged to \`${above.id}\`, which has no name ${limit}.`
      : `\`${entry.id}\` cannot have belonged to \`${above.id}\` on ${on}: that has no name for that day.`,
    `Say with \`${key}:\` a day on which \`${above.id}\` has a name, or add the name of that time.`,
  )
}

function ring(entry: Entry<Geography>, i: number, on: CivilDate): Finding {
  const when = on === first || on === last ? '' : ` on ${on}`
  return finding(
    'place-dates',
    entry.locate(['parents', i, 'place']),
    `\`${entry.id}\` would belong to itself${when}.`,
    'Follow the parents upwards, and correct the one that leads back.',
  )
}
