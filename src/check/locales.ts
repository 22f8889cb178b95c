// No language left behind: every text that a report can print exists in all languages of the report.
// Records that are used nowhere have the languages that all reports share.
import { finding, type Finding } from '../findings/finding.ts'
import type { Entry, Keys } from '../model/entry.ts'
import { isLocale, type Locale } from '../model/locale.ts'
import type { Report } from '../model/report.ts'
import type { Loaded } from '../model/stages.ts'
import { languageOf } from '../language/index.ts'
import { phraseKeys } from '../model/phrase.ts'
import { wholeFile } from '../model/place.ts'
import { reachOf } from './reach.ts'

/** Committees have a rule of their own; a glossary leaves out a language whose term is not settled. */
const apart: ReadonlySet<string> = new Set(['treaty-bodies', 'glossaries'])

/** Findings on texts of records, reports and phrases that are missing in a language. */
export function checkLocales(loaded: Loaded): Finding[] {
  const reports = [...loaded.reports.entries.values()]
  const needed = [...new Set(reports.flatMap((entry) => entry.value.locales))]
    .filter((locale) => isReady(locale, loaded))
    .sort()
  const records = Object.entries(loaded.records).flatMap(([kind, registry]) => [
    ...(apart.has(kind) ? [] : registry.entries.values()),
  ])
  return [
    ...checkRecords(records, needed, loaded),
    ...checkBodies(loaded, needed),
    ...reports.flatMap((entry) => [
      ...checkTexts(
        entry,
        needed.filter((locale) => entry.value.locales.includes(locale)),
      ),
      ...checkLanguages(entry, loaded),
    ]),
    ...checkPhrases(loaded, needed),
  ]
}

function checkRecords(
  records: readonly Entry<unknown>[],
  needed: readonly Locale[],
  loaded: Loaded,
): Finding[] {
  const reports = [...loaded.reports.entries.values()]
  const shared = needed.filter((one) => reports.every(({ value }) => value.locales.includes(one)))
  const reach = new Map(
    needed.filter((one) => !shared.includes(one)).map((one) => [one, reachOf(one, loaded)]),
  )
  return records.flatMap((entry) =>
    checkTexts(
      entry,
      needed.filter((one) => reach.get(one)?.has(entry) ?? true),
    ),
  )
}

/** The committees come with the program: each has the languages of the reports that go to it. */
function checkBodies({ records, reports }: Loaded, needed: readonly Locale[]): Finding[] {
  return [...records['treaty-bodies'].entries.values()].flatMap((entry) => {
    const own = [...reports.entries.values()].filter(
      ({ value }) => value.submission?.body === entry.id,
    )
    const printed = { ...entry.value, requirements: {}, stages: {} }
    return checkTexts(
      { ...entry, value: printed },
      needed.filter((locale) => own.some(({ value }) => value.locales.includes(locale))),
    )
  })
}

/** Whether anything can be printed in a language; where not, that is the finding. */
function isReady(locale: Locale, { layouts }: Loaded): boolean {
  return languageOf(locale) !== undefined && layouts.phrases.has(locale)
}

function checkTexts(entry: Entry<unknown>, needed: readonly Locale[]): Finding[] {
  return textsOf(entry.value, []).flatMap(({ keys, locales }) => {
    const missing = needed.filter((locale) => !locales.includes(locale))
    if (missing.length === 0) return []
    return [
      finding(
        'locale-missing',
        entry.locateKey(keys),
        `This text is missing in: ${missing.join(', ')}.`,
        `Add ${missing.map((locale) => `\`${locale}:\``).join(', ')}; nothing is replaced by another language.`,
      ),
    ]
  })
}

/**
 * Every text that is written per language. Translations of an excerpt are no such text: where one
 * is missing, numbers are compared with the original (check/words/excerpt.ts).
 */
function textsOf(value: unknown, keys: Keys): { keys: Keys; locales: string[] }[] {
  if (typeof value !== 'object' || value === null) return []
  if (Array.isArray(value)) return value.flatMap((item, i) => textsOf(item, [...keys, i]))
  const names = Object.keys(value)
  if (keys.at(-1) === 'translations') return []
  const isText = (one: unknown): boolean => typeof one === 'string' || Array.isArray(one)
  if (names.length > 0 && names.every(isLocale) && Object.values(value).every(isText))
    return [{ keys, locales: names }]
  // Translations of an excerpt are given where words need them: the excerpt itself is in one language.
  return Object.entries(value).flatMap(([key, item]) =>
    key === 'translations' ? [] : textsOf(item, [...keys, key]),
  )
}

function checkLanguages(entry: Entry<Report>, loaded: Loaded): Finding[] {
  return entry.value.locales.flatMap((locale, i) => {
    const path = `templates/phrases/${locale}.yaml`
    if (isReady(locale, loaded) || loaded.layouts.broken.has(path)) return []
    return [
      finding(
        'phrase',
        entry.locate(['locales', i]),
        `The language ${locale} has no phrases or number words yet.`,
        `It needs ${path} and its tables in src/language/.`,
      ),
    ]
  })
}

/** A phrase that one language has, or that the pipeline prints, is there in every language. */
function checkPhrases(loaded: Loaded, needed: readonly Locale[]): Finding[] {
  const all = needed.flatMap((locale) =>
    Object.keys(loaded.layouts.phrases.get(locale)?.value ?? {}),
  )
  const keys = [...new Set<string>([...phraseKeys, ...all])]
  return needed.flatMap((locale) => {
    const entry = loaded.layouts.phrases.get(locale)
    if (!entry) return []
    return keys.flatMap((key) => {
      if (Object.hasOwn(entry.value, key)) return []
      return [
        finding(
          'phrase',
          wholeFile(entry.path),
          `The phrase \`${key}\` is missing in ${locale}.`,
          `Add \`${key}:\` to ${entry.path}.`,
        ),
      ]
    })
  })
}
