// What came back from translators → which text of the source each is for, and whether it may be taken.
import { finding, type Finding } from '../findings/finding.ts'
import type { Unit } from '../model/translation.ts'
import { align } from '../redline/align.ts'
import { compareCodes, wordingOf } from './codes.ts'
import type { Incoming, IncomingUnit } from './exchange.ts'
import type { Standing } from './standing.ts'

/** A translation that is taken. */
export interface Taken {
  readonly source: Unit
  readonly entry: IncomingUnit
  /** What it was made from: what the source said when it was exported. */
  readonly wording: string
}

/** What is taken of a file, what is not because it is not done, and what is wrong with it. */
export interface Taking {
  readonly taken: readonly Taken[]
  /** How many entries have words, and are marked as to be looked at. */
  readonly unsure: number
  readonly findings: readonly Finding[]
}

/** Chooses what is taken: what the translator says is done, whose block there is, and which keeps every code. */
export function takeFrom({ units }: Incoming, standing: Standing): Taking {
  const sure = units.filter((one) => one.isSure)
  const found = new Map<IncomingUnit, Unit>()
  for (const [narrative, own] of Map.groupBy(sure, (one) => one.narrative))
    for (const [entry, unit] of matchEntries(own, sourcesOf(standing, narrative)))
      found.set(entry, unit)
  const findings = sure.flatMap((entry) => checkEntry(entry, found.has(entry), standing))
  const taken = sure.flatMap((entry): Taken[] => {
    const source = found.get(entry)
    return source ? [{ source, entry, wording: wordingOf(entry.source) }] : []
  })
  const unsure = units.filter((one) => !one.isSure && one.target !== '').length
  return { taken, unsure, findings }
}

function sourcesOf({ narratives }: Standing, name: string): Unit[] {
  const linked = narratives.find((one) => one.name === name)?.linked ?? []
  return linked.flatMap(({ source }) => (source ? [source] : []))
}

/** The blocks of entries: the source may have gone on since it was exported. */
function matchEntries(
  entries: readonly IncomingUnit[],
  sources: readonly Unit[],
): [IncomingUnit, Unit][] {
  const pairs = align(
    entries.map(({ id, source }) => ({ id, kind: '', text: wordingOf(source) })),
    sources.map(({ id, wording }) => ({ id, kind: '', text: wording })),
  )
  return pairs.flatMap(({ before, after }): [IncomingUnit, Unit][] => {
    const entry = before === undefined ? undefined : entries[before]
    const source = after === undefined ? undefined : sources[after]
    return entry && source ? [[entry, source]] : []
  })
}

function checkEntry(entry: IncomingUnit, hasBlock: boolean, { from }: Standing): Finding[] {
  const { narrative, id, source, target, place } = entry
  if (!hasBlock) {
    const message = `No block in ${from} says this any more (\`${narrative}/${id}\`): its translation is left out.`
    return [finding('translation-file', place, message, 'Export again.', 'warning')]
  }
  const codes = compareCodes(source, target)
  if (!codes) return []
  const parts = [
    ...codes.lost.map((sign) => `\`${sign}\` is lost`),
    ...codes.invented.map((sign) => `\`${sign}\` is too many`),
  ]
  const message = `This translation does not keep the codes of its source: ${parts.join('; ')}.`
  const hint =
    'Each binding, citation and note stands in the translation as often as in the source.'
  return [finding('translation-code', place, message, hint)]
}
