// Counts the structure elements of a PDF, in whatever form its objects are written.

import { inflateSync } from 'node:zlib'

/** How many elements there are of each role. */
export function countElements(bytes: Uint8Array): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const text of objectTexts(Buffer.from(bytes))) {
    for (const [dictionary] of text.matchAll(/<<(?:[^<>]|<[^<]|>[^>]|<<[^<>]*>>)*>>/g)) {
      const role = /\/S\s*\/(\w+)/.exec(dictionary)?.[1]
      // An element has a parent; an action or a transparency group has none.
      if (role === undefined || !/\/P\s+\d+ 0 R/.test(dictionary)) continue
      counts[role] = (counts[role] ?? 0) + 1
    }
  }
  return counts
}

// The file itself without its streams, and what is packed in streams of objects.
function objectTexts(pdf: Buffer): string[] {
  const file = pdf.toString('latin1')
  const texts: string[] = []
  let plain = ''
  let last = 0
  for (const match of file.matchAll(/stream\r?\n/g)) {
    if (match.index < last) continue
    const begin = match.index + match[0].length
    const end = file.indexOf('endstream', begin)
    if (end < 0) break
    const dictionary = file.slice(file.lastIndexOf(' obj', match.index), match.index)
    plain += file.slice(last, match.index)
    if (/\/Type\s*\/ObjStm/.test(dictionary))
      texts.push(inflateSync(pdf.subarray(begin, end)).toString('latin1'))
    last = end + 'endstream'.length
  }
  return [plain + file.slice(last), ...texts]
}

const kept = [
  'P',
  'L',
  'LI',
  'Table',
  'TR',
  'TH',
  'TD',
  'H1',
  'H2',
  'H3',
  'H4',
  'H5',
  'H6',
  'Caption',
  'BlockQuote',
  'Link',
] as const

/** What differs between a print and the bare print of the same document, role by role. */
export function compareElements(bytes: Uint8Array, bare: Uint8Array): string[] {
  const [ours, theirs] = [countElements(bytes), countElements(bare)]
  return kept.flatMap((role) => {
    const [mine = 0, their = 0] = [ours[role], theirs[role]]
    return mine === their ? [] : [`${role}: ${mine}, ${their} in the bare print`]
  })
}
