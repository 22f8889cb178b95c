// The Markdown of a block as a translator meets it: words to translate, and codes to keep. A code is a
// binding, a citation, the call of a note or the name of a block; losing one would cut words from their data.

/** A stretch of a block. An `open` and its `close` have the words of a binding or the locators of a citation between them. */
export interface Piece {
  readonly kind: 'text' | 'code' | 'open' | 'close'
  readonly raw: string
  /** What it stands for, by address: what must be in the translation as often as in the source. */
  readonly signs: readonly string[]
}

const link = /!?\[((?:\\.|[^[\]\\])*)\]\(((?:[^()\s]|\([^()\s]*\))*)\)/y
const citation = /\[(@[^[\]]*)\]/y
const call = /\[\^([^\]\s]+)\]/y
const codeSpan = /(`+)(?!`)[^]*?[^`]\1(?!`)/y

/** The stretches of a block, which joined are the block again. */
export function piecesOf(markdown: string): Piece[] {
  const pieces: Piece[] = []
  let text = ''
  const close = (): void => {
    if (text !== '') pieces.push({ kind: 'text', raw: text, signs: [] })
    text = ''
  }
  for (let at = 0; at < markdown.length;) {
    const found = codesAt(markdown, at)
    if (found) {
      close()
      pieces.push(...found.pieces)
      at += found.length
    } else {
      const length = plainAt(markdown, at)
      text += markdown.slice(at, at + length)
      at += length
    }
  }
  close()
  return pieces
}

/** How long a stretch is in which nothing is a code: an escape, a span of code, one character. */
function plainAt(markdown: string, at: number): number {
  if (markdown[at] === '\\') return 2
  return markdown[at] === '`' ? (matchAt(codeSpan, markdown, at)?.[0].length ?? 1) : 1
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at
  return pattern.exec(text) ?? undefined
}

interface Codes {
  readonly pieces: readonly Piece[]
  readonly length: number
}

function codesAt(markdown: string, at: number): Codes | undefined {
  if (markdown[at] !== '[' && !markdown.startsWith('![', at)) return undefined
  const cited = matchAt(citation, markdown, at)
  if (cited) return { pieces: citationPieces(cited[1] ?? ''), length: cited[0].length }
  const called = matchAt(call, markdown, at)
  if (called) return { pieces: [code(called[0], [`^${called[1]}`])], length: called[0].length }
  const linked = matchAt(link, markdown, at)
  if (!linked) return undefined
  const [raw, words = '', address = ''] = linked
  return { pieces: linkPieces(raw, words, address), length: raw.length }
}

function code(raw: string, signs: readonly string[]): Piece {
  return { kind: 'code', raw, signs }
}

function linkPieces(raw: string, words: string, address: string): Piece[] {
  // A page may be another one in another language; everything else is data.
  const signs = /^(?:https|mailto):/.test(address) ? [] : [address]
  if (words === '') return [code(raw, signs)]
  return [
    { kind: 'open', raw: raw.startsWith('!') ? '![' : '[', signs },
    { kind: 'text', raw: words, signs: [] },
    { kind: 'close', raw: `](${address})`, signs: [] },
  ]
}

/** `[@a, para. 12; @b]`: the keys are kept, the locators are words. */
function citationPieces(inside: string): Piece[] {
  const parts = inside.split(';').map((part) => /^(\s*)@([^\s,]+)(\s*,\s*)?(.*)$/s.exec(part))
  const keys = parts.map((part) => `@${part?.[2] ?? ''}`)
  if (parts.every((part) => (part?.[4] ?? '') === '')) return [code(`[${inside}]`, keys)]
  const inner = parts.flatMap((part, index): Piece[] => {
    const [, blank = '', key = '', comma = '', locator = ''] = part ?? []
    const raw = `${index === 0 ? '[' : ';'}${blank}@${key}${comma}`
    const kind = index === 0 ? 'open' : 'code'
    return [
      { kind, raw, signs: [`@${key}`] },
      ...(locator === '' ? [] : [{ kind: 'text' as const, raw: locator, signs: [] }]),
    ]
  })
  return [...inner, { kind: 'close', raw: ']', signs: [] }]
}

/** Addresses that say all that their words do: what the words may be is checked in each language by itself, and no translator need look. */
const followsData = /^(?:figure|elapsed|date|person|place|provision|organization):/

/**
 * A block without the words that follow their address: two of them are equal when a translation of the
 * one is one of the other. The words of excerpts stay, because an author has chosen them.
 */
export function wordingOf(markdown: string): string {
  let isData = false
  const kept = piecesOf(markdown).map(({ kind, raw, signs }) => {
    if (kind === 'open') isData = signs.some((one) => followsData.test(one))
    if (kind === 'close') isData = false
    return isData && kind === 'text' ? '' : raw
  })
  return kept.join('').replaceAll(/\s+/gu, ' ').trim()
}

/** A wording with the words that the same bindings have in a block, so that it reads as a sentence. */
export function withWords(wording: string, markdown: string): string {
  const words = new Map<string, string>()
  const pieces = piecesOf(markdown)
  for (const [index, { kind, signs }] of pieces.entries())
    if (kind === 'open') words.set(signs[0] ?? '', pieces[index + 1]?.raw ?? '')
  return piecesOf(wording)
    .map(({ kind, raw, signs }) => {
      const own = words.get(signs[0] ?? '')
      return kind === 'code' && raw.startsWith('[](') && own !== undefined
        ? `[${own}${raw.slice(1)}`
        : raw
    })
    .join('')
}

/** Whether there is a word or a number to translate. */
export function hasWords(markdown: string): boolean {
  return piecesOf(markdown).some(({ kind, raw }) => kind === 'text' && /[\p{L}\p{N}]/u.test(raw))
}

/** What stands in the one text and not in the other, counted. */
export interface CodeFault {
  readonly lost: readonly string[]
  readonly invented: readonly string[]
}

/** Codes of a source that its translation has lost, and those that it has too many; undefined where all are kept. */
export function compareCodes(source: string, translation: string): CodeFault | undefined {
  const [there, here] = [signsOf(source), signsOf(translation)]
  const [lost, invented] = [without(there, here), without(here, there)]
  return lost.length + invented.length > 0 ? { lost, invented } : undefined
}

/** The addresses of a block, in its order. */
export function signsOf(markdown: string): string[] {
  return piecesOf(markdown).flatMap(({ signs }) => signs)
}

function without(all: readonly string[], taken: readonly string[]): string[] {
  const left = [...taken]
  return all.filter((sign) => {
    const at = left.indexOf(sign)
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
}
