// The words of the data page: one page in all languages of the reports, headings in each of them,
// numbers and dates in the first.
import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import type { MeasureText } from '../charts/measure.ts'
import type { Language } from '../language/language.ts'
import { parsePeriod, certain } from '../model/date.ts'
import type { Locale, Localized } from '../model/locale.ts'
import { quantityOf, type WrittenQuantity } from '../model/quantity.ts'
import type { Loaded } from '../model/stages.ts'
import type { Observation, Statistic } from '../model/statistic.ts'
import { versionOn } from '../model/validity.ts'
import type { OutputRecord } from './manifest.ts'
import type { Uses } from './data-uses.ts'

/** What the page is made with. */
export interface Book {
  readonly loaded: Loaded
  /** The languages of the reports, that of numbers and dates first. */
  readonly locales: readonly Locale[]
  readonly language: Language
  readonly measure: MeasureText
  readonly uses: Uses
  readonly files: readonly OutputRecord[]
}

/** A phrase in every language of the page. */
export function words(key: string, { loaded, locales }: Book): ElementContent[] {
  const texts = locales.map((locale) => {
    const found = loaded.layouts.phrases.get(locale)?.value[key]
    const text = typeof found === 'string' ? found : found?.[0]
    if (text === undefined) throw new Error(`no phrase ${key} in ${locale}`)
    return [locale, text] as const
  })
  return side(texts)
}

/** A text in every language of the page that it has. */
export function texts(text: Localized, { locales }: Book): ElementContent[] {
  return side(
    locales.flatMap((locale) => {
      const own = text[locale]
      return own === undefined ? [] : [[locale, own] as const]
    }),
  )
}

/** Texts side by side, each with its language; the same text once. */
function side(texts: readonly (readonly [Locale, string])[]): ElementContent[] {
  const once = texts.filter(([, text], i) => texts.findIndex(([, one]) => one === text) === i)
  return once.flatMap(([lang, text], i): ElementContent[] => [
    ...(i > 0 ? [{ type: 'text' as const, value: ' · ' }] : []),
    h('span', { lang }, text),
  ])
}

/** Paragraphs of a text, one a language. */
export function paragraphs(text: Localized, { locales }: Book): Element[] {
  return locales.flatMap((lang) => {
    const own = text[lang]
    return own === undefined ? [] : [h('p', { lang }, own)]
  })
}

/** The name of an organization, a place or a value, in every language. */
export function names(
  forms: Partial<Record<Locale, readonly string[]>>,
  book: Book,
): ElementContent[] {
  const first = Object.entries(forms).flatMap(([locale, [name]]) =>
    name === undefined ? [] : [[locale, name] as const],
  )
  return texts(Object.fromEntries(first), book)
}

/** The value of a dimension; a place by the name that it had on a day. */
export function nameOfCell(by: string, value: string, on: string, book: Book): ElementContent[] {
  const { records } = book.loaded
  const values = records.dimensions.entries.get(by)?.value.values
  if (values !== 'places') {
    const label = values?.[value]
    return label ? texts(label, book) : [{ type: 'text', value }]
  }
  const place = records.places.entries.get(value)?.value
  const version = place && (versionOn(place.names, on) ?? place.names.at(-1))
  return version ? names(version.forms, book) : [{ type: 'text', value }]
}

/** A value in digits, with its qualifier. */
export function printValue(value: WrittenQuantity, { unit }: Statistic, book: Book): string {
  const percent = book.loaded.records.units.entries.get(unit)?.value.kind === 'percentage'
  return book.language.printQuantity(quantityOf(value), { percent, table: true })
}

/** A day, or a period from its first to its last date. */
export function printWhen({ asOf, period }: Observation, { language }: Book): string {
  if (asOf !== undefined) return language.printDate(certain(asOf))
  const span = parsePeriod(period ?? '')
  if (!span) return period ?? ''
  const [from, to] = [language.printDate(certain(span.from)), language.printDate(certain(span.to))]
  return from === to ? from : `${from} – ${to}`
}
