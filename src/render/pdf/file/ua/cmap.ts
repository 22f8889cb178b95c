// Reads ToUnicode CMaps (ISO 32000-1, 9.10.3) of the form that Chromium writes.

const BLOCK = /begin(bfchar|bfrange)\s(.*?)end\1/gs
const STRING = String.raw`<([0-9A-Fa-f\s]*)>`
const PAIR = new RegExp(String.raw`${STRING}\s*${STRING}`, 'g')
const RANGE = new RegExp(String.raw`${STRING}\s*${STRING}\s*(?:${STRING}|\[([^\]]*)\])`, 'g')

/** The text of each code. */
export function readToUnicode(cmap: Buffer): Map<number, string> {
  const texts = new Map<number, string>()
  for (const [, kind, body = ''] of cmap.toString('latin1').matchAll(BLOCK)) {
    if (kind === 'bfchar') {
      for (const [, code = '', text = ''] of body.matchAll(PAIR))
        texts.set(numberOf(code), textOf(text))
      continue
    }
    for (const [, first = '', last = '', text, list] of body.matchAll(RANGE)) {
      const from = numberOf(first)
      const singles = [...(list ?? '').matchAll(new RegExp(STRING, 'g'))].map(([, one = '']) => one)
      for (let code = from; code <= numberOf(last); code++) {
        const single = singles[code - from]
        texts.set(code, text === undefined ? textOf(single ?? '') : textOf(text, code - from))
      }
    }
  }
  return texts
}

function numberOf(digits: string): number {
  return Number.parseInt(digits, 16)
}

// The last unit of a range's text goes up with the code.
function textOf(digits: string, up = 0): string {
  const bytes = Buffer.from(digits.replaceAll(/\s/g, ''), 'hex')
  if (bytes.length < 2 || bytes.length % 2 === 1) return ''
  const last = bytes.length - 2
  bytes.writeUInt16BE((bytes.readUInt16BE(last) + up) & 0xff_ff, last)
  return bytes.swap16().toString('utf16le')
}
