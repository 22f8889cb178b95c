// How elements stand in one another: tables, lists, headings, pictures, notes (ISO 14289-1, 7.2
// to 7.9; ISO 32000-1, 14.8.4).

import type { Element } from '../elements.ts'
import { readText } from '../text.ts'
import type { PlacedElement, UaInput } from './input.ts'
import { standardOf } from './roles.ts'
import { checkTable } from './tables.ts'
import type { Tell } from './validate.ts'

/** Types that may stand only within others, with the condition. */
const parents = new Map<string, readonly [string, RegExp]>([
  ['TR', ['09-004', /^(?:Table|THead|TBody|TFoot)$/]],
  ['THead', ['09-004', /^Table$/]],
  ['TBody', ['09-004', /^Table$/]],
  ['TFoot', ['09-004', /^Table$/]],
  ['TH', ['09-004', /^TR$/]],
  ['TD', ['09-004', /^TR$/]],
  ['LI', ['09-005', /^L$/]],
  ['LBody', ['09-005', /^LI$/]],
])

/** What may stand within some types, as a list of types, and whether content may. */
const contents = new Map<string, readonly [string, RegExp]>([
  ['THead', ['09-004', /^(?:TR )*$/]],
  ['TBody', ['09-004', /^(?:TR )*$/]],
  ['TFoot', ['09-004', /^(?:TR )*$/]],
  ['TR', ['09-004', /^(?:T[HD] )*$/]],
  [
    'Table',
    ['09-004', /^(?:Caption )?(?:(?:THead )?(?:TBody )+(?:TFoot )?|(?:TR )*)(?:Caption )?$/],
  ],
  ['L', ['09-005', /^(?:Caption )?(?:L |LI )*$/]],
  ['LI', ['09-005', /^(?:Lbl )?(?:LBody )*$/]],
])

/** Types whose rules are not examined: our files have none of them. */
const unexamined = new Map<string, readonly string[]>([
  ['TOC', ['09-006']],
  ['TOCI', ['09-006']],
  ['Ruby', ['09-007']],
  ['RB', ['09-007']],
  ['RT', ['09-007']],
  ['RP', ['09-007']],
  ['Warichu', ['09-008']],
  ['WT', ['09-008']],
  ['WP', ['09-008']],
  ['Formula', ['17-002', '17-003']],
  ['Form', ['24-001', '28-010']],
  ['H', ['14-006', '14-007']],
])

/** Examines all elements. */
export function checkStructure(input: UaInput, tell: Tell): void {
  const notes = new Set<string>()
  let level = 0
  for (const placed of input.elements) {
    const { element, type } = placed
    const heading = /^H[1-6]$/.test(type) ? Number(type.slice(1)) : 0
    if (heading > 0) {
      if (level === 0 && heading > 1) tell('14-002', placeOf(element))
      else if (heading > level + 1) tell('14-003', placeOf(element))
      level = heading
    } else if (type === 'Figure' && !hasWords(element)) tell('13-004', placeOf(element))
    else if (type === 'Note') checkNote(element, notes, tell)
    else if (type === 'Table') checkTable(element, input.roles, placeOf(element), tell)
    checkPlace(placed, input, tell)
    for (const condition of unexamined.get(type) ?? []) tell(condition, placeOf(element))
  }
}

function checkNote(note: Element, known: Set<string>, tell: Tell): void {
  const { id } = note
  if (id === undefined || readText(id) === '') tell('19-003', placeOf(note))
  else if (known.has(id)) tell('19-004', `${placeOf(note)}: ${id}`)
  else known.add(id)
}

function checkPlace(
  { element, type, parent }: PlacedElement,
  { roles }: UaInput,
  tell: Tell,
): void {
  const [outer, within] = parents.get(type) ?? []
  if (outer !== undefined && within?.test(parent) !== true) {
    tell(outer, `${placeOf(element)} in ${parent}`)
  }
  const [inner, allowed] = contents.get(type) ?? []
  if (inner === undefined || allowed === undefined) return
  let kids = ''
  for (const kid of element.kids) {
    kids += kid.kind === 'element' ? `${standardOf(kid.type, roles)} ` : '- '
  }
  if (!allowed.test(kids)) tell(inner, `${placeOf(element)}: ${kids.slice(0, 60)}`)
}

/** Alternative words that say something, or a replacement, which may be empty. */
function hasWords({ attributes }: Element): boolean {
  const [, words] = /^\/Alt (.*)$/ms.exec(attributes) ?? []
  if (words !== undefined && !/^(?:\(\s*\)|<(?:FEFF)?>)/.test(words)) return true
  return /^\/ActualText /m.test(attributes)
}

/** Where an element is: its first page, its type and its object. */
export function placeOf(element: Element): string {
  const page = firstPage(element)
  return `${page === undefined ? '' : `page ${page + 1}, `}${element.type} (object ${element.origin})`
}

function firstPage(element: Element): number | undefined {
  for (const kid of element.kids) {
    if (kid.kind === 'content') return kid.holder.index
    if (kid.kind === 'annotation') return kid.page.index
    const page = firstPage(kid)
    if (page !== undefined) return page
  }
  return undefined
}
