// The words that belong where bound words are wrong, in the form that they had; or why there are none.
import { parseCivilDay } from '../language/civil-day.ts'
import { elapsedSpan, isTrueOfDate, type Language } from '../language/index.ts'
import { mentionWordsOf } from '../language/mention-words.ts'
import { expectedQuantity } from '../check/words/figure.ts'
import type { Bound } from '../model/bound.ts'
import { parseDate } from '../model/date.ts'
import type { LocalizedForms } from '../model/locale.ts'
import { namesOverTime } from '../model/organization.ts'
import type { Draft, Records } from '../model/stages.ts'
import { holdsOn, type Valid } from '../model/validity.ts'

/** The words of a binding, and what stands around them. */
export interface Wrong {
  readonly words: string
  readonly bound: Bound
  /** The running text behind the words. */
  readonly behind: string
  readonly draft: Draft
  readonly language: Language
  readonly records: Records
}

/** What to write, or why that is left to people. */
export type Right = { readonly words: string } | { readonly why: string }

/** The right words for some that are wrong. */
export function rightWords(wrong: Wrong): Right {
  const { bound } = wrong
  switch (bound.kind) {
    case 'figure':
      return figureWords(wrong, bound)
    case 'date':
      return dateWords(wrong, bound.date)
    case 'elapsed':
      return elapsedWords(wrong, bound.from, bound.to)
    case 'place':
    case 'provision':
    case 'organization':
      return nameWords(wrong, bound)
    default:
      return { why: 'Only figures, dates, spans and names are put right.' }
  }
}

const otherForm = 'The words have a form that cannot be kept: write the right ones.'

function figureWords(wrong: Wrong, { figure }: Extract<Bound, { kind: 'figure' }>): Right {
  const { words, language, behind, records } = wrong
  const reading = language.readQuantity(words)
  if (!reading) return { why: 'The words are no number, and tell no form.' }
  const { quantity: said } = reading
  const unit = records.units.entries.get(figure.unit)?.value
  const isGrowth = figure.change !== undefined && reading.percent
  const percent = isGrowth || figure.base !== undefined || unit?.kind === 'percentage'
  if (percent !== reading.percent)
    return {
      why: `A number ${percent ? 'without' : 'with'} per cent stands where one ${percent ? 'with' : 'without'} it belongs.`,
    }
  const scale = 'value' in said ? said.value.scale : 0
  const expected = expectedQuantity(figure, scale, percent)
  const isShare =
    (isGrowth || figure.base !== undefined) && said.kind === 'about' && expected.kind === 'exact'
  const held = isShare ? { ...expected, kind: said.kind } : expected
  const known = caseBehind(behind, language.tag)
  const made = language.rephrase(words, held, known === undefined ? {} : { case: known })
  if (!made) return { why: otherForm }
  if ('text' in made) return { words: made.text }
  const spell = reading.form === 'words'
  return governed(language.printQuantity(held, { percent, spell }), wrong)
}

function governed(text: string, { behind, language }: Wrong): Right {
  const noun = nounIn(behind, language.tag)
  if (noun === undefined)
    return { why: `With “${text}” the words that go with it change: write them together.` }
  return { why: `The number governs “${noun}”, which changes with “${text}”: write both.` }
}

/** The noun behind a number, with an adjective before it; undefined where another clause begins. */
function nounIn(behind: string, tag: string): string | undefined {
  const [first, second] =
    /^\s*([\p{L}\p{M}’'-]+)(?:\s+([\p{L}\p{M}’'-]+))?/u.exec(behind)?.slice(1) ?? []
  const { adjectives } = mentionWordsOf(tag)
  const isAdjective = adjectives.some((ending) => first?.endsWith(ending) === true)
  return isAdjective && second !== undefined ? `${first} ${second}` : first
}

/** The case in which a number stands before a noun with a telling ending: «по 164 делам». */
function caseBehind(behind: string, tag: string): string | undefined {
  const { caseEndings } = mentionWordsOf(tag)
  const words = /^\s*([\p{L}-]+)(?:\s+([\p{L}-]+))?/u.exec(behind)?.slice(1) ?? []
  for (const word of words.filter(Boolean))
    for (const [name, endings] of Object.entries(caseEndings ?? {}))
      if (endings.some((ending) => word.endsWith(ending))) return name
  return undefined
}

function dateWords({ words, language }: Wrong, date: string): Right {
  const [said, held] = [language.readDate(words), parseDate(date)]
  if (!said || !held) return { why: 'The words are no date, and tell no form.' }
  const made = language.reword.date(words, said, held)
  const now = made === undefined ? undefined : language.readDate(made)
  if (made !== undefined && now && isTrueOfDate(now, held)) return { words: made }
  const isTooExact = (['day', 'month'] as const).some(
    (part) => said[part] !== undefined && held[part] === undefined,
  )
  return { why: isTooExact ? `The date is known no more exactly than ${date}.` : otherForm }
}

function elapsedWords(wrong: Wrong, from: string, to: string): Right {
  const { words, language } = wrong
  const said = language.readSpan(words)
  if (!said) return { why: 'The words are no span of time, and tell no form.' }
  const [first, last] = [parseCivilDay(from), parseCivilDay(to)]
  const held = first && last ? elapsedSpan(first, last, said.unit) : undefined
  if (held?.unit !== said.unit)
    return { why: `No whole number of such units has passed from ${from} to ${to}.` }
  const made = language.reword.span(words, said, held)
  if (!made) return { why: otherForm }
  return made.governs ? governed(made.text, wrong) : { words: made.text }
}

type Named = Extract<Bound, { kind: 'place' | 'provision' | 'organization' }>

/** The name of the time in the form that the wrong one has among its own. */
function nameWords({ words, draft, records }: Wrong, bound: Named): Right {
  const { locale } = draft
  const versions = versionsOf(bound, records)
  const forms = (version: { forms: LocalizedForms } | undefined) => version?.forms[locale] ?? []
  const right = forms(versions.find((version) => holdsOn(version, bound.on)))
  const [only, more] = right
  if (only === undefined) return { why: `There is no name for ${bound.on}.` }
  if (more === undefined) return { words: only }
  for (const version of versions) {
    const own = forms(version)
    const at = own.indexOf(words)
    const same = own.length === right.length ? right[at] : undefined
    if (same !== undefined) return { words: same }
  }
  return { why: 'Which form of the name belongs here cannot be told: choose one.' }
}

function versionsOf(
  { kind, id }: Named,
  { places, provisions, organizations }: Records,
): readonly (Valid & { readonly forms: LocalizedForms })[] {
  if (kind === 'place') return places.entries.get(id)?.value.names ?? []
  if (kind === 'provision') return provisions.entries.get(id)?.value.versions ?? []
  const organization = organizations.entries.get(id)?.value
  return organization ? namesOverTime(organization) : []
}
