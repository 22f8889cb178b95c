// What our files never have, and for which the protocol has conditions: that they have none of it
// is examined here, so that no condition is passed over in silence.

import { dictionaryIn } from '../contents.ts'
import { dictionaryOf, findReference } from '../objects.ts'
import type { UaInput } from './input.ts'
import type { Tell } from './validate.ts'

/** Entries of the catalog, with the conditions about them. */
const entries: ReadonlyMap<string, readonly string[]> = new Map([
  ['OCProperties', ['20-001', '20-002', '20-003']],
  ['AcroForm', ['11-005', '23-001', '25-001', '28-005', '28-010']],
  ['Threads', ['22-001']],
  ['OpenAction', ['03-001']],
  ['AA', ['03-001', '03-003', '29-001']],
  ['AF', ['21-001']],
  ['Collection', ['21-001']],
])

/** Examines that there is none of it. */
export function checkAbsent(input: UaInput, tell: Tell): void {
  const { catalog, objects, pages } = input
  for (const [entry, conditions] of entries) {
    if (catalog.has(entry)) for (const condition of conditions) tell(condition, `/${entry}`)
  }
  const names = dictionaryIn(objects, catalog.get('Names'))
  if (names.has('EmbeddedFiles')) tell('21-001', '/EmbeddedFiles')
  if (names.has('JavaScript')) for (const one of ['03-003', '29-001']) tell(one, '/JavaScript')
  if (objects.trailer.has('Encrypt')) for (const one of ['26-001', '26-002']) tell(one, '/Encrypt')
  for (const [object, annotation] of input.annotations) {
    const action = dictionaryIn(objects, annotation.get('A')).get('S')
    if (action !== undefined && action !== '/URI' && action !== '/GoTo') {
      for (const condition of ['03-001', '03-003'])
        tell(condition, `annotation ${object}: ${action}`)
    }
    if (dictionaryIn(objects, annotation.get('A')).get('IsMap') === 'true') {
      tell('28-013', `annotation ${object}`)
    }
  }
  for (const page of pages) if (page.dictionary.has('AA')) tell('03-001', `page ${page.index + 1}`)
  checkForms(input, tell)
}

// Invisible text over a scan would be text of character recognition: our pages have no scans, and
// the content stream has no Tr operator that is passed over.
function checkForms({ objects, pages, forms }: UaInput, tell: Tell): void {
  const drawn = new Map<number, number>()
  const tagged = new Set(forms.map(({ object }) => object))
  for (const page of [...pages, ...forms]) {
    const resources = dictionaryIn(objects, page.dictionary.get('Resources'))
    for (const value of dictionaryIn(objects, resources.get('XObject')).values()) {
      const number = findReference(value)
      if (number === undefined) continue
      const form = dictionaryOf(objects, number)
      if (form.has('Ref')) tell('30-001', `object ${number}`)
      if (form.has('OC')) tell('20-001', `object ${number}`)
      drawn.set(number, (drawn.get(number) ?? 0) + 1)
    }
  }
  for (const [number, count] of drawn) {
    if (count > 1 && tagged.has(number)) tell('30-002', `object ${number}`)
  }
}
