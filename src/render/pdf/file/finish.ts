// Makes the file that is handed out of what Chromium printed in one part or several: joined,
// with tags and descriptions as PDF/UA-1 asks for, and the same bytes for the same document.

import { joinParts, type JoinedDocument } from './join.ts'
import { claim, type Descriptions } from './metadata.ts'
import type { PdfPart } from './part.ts'
import type { LinkTarget } from './tags.ts'
import { validateUa, type UaFault } from './ua/validate.ts'
import { writeDocument } from './write.ts'

/** What the file is told of the document. */
export interface FileFacts extends Descriptions {
  /** What the link from a call to its note is called, such as “note 12”. */
  readonly note: (number: string) => string
  /** What the link from a note back to its call is called. */
  readonly back: (number: string) => string
  /** What other links are called, by `#name` or address; else by these themselves. */
  readonly links?: ReadonlyMap<string, string>
}

/** A finished file. */
export interface FinishedPdf {
  readonly bytes: Uint8Array
  readonly pages: number
  /** It claims PDF/UA-1, having passed everything that can be examined. */
  readonly conforms: boolean
  /** Why it does not. */
  readonly faults: readonly UaFault[]
  /** Words that are printed and in no tag: generated content, and heads of tables repeated. */
  readonly untagged: readonly LooseWords[]
  /** Bytes that parts had in common. */
  readonly saved: number
}

/** Words outside of all tags. */
export interface LooseWords {
  /** From 1. */
  readonly page: number
  readonly text: string
}

/** Joins and finishes parts, in their order. They are used up. */
export async function finishPdf(parts: readonly PdfPart[], facts: FileFacts): Promise<FinishedPdf> {
  const document = await joinParts(parts)
  const describe = (target: LinkTarget) => describeLink(target, facts)
  const { bytes, pages, saved, xmp, contents } = writeDocument(document, { ...facts, describe })
  const { conforms, faults } = validateUa(bytes, contents)
  if (!conforms) {
    const at = bytes.indexOf(claim, xmp.start, 'latin1')
    bytes.fill(' ', at, at + claim.length, 'latin1')
  }
  const own = new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length)
  return { bytes: own, pages, conforms, faults, untagged: findUntagged(document), saved }
}

function describeLink(target: LinkTarget, { note, back, links }: FileFacts): string {
  if ('address' in target) return links?.get(target.address) ?? target.address
  const [, kind, number = ''] = /^(note|call)-(.+)$/.exec(target.name) ?? []
  if (kind !== undefined) return kind === 'note' ? note(number) : back(number)
  return links?.get(`#${target.name}`) ?? target.name
}

function findUntagged({ pages }: JoinedDocument): LooseWords[] {
  return pages.flatMap(({ part, thing }, index) => {
    const texts = part.ready.get(thing.object)?.untagged ?? []
    return texts.map((text) => ({ page: index + 1, text }))
  })
}
