// Bytes → text: what is put right without a word, and what is refused with its place.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compose } from '../../src/compose/index.ts'
import { decodeText, placeAt } from '../../src/load/text.ts'
import { inspectFiles, smallTexts } from '../check/workspace.ts'
import { memoryFiles } from '../world.ts'

/** Every document of the small workspace, its texts changed on their way to the disk. */
function documentsOf(change: (text: string) => string | Uint8Array): string {
  const files = new Map([...smallTexts].map(([path, text]) => [path, change(text)]))
  const { findings, resolved } = inspectFiles(memoryFiles(files))
  expect(findings).toEqual([])
  return JSON.stringify(resolved.drafts.map((draft) => compose(draft, resolved)))
}

describe('a text that another program saved', () => {
  const plain = documentsOf((text) => text)

  it('gives the same documents with a byte order mark', () => {
    expect(documentsOf((text) => `\ufeff${text}`)).toBe(plain)
  })

  it('gives the same documents with line ends of Windows, and of the old Macintosh', () => {
    expect(documentsOf((text) => text.replaceAll('\n', '\r\n'))).toBe(plain)
    expect(documentsOf((text) => text.replaceAll('\n', '\r'))).toBe(plain)
  })

  it('gives the same documents in decomposed form', () => {
    expect(documentsOf((text) => text.normalize('NFD'))).toBe(plain)
  })
})

describe('decodeText', () => {
  const encode = (text: string): Uint8Array => new TextEncoder().encode(text)

  it('finds the first byte that is not UTF-8, counted in bytes, placed in characters', () => {
    const bytes = Buffer.concat([encode('é\nöä'), Buffer.from([0xe0, 0x41])])
    expect(decodeText('a.md', bytes)).toMatchObject({
      finding: {
        rule: 'file-encoding',
        place: { line: 2, column: 3 },
        message: 'The byte at offset 7 is not UTF-8.',
      },
    })
  })

  it('tells a lost letter from a byte that is not UTF-8', () => {
    expect(decodeText('a.md', encode('lost: \ufffd'))).toMatchObject({
      finding: {
        place: { line: 1, column: 7 },
        message: expect.stringContaining('U+FFFD') as string,
      },
    })
  })

  it('keeps tabs, soft hyphens and joiners', () => {
    const text = 'a\tb\u00adc\u200dd'
    expect(decodeText('a.md', encode(text))).toEqual({ text })
  })

  it('gives the text, or one finding in it, for any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 80 }), (bytes) => {
        const decoded = decodeText('a.md', bytes)
        if ('text' in decoded) {
          expect(decoded.text).toBe(decoded.text.normalize('NFC'))
          expect(decoded.text).not.toMatch(/\r/)
        } else {
          const { line, column } = decoded.finding.place
          expect(line).toBeGreaterThanOrEqual(1)
          expect(column).toBeGreaterThanOrEqual(1)
        }
      }),
    )
  })
})

describe('placeAt', () => {
  it('counts lines and columns from one', () => {
    expect(placeAt('a', 'one\ntwo', 0)).toEqual({ path: 'a', line: 1, column: 1 })
    expect(placeAt('a', 'one\ntwo', 5)).toEqual({ path: 'a', line: 2, column: 2 })
  })
})
