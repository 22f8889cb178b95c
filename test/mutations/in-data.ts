// Changes of data: an observation, a cell of a breakdown, a date; and what they make wrong, in the text and among the data.
import { shiftDay } from './calendar.ts'
import type { Chance } from './chance.ts'
import { withText, wrongAt, type Change, type Draw, type Wrong } from './change.ts'
import { nodeAt, readYaml, spliced, spotOf, type Material, type Texts } from './material.ts'
import { changedBindings, seriesIn, type Parts, type Seen } from './meaning.ts'
import type { Tongue } from './numerals.ts'

type Keys = readonly (string | number)[]

const fileOf = (id: string): string => `data/statistics/${id}.yaml`

/** The statistics that a report binds in a language. */
function statisticsOf(material: Material, tongue: Tongue): string[] {
  const bound = material.bound.filter((one) => one.scheme === 'figure' && one.tongue === tongue)
  const ids = bound.flatMap(({ id, query }) => [id, /share-of=([a-z0-9-]+)/.exec(query)?.[1] ?? id])
  return [...new Set(ids)].filter((id) => material.texts.has(fileOf(id))).sort()
}

/** A file of a statistic with one value written otherwise. */
function rewritten(texts: Texts, path: string, keys: Keys, value: string): Texts | undefined {
  const text = texts.get(path) ?? ''
  const node = nodeAt(readYaml(text), keys)
  return node && withText(texts, path, spliced(text, node.at, node.length, value))
}

function spotIn(texts: Texts, path: string, keys: Keys, which: 'key' | 'value' = 'value'): Wrong[] {
  const text = texts.get(path) ?? ''
  const node = nodeAt(readYaml(text), keys, which)
  return node ? [{ what: keys.join('.'), at: [spotOf(path, text, node.at, node.length)] }] : []
}

/** What a change of data makes wrong: bindings of a language, and sums. */
function judged(
  material: Material,
  tongue: Tongue,
  texts: Texts,
  what: string,
  asOf?: string,
): Change {
  const bound = changedBindings(material, texts, asOf).filter((one) => one.tongue === tongue)
  return { what, texts, wrong: [...wrongAt(bound, texts), ...wrongSums(texts)] }
}

/** Every sum that does not come out, at the datum. */
function wrongSums(texts: Texts): Wrong[] {
  const all = seriesIn(texts)
  return [...all].flatMap(([id, { observations = [], partOf }]) =>
    observations.flatMap((seen, i) => [
      ...wrongParts(texts, fileOf(id), seen, i),
      ...(partOf ? wrongPartOf(texts, id, i, seen, partOf) : []),
    ]),
  )
}

function wrongParts(texts: Texts, path: string, seen: Seen, i: number): Wrong[] {
  const { value, breakdowns = [] } = seen
  if (typeof value !== 'number') return []
  const whole = breakdowns.filter((one) => one.type === 'partition' && one.of === undefined)
  const sums = new Set(whole.map(sumOf))
  // Where all partitions agree on another number, it is the whole that is wrong.
  const isWhole = whole.length > 1 && sums.size === 1 && !sums.has(value)
  const atWhole = isWhole ? spotIn(texts, path, ['observations', i, 'value']) : []
  const parts = breakdowns.flatMap((one, j): Wrong[] => {
    const keys = ['observations', i, 'breakdowns', j, 'cells']
    const parent = one.of ? cellIn(breakdowns, one.of) : value
    if (typeof parent !== 'number') return []
    if (one.type === 'partition')
      return sumOf(one) === parent || (isWhole && whole.includes(one))
        ? []
        : spotIn(texts, path, keys, 'key')
    if (one.type === 'overlapping') return []
    const larger = Object.entries(one.cells).filter(
      ([, cell]) => typeof cell === 'number' && cell > parent,
    )
    return larger.flatMap(([cell]) => spotIn(texts, path, [...keys, cell]))
  })
  return [...atWhole, ...parts]
}

function cellIn(breakdowns: readonly Parts[], of: Readonly<Record<string, string>>): unknown {
  const [[by, cell] = ['', '']] = Object.entries(of)
  return breakdowns.find((one) => one.by === by)?.cells[cell]
}

function sumOf({ cells, residual }: Parts): number {
  const counted = Object.values(cells).map((one) => (typeof one === 'number' ? one : Number.NaN))
  return counted.reduce((sum, one) => sum + one, residual?.value ?? 0)
}

function wrongPartOf(
  texts: Texts,
  id: string,
  i: number,
  seen: Seen,
  partOf: { readonly statistic: string; readonly cell?: Record<string, string> },
): Wrong[] {
  const whole = seriesIn(texts)
    .get(partOf.statistic)
    ?.observations?.find((one) => one.asOf === seen.asOf && one.publisher === seen.publisher)
  const limit = partOf.cell ? cellIn(whole?.breakdowns ?? [], partOf.cell) : whole?.value
  const isMore = typeof limit === 'number' && typeof seen.value === 'number' && seen.value > limit
  return isMore ? spotIn(texts, fileOf(id), ['observations', i, 'value']) : []
}

/** Another number of the kind that slips in. */
function otherValue(value: number, chance: Chance): number {
  const reversed = Number([...String(value)].reverse().join(''))
  const others = [value + 1, value - 1, value + 9, value * 10, reversed, chance.between(0, 400)]
  return chance.pick(others.filter((one) => one >= 0 && one !== value))
}

