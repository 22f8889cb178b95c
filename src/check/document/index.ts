// Rules over composed documents: what can only be said of the whole text, such as its length.
import type { Finding } from '../../findings/finding.ts'
import type { Document } from '../../model/document.ts'
import type { Draft, Records } from '../../model/stages.ts'
import { checkLength } from './length.ts'
import { checkSpeech } from './speech.ts'

/** Every finding of every rule on a document that was composed of a draft. */
export function checkDocument(document: Document, draft: Draft, records: Records): Finding[] {
  return [...checkSpeech(document, draft), ...checkLength(document, draft, records)]
}
