// What the file says of itself: metadata, language, title, types (ISO 14289-1, 5, 7.1, 7.2).

import { readText } from '../text.ts'
import { standardTypes } from '../tags.ts'
import { dictionaryIn } from '../contents.ts'
import type { UaInput } from './input.ts'
import type { Tell } from './validate.ts'

const LANGUAGE = /^[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*$/

/** Examines them. */
export function checkMetadata(input: UaInput, tell: Tell): void {
  const { catalog, objects } = input
  checkXmp(input.xmp, tell)
  const mark = dictionaryIn(objects, catalog.get('MarkInfo'))
  if (mark.get('Suspects') === 'true') tell('01-007', 'catalog')
  if (mark.get('Marked') !== 'true') tell('01-005', 'the file is not marked as tagged')
  const title = dictionaryIn(objects, catalog.get('ViewerPreferences')).get('DisplayDocTitle')
  if (title === undefined) tell('07-001', 'catalog')
  else if (title !== 'true') tell('07-002', 'catalog')
  const language = catalog.get('Lang')
  if (language === undefined || !LANGUAGE.test(readText(language))) {
    const conditions = ['11-001', '11-002', '11-003', '11-004', '11-006']
    for (const condition of conditions) tell(condition, 'catalog')
  }
  checkLanguages(input, tell)
  checkRoles(input, tell)
}

// Our own packet is known; of another one, that much can be seen without a reader of XML.
function checkXmp(xmp: string, tell: Tell): void {
  if (!xmp.includes('<rdf:RDF')) {
    for (const condition of ['06-001', '06-002', '06-003']) tell(condition, 'catalog')
    return
  }
  const names = 'xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"'
  const isClaimed = /<pdfuaid:part>\s*1\s*<\/pdfuaid:part>/.test(xmp) && xmp.includes(names)
  if (!isClaimed) tell('06-002', 'metadata')
  const title = /<dc:title>\s*<rdf:Alt>(.*?)<\/rdf:Alt>/s.exec(xmp)?.[1] ?? ''
  const items = [...title.matchAll(/<rdf:li xml:lang="([^"]*)">([^<]*)<\/rdf:li>/g)]
  if (items.length === 0 || items.some(([, , text = '']) => text.trim() === '')) {
    tell('06-003', 'metadata')
  }
  if (!items.every(([, language = '']) => LANGUAGE.test(language))) tell('11-006', 'metadata')
}

function checkLanguages({ elements }: UaInput, tell: Tell): void {
  for (const { element } of elements) {
    if (!element.attributes.includes('/Lang')) continue
    const [, written] = /^\/Lang (.*)$/m.exec(element.attributes) ?? []
    if (written !== undefined && !LANGUAGE.test(readText(written))) {
      tell('11-001', `${element.type} (object ${element.origin})`)
    }
  }
}

function checkRoles({ elements, roles }: UaInput, tell: Tell): void {
  for (const from of roles.keys()) {
    if (standardTypes.has(from)) tell('02-004', from)
    if (isCircular(from, roles)) tell('02-003', from)
  }
  for (const type of new Set(elements.map(({ type: standard }) => standard))) {
    if (!standardTypes.has(type)) tell('02-001', type)
  }
}

function isCircular(from: string, roles: ReadonlyMap<string, string>): boolean {
  const seen = new Set<string>()
  for (let type: string | undefined = from; type !== undefined; type = roles.get(type)) {
    if (seen.has(type)) return true
    seen.add(type)
  }
  return false
}
