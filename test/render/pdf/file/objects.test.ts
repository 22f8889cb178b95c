import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  dictionaryOf,
  mapReferences,
  openPdf,
  parseDictionary,
  readArray,
  streamOf,
} from '../../../../src/render/pdf/file/objects.ts'
import { readString, readText, writeDate, writeText } from '../../../../src/render/pdf/file/text.ts'
import { PdfWriter } from '../../../../src/render/pdf/file/writer.ts'
import { writePdf } from '../pdf-file.ts'

/** Texts that look like parts of a PDF, among any others. */
const wicked = fc.oneof(
  fc.constantFrom(
    'endobj stream 5 0 R',
    '(',
    ')',
    '((',
    '\\',
    '\\)',
    '<<',
    '>>',
    'endstream',
    'startxref 7',
    '5 0 R',
    '/P 7 0 R',
    '% no comment',
    '\r\n',
  ),
  fc.string({ unit: 'binary' }),
)
const texts = fc.array(wicked, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(' '))

/** A string as any program may write it: nothing escaped but what must be. */
const raw = (text: string) => `(${text.replaceAll(/[\\()]/g, String.raw`\$&`)})`
const bytesOf = (text: string) => Buffer.from(text, 'utf8').toString('latin1')

describe('texts', () => {
  test('are read as they were written', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(readText(writeText(text))).toBe(text)
      }),
    )
  })

  test('may be escaped in other ways', () => {
    expect(
      readString(String.raw`(a\(b\)\\\101\0501\351\n\
c(d)\e)`),
    ).toBe('a(b)\\A(1é\nc(d)e')
    expect(readString('<48 65 6C6C 6F>')).toBe('Hello')
    expect(readText('<FEFF0416>')).toBe('Ж')
  })

  test('have dates of whole days', () => {
    expect(['2022-06-30', '2022-06', '2022'].map(writeDate)).toEqual([
      '(D:20220630000000Z)',
      '(D:20220601000000Z)',
      '(D:20220101000000Z)',
    ])
  })
})

describe('dictionaries', () => {
  test('have their entries, whatever is in their strings', () => {
    fc.assert(
      fc.property(texts, texts, (one, other) => {
        const value = `<</Title ${raw(bytesOf(one))}\n/K [3 0 R ${raw(bytesOf(other))} 4] /Sub <</X ${writeText(one)}>>/N/Name>>`
        const entries = parseDictionary(value)
        expect([...entries.keys()]).toEqual(['Title', 'K', 'Sub', 'N'])
        expect(readString(entries.get('Title') ?? '')).toBe(bytesOf(one))
        expect(readArray(entries.get('K') ?? '')).toEqual(['3 0 R', raw(bytesOf(other)), '4'])
        expect(entries.get('N')).toBe('/Name')
      }),
    )
  })

  test('have their references changed, and never what is in a string', () => {
    fc.assert(
      fc.property(texts, fc.nat(9999), (text, number) => {
        const string = raw(bytesOf(text))
        const value = `<</A ${number} 0 R/B [${number} 0 R 7 ${string} ${number} 0 R]/F5 ${string}/W 5 0.5/H <35203020 52>>>`
        const changed = mapReferences(value, (one) => one + 1)
        expect(changed).toBe(
          `<</A ${number + 1} 0 R/B [${number + 1} 0 R 7 ${string} ${number + 1} 0 R]/F5 ${string}/W 5 0.5/H <35203020 52>>>`,
        )
      }),
    )
  })

  test('are refused when they are broken', () => {
    for (const broken of ['<</A (x>>', '<</A 1', '[1]', '<</A <12>', '<</A 1 2>>'])
      expect(() => parseDictionary(broken), broken).toThrow(/PDF/)
  })
})

describe('files', () => {
  test('have every object that was written, wherever it stands', () => {
    const objects = fc.array(fc.record({ title: texts, data: fc.option(fc.uint8Array()) }), {
      minLength: 1,
      maxLength: 9,
    })
    fc.assert(
      fc.property(objects, fc.boolean(), (list, isReversed) => {
        const writer = new PdfWriter(0)
        const numbered = list.map((one, index) => [index + 1, one] as const)
        for (const [number, { title, data }] of isReversed ? numbered.toReversed() : numbered) {
          const entries = `/Title ${raw(bytesOf(title))}`
          if (data === null) writer.object(number, `<<${entries}>>`)
          else writer.stream(number, entries, Buffer.from(data))
        }
        const file = openPdf(new Uint8Array(writer.end('/Root 1 0 R')))
        expect(file.trailer.get('Root')).toBe('1 0 R')
        for (const [number, { title, data }] of numbered) {
          expect(readString(dictionaryOf(file, number).get('Title') ?? '')).toBe(bytesOf(title))
          const stream = streamOf(file, number)
          expect(stream === undefined ? null : new Uint8Array(stream.data)).toEqual(data)
        }
      }),
    )
  })

  const small = writePdf(['<</Title (endobj stream 2 0 R)>>', '<</Type /Catalog>>'])
  const text = Buffer.from(small).toString('latin1')
  const refuse = (changed: string, why: RegExp) => {
    expect(() => dictionaryOf(openPdf(Buffer.from(changed, 'latin1')), 2)).toThrow(why)
  }

  test('are refused where they are of another kind or broken', () => {
    expect(dictionaryOf(openPdf(small), 1).get('Title')).toBe('(endobj stream 2 0 R)')
    refuse('', /no plain table/)
    refuse(text.slice(0, -10), /no plain table/)
    refuse(text.replace(/startxref\n\d+/, 'startxref\n5'), /no plain table/)
    refuse(text.replace('trailer\n<<', 'trailer\n<</Prev 5 '), /Prev/)
    refuse(text.replace('trailer\n<<', 'trailer\n<</Encrypt 5 0 R '), /Encrypt/)
    refuse(text.replace('trailer\n<<', 'trailer\n<</XRefStm 5 '), /XRefStm/)
    refuse(text.replace('2 0 obj', '7 0 obj'), /no object 2/)
    refuse(text.replace('2 0 obj', '2 0 job'), /not where/)
    refuse(text.replace(/0{7}\d{3} 00000 n/, 'x000000001 00000 n'), /table of objects/)
  })

  test('have streams as long as they say, or are refused', () => {
    const file = writePdf(['<</Length 21>> stream\nendstream 2 0 R/Dest\nendstream', '<<>>'])
    expect(streamOf(openPdf(file), 1)?.data.toString()).toBe('endstream 2 0 R/Dest\n')
    const short = Buffer.from(Buffer.from(file).toString('latin1').replace('21', '19'), 'latin1')
    expect(() => streamOf(openPdf(short), 1)).toThrow(/as long as it says/)
    expect(streamOf(openPdf(file), 2)).toBeUndefined()
  })
})

describe('what is written', () => {
  test('has every object once', () => {
    const writer = new PdfWriter(0)
    writer.object(1, '<<>>')
    expect(() => writer.object(1, '<<>>')).toThrow(/twice/)
    writer.object(3, '<<>>')
    expect(() => writer.end('')).toThrow(/Object 2/)
  })

  test('may be larger than was thought', () => {
    const writer = new PdfWriter(0)
    const data = Buffer.alloc(300_000, 'x')
    writer.stream(1, '', data)
    writer.stream(2, '', data)
    const file = openPdf(new Uint8Array(writer.end('')))
    expect(streamOf(file, 2)?.data.equals(data)).toBe(true)
  })
})
