// Terms in a text, in whatever ending: which a text uses, and whether its translation says them.
import type { Glossary } from '../model/glossary.ts'
import type { Locale } from '../model/locale.ts'
import type { Unit } from '../model/translation.ts'
import { piecesOf } from './codes.ts'

/** A term of a source that its translation says in no accepted form. */
export interface UnusedTerm {
  readonly term: string
  /** How each language says it, with `…` for endings. */
  readonly said: string
  readonly accepted: readonly string[]
}

/** The terms of a source that its translation does not say. */
export function unusedTerms(
  { terms }: Glossary,
  [source, from]: readonly [Unit, Locale],
  [target, locale]: readonly [Unit, Locale],
): UnusedTerm[] {
  const [there, here] = [wordsOf(source), wordsOf(target)]
  return Object.entries(terms).flatMap(([term, forms]) => {
    const [own, accepted] = [forms[from], forms[locale]]
    if (!own || !accepted) return []
    const said = own.map((form) => patternOf(form).exec(there)?.[0]).find((one) => one)
    if (said === undefined || accepted.some((form) => patternOf(form).test(here))) return []
    return [{ term, said, accepted: accepted.map((form) => form.replaceAll('*', '…')) }]
  })
}

/** The words of a block without codes and without marks of emphasis. */
function wordsOf({ markdown }: Unit): string {
  return piecesOf(markdown)
    .map(({ kind, raw }) => (kind === 'text' ? raw.replaceAll(/[*_]/g, '') : ''))
    .join('')
}

const patterns = new Map<string, RegExp>()

/** A form as a pattern: whole words, any space between them, any ending where a `*` stands. */
function patternOf(form: string): RegExp {
  const known = patterns.get(form)
  if (known) return known
  const inner = form
    .replaceAll(/[.+?^${}()|[\]\\]/g, String.raw`\$&`)
    .replaceAll('*', String.raw`[\p{L}\p{M}]*`)
    .replaceAll(/\s+/g, String.raw`\s+`)
    .replaceAll(/['’]/g, "['’]")
    .replaceAll('-', '[-‑]')
  const made = new RegExp(String.raw`(?<![\p{L}\p{M}\p{N}])${inner}(?![\p{L}\p{M}\p{N}])`, 'iu')
  patterns.set(form, made)
  return made
}
