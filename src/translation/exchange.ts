// What goes to translators and comes back, whatever the format of the file.
import type { Locale } from '../model/locale.ts'
import type { Place } from '../model/place.ts'
import { withWords } from './codes.ts'
import type { Standing } from './standing.ts'

/** One text to translate. */
export interface OutgoingUnit {
  readonly narrative: string
  readonly id: string
  readonly source: string
  /** What the translation says; empty where there is none. */
  readonly target: string
  /** Whether somebody has said that it is what the source says now. */
  readonly isCurrent: boolean
  /** What the source said when it was translated, where it says something else now. */
  readonly previous: string | undefined
  /** What helps to translate: what the text is, and the heading above it. */
  readonly notes: readonly string[]
}

/** A report in one language, to be translated from another. */
export interface Outgoing {
  readonly report: string
  readonly from: Locale
  readonly locale: Locale
  readonly units: readonly OutgoingUnit[]
}

/** One text that came back. */
export interface IncomingUnit {
  readonly narrative: string
  readonly id: string
  /** The source that was translated. */
  readonly source: string
  readonly target: string
  /** Whether the translator says that it is done; a fuzzy match is not. */
  readonly isSure: boolean
  /** Where the translation stands in the file that came back. */
  readonly place: Place
}

/** A file that came back. */
export interface Incoming {
  readonly report: string
  readonly from: string
  readonly locale: string
  readonly units: readonly IncomingUnit[]
}

/** Everything that there is to translate, in the order of the source. */
export function outgoingOf({ report, from, locale, narratives }: Standing): Outgoing {
  const units = narratives.flatMap(({ linked }) =>
    linked.flatMap(({ source, target, state, record }): OutgoingUnit[] => {
      if (!source) return []
      const { narrative, id, markdown, kind, section } = source
      const isOther = record !== undefined && record.text !== source.wording
      return [
        {
          narrative,
          id,
          source: markdown,
          target: target?.markdown ?? '',
          isCurrent: state === 'current',
          previous: isOther ? withWords(record.text, markdown) : undefined,
          notes: [kind, ...(section === undefined ? [] : [`under: ${section}`])],
        },
      ]
    }),
  )
  return { report, from, locale, units }
}
