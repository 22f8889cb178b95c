// Annotations: links within Link, with a description; nothing else (ISO 14289-1, 7.18).

import { dictionaryOf, findReference } from '../objects.ts'
import { readText } from '../text.ts'
import type { UaInput } from './input.ts'
import { standardOf } from './roles.ts'
import type { Tell } from './validate.ts'

// Other kinds than links have conditions that are not examined; a file with one does not pass.
const kinds: ReadonlyMap<string, readonly string[]> = new Map([
  ['/Widget', ['28-005', '28-010', '11-005']],
  ['/TrapNet', ['28-007']],
  ['/PrinterMark', ['28-017', '28-018']],
  ['/FileAttachment', ['28-016', '21-001']],
  ['/Screen', ['05-001', '28-014', '28-015']],
  ['/Movie', ['05-001', '03-002']],
  ['/RichMedia', ['05-001', '03-002']],
  ['/Sound', ['05-002']],
])

/** Examines all annotations. */
export function checkAnnotations(input: UaInput, tell: Tell): void {
  const ownerOf = (object: number): string =>
    standardOf(input.annotated.get(object)?.type ?? '', input.roles)
  for (const page of input.pages) {
    const place = `page ${page.index + 1}`
    const tabs = page.dictionary.get('Tabs')
    if (page.annotations.length > 0) {
      if (tabs === undefined) tell('28-008', place)
      else if (tabs !== '/S') tell('28-009', place)
    }
    for (const object of page.annotations) {
      const annotation = input.annotations.get(object)
      const kind = annotation?.get('Subtype') ?? ''
      const words = annotation?.get('Contents')
      const isDescribed = words !== undefined && readText(words).trim() !== ''
      const where = `${place}, annotation ${object}`
      if (kind === '/Link') {
        if (ownerOf(object) !== 'Link') tell('28-011', where)
        if (!isDescribed) tell('28-012', where)
      } else {
        if (!isDescribed) tell('28-004', where)
        for (const condition of kinds.get(kind) ?? ['28-006']) tell(condition, where)
        if (ownerOf(object) !== 'Annot') tell('28-002', where)
      }
    }
  }
  checkTargets(input, tell)
}

function checkTargets({ annotations, catalog, objects }: UaInput, tell: Tell): void {
  const table = findReference(catalog.get('Dests'))
  const names = table === undefined ? new Map<string, string>() : dictionaryOf(objects, table)
  for (const [object, annotation] of annotations) {
    const target = annotation.get('Dest')
    if (target?.startsWith('/') === true && !names.has(target.slice(1))) {
      tell('own-05', `annotation ${object}: ${target}`)
    }
  }
}
