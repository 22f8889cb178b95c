// Phrases: the fixed words of layouts and of generated parts, per language. The keys that the
// pipeline itself prints are a closed list; templates add theirs, and both are checked at load.
import { z } from 'zod'
import { caseStatuses } from './case.ts'
import { editions } from './edition.ts'

const statusPhrases = caseStatuses.map((status) => `case-status-${status}` as const)

const editionPhrases = editions.flatMap(
  (edition) => [`edition-${edition}`, `edition-${edition}-terms`] as const,
)

/** Phrases that composing and rendering print. `{name}` in a phrase is replaced by a value. */
export const phraseKeys = [
  'address-unknown',
  'address-unpublished',
  'as-of',
  'back-to-text',
  'case-code',
  'case-event-date',
  'case-files',
  'case-place',
  'case-proceedings',
  'case-status',
  ...statusPhrases,
  'column-as-of',
  'column-figure',
  'column-paragraph',
  'column-publisher',
  'column-source',
  'column-value',
  'contents-title',
  'draft',
  ...editionPhrases,
  'figures-title',
  'figures-note',
  'ibid',
  'index-title',
  'language-name',
  'note',
  'notes-title',
  'page-of-pages',
  'status-draft',
  'status-final',
  'table-title',
  'total',
  'share-of',
  'counted-from-cases',
] as const

/** A phrase that the pipeline itself prints. */
export type PhraseKey = (typeof phraseKeys)[number]

/** `templates/phrases/<locale>.yaml`: key → text, or several accepted forms, the first of which is printed. */
export const phrases = z.record(
  z.string().regex(/^[a-z0-9-]+$/, { error: 'a phrase is named in small letters and hyphens' }),
  z.union([z.string().min(1), z.array(z.string().min(1)).min(1)], { error: 'a phrase is a text' }),
)
export type Phrases = z.infer<typeof phrases>
