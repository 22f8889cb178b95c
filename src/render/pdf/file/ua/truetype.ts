// Reads of a TrueType font how many glyphs it has and how wide they are (OpenType, head, hhea,
// hmtx, maxp).

import { textAt } from '../lexer.ts'
/** What is needed of a font. */
export interface TrueType {
  readonly glyphs: number
  /** The width of a glyph in thousandths of the size. */
  width(glyph: number): number
}

/** Opens a font; undefined where it is none. */
export function openTrueType(file: Buffer): TrueType | undefined {
  const tables = readTables(file)
  const [head, maxp, hhea, hmtx] = ['head', 'maxp', 'hhea', 'hmtx'].map((name) => tables.get(name))
  if (head === undefined || maxp === undefined || hhea === undefined || hmtx === undefined)
    return undefined
  if (head.length < 20 || maxp.length < 6 || hhea.length < 36) return undefined
  const units = head.readUInt16BE(18)
  const measured = hhea.readUInt16BE(34)
  const width = (glyph: number): number => {
    const at = 4 * Math.min(glyph, measured - 1)
    return at + 2 <= hmtx.length ? (hmtx.readUInt16BE(at) * 1000) / units : Number.NaN
  }
  return { glyphs: maxp.readUInt16BE(4), width }
}

function readTables(file: Buffer): Map<string, Buffer> {
  const tables = new Map<string, Buffer>()
  const count = file.length >= 12 ? file.readUInt16BE(4) : 0
  for (let at = 12; at < 12 + 16 * count && at + 16 <= file.length; at += 16) {
    const start = file.readUInt32BE(at + 8)
    tables.set(textAt(file, at, at + 4), file.subarray(start, start + file.readUInt32BE(at + 12)))
  }
  return tables
}
