// Every number and date of a text is bound to its datum; one that is not is found, with what it could
// be bound to. In a title, a summary or a caption nothing can be bound: there it has to be one that
// the text binds.
import { toString } from 'mdast-util-to-string'
import { finding, type Finding } from '../../findings/finding.ts'
import { languageOf, type Language } from '../../language/index.ts'
import { parseDate } from '../../model/date.ts'
import { quantityOf } from '../../model/quantity.ts'
import type { Draft, Loaded, Resolved } from '../../model/stages.ts'
import { bindingsOf } from '../../model/walk.ts'
import { isBrokenBelow } from '../broken.ts'
import { agree, atomsOf, quantityKeys } from './atoms.ts'
import type { Said } from './said.ts'
import { hintForDate, hintForNumber } from './suggest.ts'
import type { SaidDraft } from './texts.ts'

/** Findings on the numbers and dates of the reports that nothing binds. */
export function checkBare(drafts: readonly SaidDraft[], { loaded }: Resolved): Finding[] {
  const found = drafts.flatMap(({ draft, texts }) => {
    const language = languageOf(draft.locale)
    if (!language) return []
    // What cannot be read, or is at fault, may hold the binding that is looked for.
    const isWhole = isReadable(draft, loaded) && texts.every(({ faulty }) => !faulty)
    let bound: IsBound | undefined
    const isTold = (one: Said): boolean =>
      one.bare && (one.passage.bindable || (isWhole && !(bound ??= boundIn(draft, language))(one)))
    return texts
      .filter(({ faulty }) => !faulty)
      .flatMap(({ said }) => said.filter(isTold))
      .flatMap((one) => tell(one, draft, language, loaded.records))
  })
  return worstOfEach(found)
}

/** Whether everything that a report binds could be read; of a report that is still to be written nothing has. */
function isReadable({ report, locale, narratives }: Draft, loaded: Loaded): boolean {
  const { statistics, sources, cases } = loaded.records
  return (
    narratives.length > 0 &&
    !isBrokenBelow(`content/${report.id}/${locale}`, loaded.brokenNarratives) &&
    [statistics, sources, cases].every(({ broken }) => broken.size === 0)
  )
}

function tell(
  { mention, words, passage }: Said,
  { report }: Draft,
  language: Language,
  records: Resolved['loaded']['records'],
): Finding[] {
  if (mention.kind === 'name' || mention.kind === 'ordinal') return []
  const isDate = mention.kind === 'date'
  const [rule, what] = isDate
    ? (['bare-date', 'date'] as const)
    : (['bare-number', 'number'] as const)
  const { date, asOf, status } = report.value
  const hint = !passage.bindable
    ? 'Nothing can be bound here: bind it in the text, or leave it out.'
    : isDate
      ? hintForDate(words, mention.dates, language, date)
      : hintForNumber(words, mention, records, asOf)
  const message = passage.bindable
    ? `The ${what} “${words}” is bound to nothing.`
    : `The ${what} “${words}” is bound nowhere in the text of this report.`
  const severity = status === 'final' ? 'error' : 'warning'
  return [finding(rule, passage.placeOf(mention.from, mention.to), message, hint, severity)]
}

/** Tells whether the text of a report binds what is said. */
type IsBound = (said: Said) => boolean

function boundIn({ narratives, report }: Draft, language: Language): IsBound {
  const keys = new Set<string>()
  const dates = [report.value.date, report.value.asOf].flatMap((date) => parseDate(date) ?? [])
  for (const binding of narratives.flatMap(({ blocks }) => bindingsOf(blocks))) {
    const { bound } = binding
    for (const one of language.findMentions(toString(binding)))
      if (one.kind === 'number')
        for (const key of quantityKeys(one.quantity, one.percent)) keys.add(key)
    if (bound.kind === 'figure' && bound.figure.base === undefined)
      for (const key of quantityKeys(quantityOf(bound.figure.value), false)) keys.add(key)
    if (bound.kind === 'date') dates.push(...[parseDate(bound.date)].flatMap((date) => date ?? []))
  }
  return (said) =>
    atomsOf(said).every(({ key, date }) =>
      date ? dates.some((held) => agree(date, held)) : keys.has(key),
    )
}

/** A text that several reports print is told of once, as severely as the severest of them asks. */
function worstOfEach(found: readonly Finding[]): Finding[] {
  const keyOf = ({ rule, place }: Finding): string =>
    `${rule} ${place.path}:${place.line}:${place.column}`
  const worst = new Map<string, Finding>()
  for (const one of found) {
    const known = worst.get(keyOf(one))
    if (!known || (known.severity === 'warning' && one.severity === 'error'))
      worst.set(keyOf(one), one)
  }
  return [...worst.values()]
}
