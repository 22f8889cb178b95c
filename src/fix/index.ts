// Fix: what is wrong with bound words → the edits that put them right, and what is left to people.
// Only the words of a binding are ever changed, and only where nothing around them changes with them.
import type { Finding } from '../findings/finding.ts'
import type { RuleId } from '../findings/rules.ts'
import { plainWords, wordsOf } from '../check/words/words.ts'
import { textsOf } from '../check/bare/texts.ts'
import type { BoundWords, Passage } from '../check/bare/passages.ts'
import { languageOf } from '../language/index.ts'
import type { Locale } from '../model/locale.ts'
import { printPlace } from '../model/place.ts'
import type { Draft, Resolved } from '../model/stages.ts'
import type { Edit } from './edit.ts'
import { rightWords } from './words.ts'

export { applyEdits, type Edit } from './edit.ts'

/** What can be put right, and what cannot. */
export interface Plan {
  readonly edits: readonly Edit[]
  /** The findings that stay, each with the reason for a hint. */
  readonly left: readonly Finding[]
}

/** The rules that say that bound words are wrong. */
const fixable: ReadonlySet<RuleId> = new Set<RuleId>([
  'figure-words',
  'figure-unreadable',
  'date-words',
  'elapsed-words',
  'place-words',
  'provision-words',
  'organization-words',
])

/** What to change so that the bound words of some languages (all, if none is named) are right. */
export function planFixes(
  { drafts, loaded }: Resolved,
  findings: readonly Finding[],
  locales: readonly Locale[] = [],
): Plan {
  const wrong = new Map(
    findings.filter((one) => fixable.has(one.rule)).map((one) => [printPlace(one.place), one]),
  )
  if (wrong.size === 0) return { edits: [], left: [] }
  const verdicts = drafts
    .filter(({ locale }) => locales.length === 0 || locales.includes(locale))
    .flatMap((draft) =>
      textsOf(draft, loaded)
        .flatMap(({ passages }) => passages)
        .flatMap((passage) => passage.bindings.map((one) => ({ passage, one, draft }))),
    )
    .flatMap(({ passage, one, draft }) => {
      const found = wrong.get(printPlace(one.binding.place))
      return found ? [judge(found, one, passage, draft, loaded.records)] : []
    })
  return withoutConflicts(verdicts)
}

/** What becomes of one finding. */
type Verdict = { readonly found: Finding } & ({ readonly edit: Edit } | { readonly why: string })

function judge(
  found: Finding,
  { binding, at, span }: BoundWords,
  { text }: Passage,
  draft: Draft,
  records: Resolved['loaded']['records'],
): Verdict {
  const language = languageOf(draft.locale)
  const words = wordsOf(binding)
  const place = span()
  if (!language || !place)
    return { found, why: 'The words are set in several pieces: write the right ones.' }
  const { bound } = binding
  const right = rightWords({ words, bound, behind: text.slice(at + 1), draft, language, records })
  if ('why' in right) return { found, why: right.why }
  const unsafe = isSafe(right.words, place.from.path)
  return unsafe
    ? { found, edit: { ...place, old: words, now: right.words } }
    : { found, why: `“${right.words}” has signs that would be read as markup: write it.` }
}

/** Whether words can stand in a file as they are, without a sign that Markdown or YAML would read. */
function isSafe(words: string, path: string): boolean {
  return !/[\\`*_[\]<>&|~\n]/u.test(words) && (path.endsWith('.md') || !/[:#'"{}]/u.test(words))
}

/** One edit of each place. A text of a case that two reports would have otherwise is left to people. */
function withoutConflicts(verdicts: readonly Verdict[]): Plan {
  const edits: Edit[] = []
  const left: Finding[] = []
  for (const group of Map.groupBy(verdicts, ({ found }) => printPlace(found.place)).values()) {
    const [first] = group
    if (!first) continue
    const why = reasonAgainst(group)
    if (why === undefined && 'edit' in first) edits.push(first.edit)
    else left.push({ ...first.found, hint: why ?? '' })
  }
  return { edits, left }
}

function reasonAgainst(group: readonly Verdict[]): string | undefined {
  const words = new Set<string>()
  for (const verdict of group) {
    if ('why' in verdict) return verdict.why
    words.add(plainWords(verdict.edit.now))
  }
  return words.size > 1
    ? `The reports that print this ask for different words: ${[...words].map((one) => `“${one}”`).join(', ')}.`
    : undefined
}
