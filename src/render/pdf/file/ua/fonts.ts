// Fonts: embedded, with every glyph that is shown, its width and its Unicode (ISO 14289-1, 7.21).
// Chromium writes composite TrueType fonts and, for what it cannot embed so, Type 3 fonts; a font
// of another kind does not pass, because its conditions are not examined.

import { inflateSync } from 'node:zlib'
import type { ShownFont } from '../content.ts'
import { dictionaryIn } from '../contents.ts'
import {
  dictionaryOf,
  findReference,
  readArray,
  streamOf,
  type Dictionary,
  type Objects,
} from '../objects.ts'
import { readToUnicode } from './cmap.ts'
import type { UaInput } from './input.ts'
import { openTrueType, type TrueType } from './truetype.ts'
import type { Tell } from './validate.ts'

/** Examines all fonts with which something is shown. */
export function checkFonts({ objects, contents }: UaInput, tell: Tell): void {
  for (const [number, font] of contents.shown) {
    const codes = codesOf(font)
    if (codes.length === 0) continue
    const dictionary = dictionaryOf(objects, number)
    const place = `${dictionary.get('BaseFont')?.slice(1) ?? 'Type 3 font'} (object ${number})`
    checkUnicode(objects, dictionary, codes, place, tell)
    if (codes.includes(0)) tell('31-030', place)
    const kind = dictionary.get('Subtype')
    if (kind === '/Type0') checkComposite(objects, dictionary, codes, place, tell)
    else if (kind === '/Type3') checkDrawn(objects, dictionary, codes, place, tell)
    else checkOther(kind, place, tell)
  }
}

function codesOf({ shown }: ShownFont): number[] {
  const codes: number[] = []
  for (let code = shown.indexOf(1); code !== -1; code = shown.indexOf(1, code + 1)) codes.push(code)
  return codes
}

// Simple fonts: their conditions are not examined.
function checkOther(kind: string | undefined, place: string, tell: Tell): void {
  const first = kind === '/TrueType' ? 17 : 12
  const last = kind === '/TrueType' ? 26 : 13
  for (let one = first; one <= last; one++) tell(`31-0${one}`, place)
}

function checkUnicode(
  objects: Objects,
  font: Dictionary,
  codes: readonly number[],
  place: string,
  tell: Tell,
): void {
  const number = findReference(font.get('ToUnicode'))
  if (number === undefined) {
    tell('31-027', place)
    tell('10-001', place)
    return
  }
  const map = readToUnicode(readStream(objects, number))
  for (const code of codes) {
    const text = map.get(code)
    if (text === undefined || text === '') tell('10-001', `${place}, code ${code}`)
    else if (text.includes('\0')) tell('31-028', `${place}, code ${code}`)
    else if (/[\uFEFF\uFFFE]/.test(text)) tell('31-029', `${place}, code ${code}`)
  }
}

function checkComposite(
  objects: Objects,
  font: Dictionary,
  codes: readonly number[],
  place: string,
  tell: Tell,
): void {
  if (!/^\/Identity-[HV]$/.test(font.get('Encoding') ?? '')) {
    for (const one of ['31-001', '31-002', '31-003', '31-006', '31-007', '31-008']) tell(one, place)
  }
  const [descendant] = readArray(font.get('DescendantFonts') ?? '[]')
  const inner = dictionaryIn(objects, descendant)
  const descriptor = dictionaryIn(objects, inner.get('FontDescriptor'))
  if (descriptor.has('CIDSet')) for (const one of ['31-014', '31-015']) tell(one, place)
  const map = inner.get('CIDToGIDMap')
  if (map === undefined) tell('31-005', place)
  else if (map !== '/Identity') tell('31-004', place)
  const program = findReference(descriptor.get('FontFile2'))
  if (program === undefined) {
    tell(descriptor.has('FontFile3') ? '31-011' : '31-009', place)
    return
  }
  const file = openTrueType(readStream(objects, program))
  if (file === undefined) tell('31-009', place)
  else checkGlyphs(file, readWidths(inner), codes, place, tell)
}

function checkGlyphs(
  file: TrueType,
  widths: (code: number) => number,
  codes: readonly number[],
  place: string,
  tell: Tell,
): void {
  for (const code of codes) {
    if (code >= file.glyphs) tell('31-011', `${place}, glyph ${code}`)
    else if (Math.abs(widths(code) - file.width(code)) > 1) {
      tell('31-016', `${place}, glyph ${code}: ${widths(code)}, ${file.width(code)}`)
    }
  }
}

// `/W [0 [600 0] 18 [366] 20 22 571]`: lists from a code on, or one width from code to code.
function readWidths(font: Dictionary): (code: number) => number {
  const widths = new Map<number, number>()
  const list = readArray(font.get('W') ?? '[]')
  for (let i = 0; i < list.length;) {
    const first = Number(list[i])
    const next = list[i + 1] ?? ''
    if (next.startsWith('[')) {
      for (const [at, width] of readArray(next).entries()) widths.set(first + at, Number(width))
      i += 2
    } else {
      for (let code = first; code <= Number(next); code++) widths.set(code, Number(list[i + 2]))
      i += 3
    }
  }
  const other = Number(font.get('DW') ?? 1000)
  return (code) => widths.get(code) ?? other
}

// A Type 3 font has its glyphs drawn in the file itself.
function checkDrawn(
  objects: Objects,
  font: Dictionary,
  codes: readonly number[],
  place: string,
  tell: Tell,
): void {
  const procedures = dictionaryIn(objects, font.get('CharProcs'))
  const differences = readArray(
    dictionaryIn(objects, font.get('Encoding')).get('Differences') ?? '[]',
  )
  const names = new Map<number, string>()
  let code = 0
  for (const one of differences) {
    if (one.startsWith('/')) names.set(code++, one.slice(1))
    else code = Number(one)
  }
  for (const shown of codes) {
    if (!procedures.has(names.get(shown) ?? '')) tell('31-011', `${place}, code ${shown}`)
  }
}

function readStream(objects: Objects, number: number): Buffer {
  const stream = streamOf(objects, number)
  if (stream === undefined) return Buffer.alloc(0)
  return stream.dictionary.get('Filter') === '/FlateDecode' ? inflateSync(stream.data) : stream.data
}
