// What the tags of a print lack to be those of PDF/UA-1: bodies of list items, notes as Note
// with an identifier, calls as References. Elements are added; P, L and LI stay as many as
// Chromium wrote.

import { makeElement, type Annotated, type Element, type Kid } from './elements.ts'
import type { Dictionary } from './objects.ts'
import { nameIn } from './outline.ts'

/** Names that the calls and notes of a document have, before their numbers. */
const CALL = /^call-/
const NOTE = /^note-/

/** Where a link leads: the name of a destination, or an address. */
export type LinkTarget = { readonly name: string } | { readonly address: string }

/** Where an annotation leads, if it is a link. */
export function targetOf(annotation: Dictionary | undefined): LinkTarget | undefined {
  const name = nameIn(annotation?.get('Dest'))
  if (name !== undefined) return { name }
  const address = /\/URI \(((?:\\.|[^\\()])*)\)/s.exec(annotation?.get('A') ?? '')?.[1]
  return address === undefined ? undefined : { address: address.replaceAll(/\\(.)/gs, '$1') }
}

/** Completes an element and all below it. */
export function completeTags(element: Element, annotations: ReadonlyMap<number, Dictionary>): void {
  element.kids = element.kids.map((kid) => {
    if (kid.kind !== 'element') return kid
    completeTags(kid, annotations)
    const isCall = kid.type === 'Link' && leadsTo(kid, NOTE, annotations) !== undefined
    return isCall ? makeElement('Reference', [kid]) : kid
  })
  if (element.type === 'LI') completeItem(element, annotations)
  else if (isFrame(element)) element.type = 'Div'
}

/** `<figure>` round a table or a picture: the picture itself is the Figure, and has the words. */
export function isFrame({ type, attributes, kids }: Element): boolean {
  const hasElements = kids.some(({ kind }) => kind === 'element')
  return type === 'Figure' && !attributes.includes('/Alt') && hasElements
}

// LI: Lbl, LBody. A note: Lbl with its number that leads back, LBody with the Note.
function completeItem(item: Element, annotations: ReadonlyMap<number, Dictionary>): void {
  const [first, ...rest] = item.kids
  const call =
    first?.kind === 'element' && first.type === 'Link'
      ? leadsTo(first, CALL, annotations)
      : undefined
  if (first !== undefined && call !== undefined) {
    const note = makeElement('Note', rest, `(${call.replace(CALL, 'note-')})`)
    item.kids = [makeElement('Lbl', [first]), makeElement('LBody', [note])]
    return
  }
  const isLabelled = first?.kind === 'element' && first.type === 'Lbl'
  const body = isLabelled ? rest : item.kids
  const label = isLabelled ? [first] : []
  item.kids = body.length > 0 ? [...label, makeElement('LBody', body)] : label
}

/** The name of the destination of a link, where it is of this kind. */
export function leadsTo(
  link: Element,
  kind: RegExp,
  annotations: ReadonlyMap<number, Dictionary>,
): string | undefined {
  const annotated = link.kids.find((kid: Kid): kid is Annotated => kid.kind === 'annotation')
  const target = annotated && targetOf(annotations.get(annotated.object))
  return target !== undefined && 'name' in target && kind.test(target.name)
    ? target.name
    : undefined
}

/** The list of notes that ends a document, if one does. */
export function findNotes(root: Element): Element | undefined {
  const last = root.kids.at(-1)
  if (last?.kind !== 'element' || last.type !== 'L') return undefined
  const isNote = (kid: Kid | undefined): boolean =>
    kid?.kind === 'element' &&
    (kid.type === 'Note' || (/^(?:LI|LBody)$/.test(kid.type) && isNote(kid.kids.at(-1))))
  return last.kids.length > 0 && last.kids.every(isNote) ? last : undefined
}

/** Standard types (ISO 32000-1, 14.8.4). */
export const standardTypes: ReadonlySet<string> = new Set(
  `Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3
   H4 H5 H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry
   Code Link Annot Ruby RB RT RP Warichu WT WP Figure Formula Form`.split(/\s+/),
)

// Types of PDF 2.0 that Chromium writes all the same, and the nearest that there were before.
const roles: ReadonlyMap<string, string> = new Map([
  ['Em', 'Span'],
  ['Strong', 'Span'],
  ['Sub', 'Span'],
  ['Aside', 'Div'],
  ['FENote', 'Note'],
  ['Title', 'H1'],
  ['DocumentFragment', 'Div'],
])

/** What a type that is not standard stands for. */
export function roleOf(type: string): string {
  return roles.get(type) ?? 'NonStruct'
}
