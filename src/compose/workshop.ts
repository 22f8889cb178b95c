// What composing one document works with, and what it collects on the way. Made anew for each
// document, and gone when it is done.
import type { ElementContent, Nodes, Parents, RootContent } from 'hast'
import { roomy, type MeasureText } from '../charts/measure.ts'
import { languageOf, type Language } from '../language/index.ts'
import type { Binding, Call, Citation } from '../model/bound.ts'
import type { Embed } from '../model/embed.ts'
import type { Figure } from '../model/figure.ts'
import type { Locale } from '../model/locale.ts'
import { inLocale } from '../model/locale.ts'
import type { PhraseKey } from '../model/phrase.ts'
import type { Draft, Layouts, Records } from '../model/stages.ts'

/** A figure in the making: where it stands is known once blocks are. */
export interface FigureMark {
  readonly figure: Figure
  printed: string
}

/** The bench on which one document is made. */
export interface Workshop {
  readonly draft: Draft
  readonly locale: Locale
  readonly language: Language
  readonly records: Records
  readonly layouts: Layouts
  readonly phrase: PhrasePrinter
  /** How wide words are in pictures. */
  readonly measure: MeasureText
  readonly bindings: Binding[]
  readonly calls: Call[]
  readonly citations: Citation[][]
  readonly embeds: Embed[]
  readonly figures: FigureMark[]
}

/** Prints a phrase of the document's language, with its `{names}` replaced. */
export type PhrasePrinter = (
  key: PhraseKey | (string & {}),
  values?: Readonly<Record<string, string>>,
) => string

/** An empty bench for a draft. The check has made sure that its language is known. */
export function openWorkshop(
  draft: Draft,
  records: Records,
  layouts: Layouts,
  measure: MeasureText = roomy,
): Workshop {
  const language = languageOf(draft.locale)
  if (!language) throw new Error(`no language tables for ${draft.locale}`)
  const phrase = phrasePrinter(layouts, draft.locale)
  return {
    draft,
    locale: draft.locale,
    language,
    records,
    layouts,
    phrase,
    measure,
    bindings: [],
    calls: [],
    citations: [],
    embeds: [],
    figures: [],
  }
}

/** The phrases of one language. */
export function phrasePrinter(layouts: Layouts, locale: Locale): PhrasePrinter {
  const phrases = layouts.phrases.get(locale)?.value ?? {}
  return (key, values = {}) => {
    const found = phrases[key]
    const text = typeof found === 'string' ? found : found?.[0]
    if (text === undefined) throw new Error(`no phrase ${key} in ${locale}`)
    return text.replace(/\{([A-Za-z]+)\}/g, (whole, name: string) => values[name] ?? whole)
  }
}

/** The printed name of an organization. */
export function nameOfOrganization(
  { records, locale }: Pick<Workshop, 'records' | 'locale'>,
  id: string,
): string {
  const entry = records.organizations.entries.get(id)
  if (!entry) throw new Error(`no organization ${id}`)
  return inLocale(entry.value.names, locale)[0] ?? id
}

/** What an organization is called where there is little room. */
export function shortNameOf(workshop: Pick<Workshop, 'records' | 'locale'>, id: string): string {
  const short = workshop.records.organizations.entries.get(id)?.value.short
  return short ? inLocale(short, workshop.locale) : nameOfOrganization(workshop, id)
}

/** Every node below a parent, replaced by what `replace` makes of it, if anything; what it returns is not entered. */
export function replaceNodes(
  parent: Parents,
  replace: (node: Nodes) => ElementContent[] | undefined,
): void {
  parent.children = parent.children.flatMap((node): RootContent[] => {
    const made = replace(node)
    if (made) return made
    if ('children' in node) replaceNodes(node, replace)
    return [node]
  }) as typeof parent.children
}