/** The value of an observation becomes another, or gets or loses its qualifier. */
export const changeObservation: Draw = (material, tongue, chance) => {
  const ids = statisticsOf(material, tongue)
  if (ids.length === 0) return undefined
  const id = chance.pick(ids)
  const all = [...(seriesIn(material.texts).get(id)?.observations ?? []).entries()]
  const valued = all.filter(([, one]) => one.value !== undefined)
  if (valued.length === 0) return undefined
  const [i, { value }] = chance.pick(valued)
  const keys = ['observations', i, 'value']
  const text = otherWritten(value, chance)
  const texts = rewritten(material.texts, fileOf(id), keys, text)
  return texts && judged(material, tongue, texts, `${id}: value ${i} becomes ${text}`)
}

function otherWritten(value: Seen['value'], chance: Chance): string {
  const words = ['hundreds', 'thousands']
  if (typeof value === 'string') return chance.pick(words.filter((one) => one !== value))
  if (typeof value === 'number') {
    const isExact = chance.between(0, 9) > 0
    return isExact ? String(otherValue(value, chance)) : `{ atLeast: ${otherValue(value, chance)} }`
  }
  const [[key, n] = ['about', 0]] = Object.entries(value ?? {})
  const others = ['atLeast', 'moreThan', 'about'].filter((one) => one !== key)
  const number = typeof n === 'number' ? n : 0
  return chance.between(0, 1) === 0
    ? `{ ${chance.pick(others)}: ${number} }`
    : `{ ${key}: ${otherValue(number, chance)} }`
}

/** A cell of a breakdown, or its residual, becomes another number. */
export const changeCell: Draw = (material, tongue, chance) => {
  const series = seriesIn(material.texts)
  const cells = statisticsOf(material, tongue).flatMap((id) =>
    (series.get(id)?.observations ?? []).flatMap(({ breakdowns = [] }, i) =>
      breakdowns.flatMap(({ cells: own, residual }, j) => {
        const keys: Keys = ['observations', i, 'breakdowns', j]
        const each = Object.entries(own).map(([cell, value]) => ({
          id,
          keys: [...keys, 'cells', cell],
          value,
        }))
        const rest = residual
          ? [{ id, keys: [...keys, 'residual', 'value'], value: residual.value }]
          : []
        return [...each, ...rest]
      }),
    ),
  )
  const numeric = cells.filter(({ value }) => typeof value === 'number')
  if (numeric.length === 0) return undefined
  const { id, keys, value } = chance.pick(numeric)
  const other = otherValue(Number(value), chance)
  const texts = rewritten(material.texts, fileOf(id), keys, String(other))
  const what = `${id}: ${keys.join('.')} becomes ${other} instead of ${JSON.stringify(value)}`
  return texts && judged(material, tongue, texts, what)
}

/** The as-of date of a report, or a date of an observation, becomes another. */
export const changeAsOf: Draw = (material, tongue, chance) =>
  chance.between(0, 3) === 0
    ? changeReportDate(material, tongue, chance)
    : changeObservationDate(material, tongue, chance)

function changeReportDate(material: Material, tongue: Tongue, chance: Chance): Change | undefined {
  const path = `content/${material.report}/report.yaml`
  const day = shiftDay(material.asOf, chance.pick([-1, 1]) * chance.between(1, 300))
  const texts = rewritten(material.texts, path, ['asOf'], day)
  if (!texts) return undefined
  const what = `${path}: asOf becomes ${day} instead of ${material.asOf}`
  if (day > material.date) return { what, texts, wrong: spotIn(texts, path, ['asOf']) }
  return judged(material, tongue, texts, what, day)
}

function changeObservationDate(
  material: Material,
  tongue: Tongue,
  chance: Chance,
): Change | undefined {
  const ids = statisticsOf(material, tongue)
  if (ids.length === 0) return undefined
  const id = chance.pick(ids)
  const stocks = [...(seriesIn(material.texts).get(id)?.observations ?? []).entries()]
  if (stocks.length === 0) return undefined
  const [i, seen] = chance.pick(stocks)
  const isStock = seen.asOf !== undefined && chance.between(0, 2) > 0
  const key = isStock ? 'asOf' : 'published'
  const old = isStock ? (seen.asOf ?? '') : seen.published
  const day = shiftDay(old, chance.pick([-1, 1]) * chance.between(1, 400))
  const path = fileOf(id)
  const texts = rewritten(material.texts, path, ['observations', i, key], day)
  if (!texts) return undefined
  const what = `${id}: ${key} ${i} becomes ${day} instead of ${old}`
  const now = { ...seen, [key]: day }
  const isEarly = now.asOf !== undefined && now.published < now.asOf
  // What is published before the day that it speaks of is impossible, whatever is printed of it.
  if (isEarly) return { what, texts, wrong: impossible(texts, path, i) }
  return judged(material, tongue, texts, what)
}

function impossible(texts: Texts, path: string, i: number): Wrong[] {
  const places = ['asOf', 'published'].flatMap((key) =>
    spotIn(texts, path, ['observations', i, key]),
  )
  return [{ what: 'published before its date', at: places.flatMap(({ at }) => at) }]
}
