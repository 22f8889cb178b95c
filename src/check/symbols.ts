// Symbols of United Nations documents, in data and in prose: Latin in every language, and of a
// pattern that the committee uses.
import { finding, type Finding } from '../findings/finding.ts'
import type { Entry } from '../model/entry.ts'
import type { Place } from '../model/place.ts'
import type { Loaded, Records } from '../model/stages.ts'
import { fitsPattern, foreignLetters, latinSymbol } from '../model/symbol.ts'
import { isRecordPath } from '../model/translation.ts'

/** Findings on symbols of sources and of documents, and on whatever else in prose reads like one. */
export function checkSymbols({ records, texts, unreadable }: Loaded): Finding[] {
  const held: readonly Entry<{ symbol?: string | undefined }>[] = [
    ...records.sources.entries.values(),
    ...records.recommendations.entries.values(),
  ]
  const isProse = (path: string): boolean => path.startsWith('content/') && !isRecordPath(path)
  const prose = [...texts].filter(([path]) => isProse(path) && !unreadable.has(path))
  return [
    ...held.flatMap((entry) => checkSymbol(entry, records)),
    ...prose.flatMap(([path, text]) => checkProse(path, text)),
  ]
}

function checkSymbol(entry: Entry<{ symbol?: string | undefined }>, records: Records): Finding[] {
  const { symbol } = entry.value
  if (symbol === undefined) return []
  const place = entry.locate(['symbol'])
  if (foreignLetters(symbol).length > 0) return [notLatin(symbol, place)]
  const patterns = [...records['treaty-bodies'].entries.values()].flatMap(({ value }) =>
    value.symbols.flatMap(({ patterns: own }) => own),
  )
  const own = patterns.filter((pattern) => begin(pattern) === begin(symbol))
  if (own.length === 0 || own.some((pattern) => fitsPattern(symbol, pattern))) return []
  return [
    finding(
      'symbol',
      place,
      `\`${symbol}\` is like no symbol of a document of this committee.`,
      `Its symbols are: ${[...new Set(own)].join(', ')}.`,
      'warning',
    ),
  ]
}

/** The part of a symbol that says whose it is; of E/C.12 both. */
function begin(symbol: string): string {
  const [first = '', second = ''] = symbol.split('/')
  return first === 'E' ? `${first}/${second}` : first
}

function notLatin(symbol: string, place: Place): Finding {
  const foreign = foreignLetters(symbol).map((one) => `“${one}”`)
  return finding(
    'symbol',
    place,
    `\`${symbol}\` is not written in Latin letters: ${foreign.join(', ')}.`,
    `Type it again on a Latin keyboard: ${latinSymbol(symbol)}.`,
  )
}

const readsLikeSymbol =
  /(?<![\p{L}\d/.])(?:CAT|CCPR|CEDAW|CRC|CERD|E|CMW|CRPD|CED|HRI|A)\/[A-Z][A-Z0-9.]*(?:\/[A-Z0-9.-]+)+(?![\p{L}])/gu

function checkProse(path: string, text: string): Finding[] {
  return text.split('\n').flatMap((line, i) => {
    if (!line.includes('/')) return []
    // Letters that only look Latin are put right one for one, so that places stay.
    const latin = latinSymbol(line)
    if (latin.length !== line.length || latin === line) return []
    return [...latin.matchAll(readsLikeSymbol)].flatMap(({ 0: found, index }) => {
      const length = found.replace(/[.-]+$/, '').length
      const written = line.slice(index, index + length)
      const place = { path, line: i + 1, column: index + 1, endColumn: index + 1 + length }
      return foreignLetters(written).length > 0 ? [notLatin(written, place)] : []
    })
  })
}
