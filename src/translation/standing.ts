// How far each language of a report is: every text with its state, over a whole workspace.
import type { Locale } from '../model/locale.ts'
import type { Narrative } from '../model/narrative.ts'
import { wholeFile, type Place } from '../model/place.ts'
import type { Loaded } from '../model/stages.ts'
import { fingerprint, type RecordLine, type Unit } from '../model/translation.ts'
import { compareWords, type Stretch } from '../redline/words.ts'
import { linkNarrative, type Linked } from './link.ts'
import { unitsOf } from './units.ts'

/** One narrative in one language beside its source. */
export interface NarrativeStanding {
  readonly name: string
  /** Where the translation is, or will be. */
  readonly path: string
  readonly source: Narrative | undefined
  readonly target: Narrative | undefined
  readonly linked: readonly Linked[]
}

/** One report in one language. */
export interface Standing {
  readonly report: string
  readonly from: Locale
  readonly locale: Locale
  /** Whether anybody has ever accepted something of it. */
  readonly isRecorded: boolean
  /** What is recorded of narratives that cannot be read now. */
  readonly unread: readonly RecordLine[]
  readonly narratives: readonly NarrativeStanding[]
}

/** Every translation of a workspace, by report and language. Narratives that cannot be read are left out: findings tell of them. */
export function standingsOf(loaded: Loaded): Standing[] {
  return [...loaded.reports.entries.values()].flatMap(({ id, value }) => {
    const [from, ...others] = value.locales
    return from === undefined ? [] : others.map((locale) => standingOf(loaded, id, from, locale))
  })
}

function standingOf(loaded: Loaded, report: string, from: Locale, locale: Locale): Standing {
  const record = loaded.translations.get(`${report}/${locale}`)
  // What was recorded of another source language says nothing of this one.
  const lines = record?.from === from ? record.lines : []
  const own = loaded.narratives.filter((one) => one.report === report)
  const inLocale = (wanted: Locale): Map<string, Narrative> =>
    new Map(own.filter((one) => one.locale === wanted).map((one) => [one.name, one]))
  const [sources, targets] = [inLocale(from), inLocale(locale)]
  const names = [...new Set([...sources.keys(), ...targets.keys()])].sort()
  const isBroken = (name: string): boolean =>
    [from, locale].some((one) => isBelow(`content/${report}/${one}/${name}.md`, loaded))
  const narratives = names
    .filter((name) => !isBroken(name))
    .map((name): NarrativeStanding => {
      const [source, target] = [sources.get(name), targets.get(name)]
      const units = (one: Narrative | undefined): Unit[] =>
        one ? unitsOf(one, loaded.texts.get(one.path) ?? '') : []
      const mine = lines.filter((line) => line.narrative === name)
      const linked = linkNarrative(mine, units(source), units(target))
      return { name, path: `content/${report}/${locale}/${name}.md`, source, target, linked }
    })
  const unread = lines.filter((line) => isBroken(line.narrative))
  return { report, from, locale, isRecorded: lines.length > 0, unread, narratives }
}

function isBelow(path: string, { brokenNarratives }: Loaded): boolean {
  const folder = path.slice(0, path.lastIndexOf('/'))
  return brokenNarratives.has(path) || brokenNarratives.has(folder)
}

/** Where a text is to be looked at: in the translation, or where that is missing in the source. */
export function placeOfLinked({ source, target }: Linked, path: string): Place {
  return (target ?? source)?.place ?? wholeFile(path)
}

/** The words of the source that have changed since a text was translated. */
export function changedWords({ source, record }: Linked, from: Locale): Stretch[] {
  if (!source || !record || record.text === source.wording) return []
  return compareWords(record.text, source.wording, from)
}

/** The line that says that a translation was made from a text. */
export function lineOf(target: Unit, text: string, source: Unit): RecordLine {
  const { narrative, kind, id, isNamed } = source
  return {
    narrative,
    kind,
    ...(isNamed ? { name: id } : {}),
    hash: fingerprint(text),
    target: fingerprint(target.markdown),
    text,
  }
}

/** The record of a language once some of its texts are accepted; of the others it keeps what it knew. */
export function recordWith(
  { narratives, unread }: Standing,
  isAccepted: (linked: Linked, narrative: NarrativeStanding) => boolean,
): RecordLine[] {
  const lines = narratives.flatMap((narrative) =>
    narrative.linked.flatMap((linked) => {
      const { source, target, record } = linked
      if (!source || !target) return []
      const text = isAccepted(linked, narrative) ? source.wording : record?.text
      return text === undefined ? [] : [lineOf(target, text, source)]
    }),
  )
  return [...unread, ...lines].sort((a, b) => byCodeUnit(a.narrative, b.narrative))
}

/**
 * The record once translations were put in: by the texts of the source that were translated what they
 * said, by the path of a narrative the texts as they stand now. Of all others it keeps what it knew.
 */
export function recordAfter(
  { narratives, unread }: Standing,
  wordings: ReadonlyMap<Unit, string>,
  changed: ReadonlyMap<string, readonly (readonly [source: Unit, target: Unit])[]>,
): RecordLine[] {
  const lines = narratives.flatMap(({ linked, path }) => {
    const known = new Map(linked.map(({ source, record }) => [source, record?.text]))
    const there = linked.flatMap(({ source, target }) =>
      source && target ? [[source, target] as const] : [],
    )
    return (changed.get(path) ?? there).flatMap(([source, target]) => {
      const text = wordings.get(source) ?? known.get(source)
      return text === undefined ? [] : [lineOf(target, text, source)]
    })
  })
  return [...unread, ...lines].sort((a, b) => byCodeUnit(a.narrative, b.narrative))
}

function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
