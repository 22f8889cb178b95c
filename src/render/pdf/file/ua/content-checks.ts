// Content and tags: what is painted is tagged or an artifact, and tags and content name each
// other (ISO 14289-1, 7.1; ISO 32000-1, 14.7.4).

import type { Element } from '../elements.ts'
import { dictionaryOf, findReference, parseDictionary, readArray, valueOf } from '../objects.ts'
import { code, readReference, skipValue, skipWhite } from '../lexer.ts'
import type { UaInput } from './input.ts'
import type { Tell } from './validate.ts'

/** Examines content and the two ways between it and the tags. */
export function checkContent(input: UaInput, tell: Tell): void {
  for (const place of input.doubled) tell('own-01', place)
  for (const holder of [...input.pages, ...input.forms]) {
    const place = `page ${holder.index + 1}`
    const content = input.contents.pages.get(holder.object)
    if (content === undefined) {
      tell('own-04', `${place} was not read`)
      continue
    }
    const { nested, unbalanced, unknown } = content.facts
    if (nested.artifactInTagged > 0) tell('01-003', place)
    if (nested.taggedInArtifact > 0) tell('01-004', place)
    if (nested.taggedInTagged > 0 || unbalanced > 0) tell('own-04', place)
    if (unknown.length > 0) tell('own-04', `${place}: ${unknown.join(' ')}`)
    if (content.loose > 0) tell('01-005', place)
    checkMarked(content.ids, input.owners.get(holder) ?? [], place, tell)
  }
  checkParents(input, tell)
}

function checkMarked(ids: readonly number[], owners: Owners, place: string, tell: Tell): void {
  const seen: true[] = []
  for (const id of ids) {
    if (seen[id] === true) tell('own-01', `${place}, marked content ${id} twice`)
    if (owners[id] === undefined) tell('01-005', `${place}, marked content ${id}`)
    seen[id] = true
  }
  for (const [id, owner] of owners.entries()) {
    if (owner !== undefined && seen[id] !== true) tell('own-01', `${place}, marked content ${id}`)
  }
}

type Owners = readonly (Element | undefined)[]

/** The parent tree as a flat list: what each key leads to. */
function readParents(input: UaInput): Map<number, string> {
  const parents = new Map<number, string>()
  const visit = (text: string | undefined): void => {
    const number = findReference(text)
    const node =
      number === undefined ? parseDictionary(text ?? '<<>>') : dictionaryOf(input.objects, number)
    const list = readArray(node.get('Nums') ?? '[]')
    for (let i = 0; i + 1 < list.length; i += 2) parents.set(Number(list[i]), list[i + 1] ?? '')
    for (const kid of readArray(node.get('Kids') ?? '[]')) visit(kid)
  }
  visit(input.tree.get('ParentTree'))
  return parents
}

// What the parent tree has for a page is an array that names the element of each identifier.
function checkParents(input: UaInput, tell: Tell): void {
  const parents = readParents(input)
  const { objects } = input
  for (const holder of [...input.pages, ...input.forms]) {
    const owners = input.owners.get(holder) ?? []
    const key = holder.dictionary.get('StructParents')
    const number = key === undefined ? undefined : findReference(parents.get(Number(key)))
    const list = number === undefined ? [] : readNumbers(objects.bytes, valueOf(objects, number))
    const length = Math.max(list.length, owners.length)
    for (let id = 0; id < length; id++) {
      if ((list[id] ?? 0) === (owners[id]?.origin ?? 0)) continue
      tell('own-02', `page ${holder.index + 1}, marked content ${id}`)
      break
    }
  }
  for (const [object, annotation] of input.annotations) {
    const key = annotation.get('StructParent')
    const parent = key === undefined ? undefined : findReference(parents.get(Number(key)))
    if (parent !== input.annotated.get(object)?.origin) tell('own-02', `annotation ${object}`)
  }
}

// `[12 0 R null 13 0 R]`, 0 for null.
function readNumbers(bytes: Buffer, at: number): number[] {
  const numbers: number[] = []
  let i = skipWhite(bytes, at + 1)
  while (i < bytes.length && bytes[i] !== code.closeArray) {
    const reference = readReference(bytes, i)
    numbers.push(reference?.value ?? 0)
    i = skipWhite(bytes, reference?.end ?? skipValue(bytes, i))
  }
  return numbers
}
