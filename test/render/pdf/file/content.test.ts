import { describe, expect, test } from 'vitest'
import { readContent } from '../../../../src/render/pdf/file/content-reader.ts'

const shown = new Uint8Array(65_536)
const narrow = new Uint8Array(256)

function read(text: string) {
  shown.fill(0)
  narrow.fill(0)
  const fonts = new Map([
    ['F1', { width: 2 as const, shown }],
    ['F2', { width: 1 as const, shown: narrow }],
  ])
  const facts = readContent(Buffer.from(text, 'latin1'), { fonts, tagged: new Set(['X9']) })
  const loose = facts.loose.map(({ start, end }) => text.slice(start, end))
  return { ...facts, texts: loose }
}

const codes = (of: Uint8Array) =>
  [...of.entries()].flatMap(([code, is]) => (is === 1 ? [code] : []))

// As Chromium begins a page: what is in the margins, the clip, the text.
const clip = 'q\n0 0 9 9 re\nW* n\n'

describe('what is painted outside of marked content', () => {
  test('is found from its first operand to its last operator', () => {
    const { texts } = read(`${clip}1 0 0 rg\n0 1 2 3 re\nf\nQ\nBT\n/F1 9 Tf\n<0041> Tj\nET\nQ`)
    expect(texts).toEqual(['0 1 2 3 re\nf\nQ\nBT\n/F1 9 Tf\n<0041> Tj\nET'])
  })

  test('is no clip, no empty text and no change of colour', () => {
    expect(read(`${clip}0 0 9 9 re n\nBT\n/F1 9 Tf\nET\n1 g /G3 gs Q`).texts).toEqual([])
  })

  test('stands between what is marked', () => {
    const { texts, marked } = read(
      `${clip}/P <</MCID 0 >>BDC\n1 1 1 1 re f\nEMC\n/X1 Do\n/P <</MCID 1 >>BDC\nEMC\nBT\n<0041> Tj ET`,
    )
    expect(texts).toEqual(['/X1 Do', 'BT\n<0041> Tj ET'])
    expect(marked.map(({ id, tag, paths, words }) => [id, tag, paths, words])).toEqual([
      [0, 'P', true, false],
      [1, 'P', false, false],
    ])
  })

  test('goes with the spans that it is in', () => {
    const { texts } = read(`${clip}/Span<</ActualText (f\\)i>>) >> BDC\nBT\n<0041> Tj\nET\nEMC\nQ`)
    expect(texts).toEqual(['/Span<</ActualText (f\\)i>>) >> BDC\nBT\n<0041> Tj\nET\nEMC'])
  })

  test('is not what a form holds that is marked itself', () => {
    expect(read(`${clip}/X9 Do\nQ`).texts).toEqual([])
  })

  test('is in a margin before the clip, line by line', () => {
    const line = (y: number) => `BT\n/F1 9 Tf\n1 0 0 -1 94 ${y} Tm\n<0041> Tj\nET\n`
    const { loose } = read(
      `0 0 9 9 re f\n${line(51)}${line(1080)}${line(1080)}Q\n${clip}${line(60)}`,
    )
    expect(loose.map(({ margin, baseline }) => [margin, baseline])).toEqual([
      [true, 51],
      [true, 1080],
      [false, 60],
    ])
    expect(loose.map(({ runs }) => runs)).toEqual([[], [], [{ name: 'F1', codes: [65] }]])
  })
})

describe('loose words', () => {
  const line = (y: number, text: string) => `BT\n/F1 9 Tf\n1 0 0 -1 9 ${y} Tm\n<${text}> Tj\nET\n`
  const marked = (y: number) => `/P <</MCID 3 >>BDC\n${line(y, '0042')}EMC\n`
  const next = (text: string) => read(clip + text).loose.map((one) => one.next?.id)

  test('go with what is marked next on their line', () => {
    expect(next(line(60, '0041') + marked(60))).toEqual([3])
    expect(next(`1 1 1 1 re f\n${line(60, '0041')}1 g\n${marked(60)}`)).toEqual([3])
  })

  test('do not go with another line, nor with what is no text', () => {
    expect(next(line(60, '0041') + marked(81))).toEqual([undefined])
    expect(next(line(60, '0041') + line(81, '0041') + marked(81))).toEqual([undefined])
    expect(next(`1 1 1 1 re f\n${marked(60)}`)).toEqual([undefined])
    expect(next(`${line(60, '0041')}/P <</MCID 2 >>BDC 1 1 1 1 re f EMC\n${marked(60)}`)).toEqual([
      undefined,
    ])
  })
})

describe('marked content', () => {
  test('says what is drawn in it, with spans', () => {
    const { marked, nested } = read(
      `${clip}/P <</MCID 7 >>BDC\nBT /F1 9 Tf 1 0 0 -1 0 0 Tm\n<0041> Tj\n8.5 0 Td <00420043> Tj\n/Span<</ActualText (a)>> BDC\n<0044> Tj\nEMC\nET\nEMC\n/Figure <</MCID 8 >>BDC /X1 Do EMC`,
    )
    expect(marked.map(({ id, words, pictures }) => [id, words, pictures])).toEqual([
      [7, true, false],
      [8, false, true],
    ])
    expect(nested).toEqual({ artifactInTagged: 0, taggedInArtifact: 0, taggedInTagged: 0 })
    expect(codes(shown)).toEqual([0x41, 0x42, 0x43, 0x44])
  })

  test('is counted where it stands in other', () => {
    const within = (outer: string, inner: string) =>
      read(`${outer} BDC ${inner} BDC EMC EMC`).nested
    const [tag, artifact] = ['/P <</MCID 1 >>', '/Artifact <</Type /Layout>>']
    expect(within(tag, artifact)).toMatchObject({ artifactInTagged: 1 })
    expect(within(artifact, tag)).toMatchObject({ taggedInArtifact: 1 })
    expect(within(tag, '/P <</MCID 2 >>')).toMatchObject({ taggedInTagged: 1 })
    expect(read('/P <</MCID 1 >>BDC /X9 Do EMC').nested).toMatchObject({ taggedInTagged: 1 })
    expect(within(artifact, artifact)).toEqual({
      artifactInTagged: 0,
      taggedInArtifact: 0,
      taggedInTagged: 0,
    })
  })

  test('ends where it began', () => {
    expect(read('/P <</MCID 1 >>BDC EMC').unbalanced).toBe(0)
    expect(read('/P <</MCID 1 >>BDC').unbalanced).toBe(1)
    expect(read('EMC').unbalanced).toBe(1)
    expect(read('/P <</MCID 1 >>BDC BT EMC ET').unbalanced).toBe(1)
  })
})

describe('fonts', () => {
  test('have codes of one byte or two', () => {
    read('/P <</MCID 1 >>BDC BT /F2 9 Tf <4142> Tj 5 0 Td <43> Tj /F1 9 Tf <00ff0100> Tj ET EMC')
    expect(codes(narrow)).toEqual([0x41, 0x42, 0x43])
    expect(codes(shown)).toEqual([0xff, 0x1_00])
  })

  test('are told of when the page does not have them', () => {
    expect(read('BT /F7 9 Tf <0041> Tj ET').unknown).toEqual(['/F7'])
  })
})

test('what Chromium does not write is told of', () => {
  expect(read('BI /W 1 ID x EI').unknown).toEqual(['BI', 'ID', 'x', 'EI'])
  expect(read('BT (text) Tj ET').unknown).toEqual(['( )'])
  expect(read('1 2 strange').unknown).toEqual(['strange'])
  expect(() => read('/P <</MCID 1')).toThrow(/broken/)
})
