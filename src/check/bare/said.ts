// What a running text says in numbers and dates that nothing binds, and which of it would have to be
// bound.
import type { Language } from '../../language/index.ts'
import type { Mention } from '../../language/mentions.ts'
import type { Locale } from '../../model/locale.ts'
import type { Records } from '../../model/stages.ts'
import { countedIn } from './counted.ts'
import { nameSpans, numberedIn, opaqueSpans } from './exempt.ts'
import type { Passage } from './passages.ts'
import { quotedSpans, type Span } from './quotes.ts'
import { namesIn } from './registered.ts'

/** A number or date of a text that nothing binds. */
export interface Said {
  readonly mention: Mention | { readonly kind: 'name'; readonly from: number; readonly to: number }
  readonly words: string
  readonly passage: Passage
  /** It is a figure or date that would have to be bound. */
  readonly bare: boolean
  /** Another language has to say it too; what is not is a way of speaking ("one of them"). */
  readonly required: boolean
}

/** Everything that a passage says in numbers and dates. */
export function saidIn(
  passage: Passage,
  language: Language,
  locale: Locale,
  records: Records,
): Said[] {
  const { text } = passage
  // A text without digits has no symbols and no addresses that matter.
  const opaque = /\p{N}/u.test(text) ? opaqueSpans(text) : []
  const isNumbered = numberedIn(language.tag)
  const isCounted = countedIn(records, locale)
  const isExempt = exemptIn(passage, locale, records)
  const found = language
    .findMentions(text)
    .filter((mention) => !isWithin(mention, opaque))
    .map((mention): Said => {
      const words = text.slice(mention.from, mention.to)
      const behind = text.slice(mention.to)
      const counts =
        (mention.kind === 'number' && mention.percent) || (!isOne(mention) && isCounted(behind))
      const isName = !counts && isNumbered(text, numberSpan(words, mention))
      const bare = isFigure(mention, counts) && !isName && !isExempt(mention)
      return { mention, words, passage, bare, required: isRequired(mention, counts, behind) }
    })
  return [...found, ...namesOf(opaque, passage)].sort((a, b) => a.mention.from - b.mention.from)
}

/** Tells whether something stands in quotation marks or in a name; looked for where it is first asked. */
function exemptIn(
  { text, quoted }: Passage,
  locale: Locale,
  records: Records,
): (span: Span) => boolean {
  let spans: readonly Span[] | undefined
  return (span) => {
    spans ??= quoted
      ? [{ from: 0, to: text.length }]
      : [...quotedSpans(text), ...nameSpans(text, namesIn(records, locale))]
    return isWithin(span, spans)
  }
}

/** Symbols and the like, which are compared as they are written; an address may differ. */
function namesOf(opaque: readonly Span[], passage: Passage): Said[] {
  return opaque.flatMap((span) => {
    const words = passage.text.slice(span.from, span.to)
    if (!/\d/u.test(words) || isAddress(words)) return []
    return [{ mention: { kind: 'name', ...span }, words, passage, bare: false, required: true }]
  })
}

/** Where the digits of a mention stand, without a qualifier before them. */
function numberSpan(words: string, { from, to }: Mention): Span {
  const digits = words.search(/\d/u)
  return { from: digits < 0 ? from : from + digits, to }
}

/** "One" before a noun is as often any of them: "one report may concern several people". */
function isOne(mention: Mention): boolean {
  if (mention.kind !== 'number' || mention.form === 'digits') return false
  const { quantity } = mention
  return quantity.kind === 'exact' && quantity.value.units === 1 && quantity.value.scale === 0
}

function isFigure(mention: Mention, counts: boolean): boolean {
  if (mention.kind === 'ordinal') return false
  return mention.kind === 'date' || mention.form === 'digits' || counts
}

// Below it, ordinals are as often a way of speaking as a number: "third parties".
const SURE_ORDINAL = 10

function isRequired(mention: Mention, counts: boolean, behind: string): boolean {
  if (mention.kind === 'date')
    return mention.dates.some(({ year, day }) => year !== undefined || day !== undefined)
  // "A five-day strike" is one word in other languages.
  if (/^-\p{L}/u.test(behind)) return false
  if (counts || mention.form === 'digits') return true
  return mention.kind === 'ordinal' && mention.value.units >= SURE_ORDINAL
}

function isWithin({ from, to }: Span, spans: readonly Span[]): boolean {
  return spans.some((one) => one.from <= from && to <= one.to)
}

function isAddress(text: string): boolean {
  return /^(?:https?:|www\.|[\w.+-]+@)/u.test(text)
}
