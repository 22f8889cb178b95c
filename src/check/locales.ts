// No language left behind: every text that a report can print exists in all languages of the reports.
import { finding, type Finding } from '../findings/finding.ts'
import type { Entry, Keys } from '../model/entry.ts'
import { isLocale, type Locale } from '../model/locale.ts'
import type { Loaded } from '../model/stages.ts'
import { languageOf } from '../language/index.ts'
import { phraseKeys } from '../model/phrase.ts'

/** Findings on texts of records, reports and phrases that are missing in a language. */
export function checkLocales(loaded: Loaded): Finding[] {
  const needed = [
    ...new Set([...loaded.reports.entries.values()].flatMap((entry) => entry.value.locales)),
  ].sort()
  const records = Object.values(loaded.records).flatMap((registry) => [
    ...registry.entries.values(),
  ])
  return [
    ...records.flatMap((entry) => checkTexts(entry, needed)),
    ...[...loaded.reports.entries.values()].flatMap((entry) => [
      ...checkTexts(entry, entry.value.locales),
      ...checkLanguages(entry, loaded),
    ]),
    ...checkPhrases(loaded, needed),
  ]
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

/** Every part of a value whose keys are languages. */
function textsOf(value: unknown, keys: Keys): { keys: Keys; locales: string[] }[] {
  if (typeof value !== 'object' || value === null) return []
  if (Array.isArray(value)) return value.flatMap((item, i) => textsOf(item, [...keys, i]))
  const names = Object.keys(value)
  if (names.length > 0 && names.every(isLocale)) return [{ keys, locales: names }]
  // Translations of an excerpt are given where words need them: the excerpt itself is in one language.
  return Object.entries(value).flatMap(([key, item]) => (key === 'translations' ? [] : textsOf(item, [...keys, key])))
}

function checkLanguages(
  entry: Loaded['reports']['entries'] extends ReadonlyMap<string, infer E> ? E : never,
  loaded: Loaded,
): Finding[] {
  return entry.value.locales.flatMap((locale, i) => {
    if (languageOf(locale) && loaded.layouts.phrases.has(locale)) return []
    return [
      finding(
        'phrase',
        entry.locate(['locales', i]),
        `The language ${locale} has no phrases or number words yet.`,
        `It needs templates/phrases/${locale}.yaml and its tables in src/language/.`,
      ),
    ]
  })
}

function checkPhrases(loaded: Loaded, needed: readonly Locale[]): Finding[] {
  return needed.flatMap((locale) => {
    const entry = loaded.layouts.phrases.get(locale)
    if (!entry) return []
    return phraseKeys.flatMap((key) => {
      if (Object.hasOwn(entry.value, key)) return []
      return [
        finding(
          'phrase',
          { path: entry.path, line: 1, column: 1 },
          `The phrase \`${key}\` is missing in ${locale}.`,
          `Add \`${key}:\` to ${entry.path}.`,
        ),
      ]
    })
  })
}
