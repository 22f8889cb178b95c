// The texts of a report in one language, each known by what it is in every language, and what each
// says in numbers and dates that nothing binds.
import { languageOf } from '../../language/index.ts'
import { placeInLines } from '../../model/lines.ts'
import type { Draft, Loaded, Resolved } from '../../model/stages.ts'
import type { Entry } from '../../model/entry.ts'
import type { Place } from '../../model/place.ts'
import type { Report } from '../../model/report.ts'
import { placeOfBlock } from '../place.ts'
import { passagesOf, plainPassage, type Origin, type Passage } from './passages.ts'
import { saidIn, type Said } from './said.ts'

/** One block, or one text of report.yaml. */
export interface ReportText {
  /** The same in every language: narrative and position, or field. */
  readonly key: string
  readonly place: () => Place
  readonly passages: readonly Passage[]
  /** Something in it is at fault, which is told elsewhere. */
  readonly faulty: boolean
}

/** A text with what it says. */
export interface SaidText extends ReportText {
  readonly said: readonly Said[]
}

/** What a report says in one language. */
export interface SaidDraft {
  readonly draft: Draft
  readonly texts: readonly SaidText[]
}

/** What every report says in every language that has number words. */
export function readDrafts({ drafts, loaded }: Resolved): SaidDraft[] {
  return drafts.flatMap((draft) => {
    const language = languageOf(draft.locale)
    if (!language) return []
    const texts = textsOf(draft, loaded).map((text) => ({
      ...text,
      said: text.passages.flatMap((one) => saidIn(one, language, draft.locale, loaded.records)),
    }))
    return [{ draft, texts }]
  })
}

/** Every text of a report in one language. */
export function textsOf(draft: Draft, loaded: Loaded): ReportText[] {
  return [...textsOfHead(draft), ...textsOfBlocks(draft, loaded)]
}

const fields: readonly (readonly string[])[] = [
  ['title'],
  ['shortTitle'],
  ['summary'],
  ['submission'],
  ['submission', 'text'],
]

function textsOfHead({ report, locale }: Draft): ReportText[] {
  return fields.flatMap((field) => {
    const keys = [...field, locale]
    const text = keys.reduce<unknown>(
      (value, key) =>
        typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined,
      report.value,
    )
    if (typeof text !== 'string') return []
    const passage = plainPassage(text, (offset) => textPlace(report, keys, offset))
    const place = (): Place => report.locate(keys)
    return [{ key: field.join('.'), place, passages: [passage], faulty: false }]
  })
}

function textPlace(report: Entry<Report>, keys: readonly string[], offset: number): Place {
  const { endColumn: _, ...place } = report.locateText(keys, offset)
  return place
}

function textsOfBlocks({ narratives, locale }: Draft, loaded: Loaded): ReportText[] {
  return narratives.flatMap((bound) => {
    const { path, name } = bound.narrative
    const source = loaded.texts.get(path) ?? ''
    const origin: Origin = { source, placeAt: placeInLines(path, source) }
    return bound.blocks.map((block, i) => ({
      key: `${name} ${i}`,
      place: () => placeOfBlock(bound, block),
      passages: passagesOf(block, origin, locale),
      faulty: block.data?.faulty === true,
    }))
  })
}
