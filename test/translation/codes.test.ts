// The codes of a block: nothing of it is lost, and what must be kept is known by its address.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  compareCodes,
  hasWords,
  piecesOf,
  signsOf,
  withWords,
  wordingOf,
} from '../../src/translation/codes.ts'

const bits = fc.constantFrom(
  'words ',
  ' and',
  '[24](figure:reports?place=almaty)',
  '[](figure:deaths)',
  '[January](date:2022-01)',
  '[@register]',
  '[@register, para. 3; @law]',
  '[^note]',
  '[](id:name)',
  '![Caption](table:reports)',
  '[page](https://example.org/a_(b))',
  String.raw`\[escaped\]`,
  '`[code](figure:x)`',
  '**bold**',
  '[',
  '](',
  '!',
  '`',
)
const block = fc.array(bits, { maxLength: 12 }).map((all) => all.join(''))

describe('piecesOf', () => {
  it('loses no character', () => {
    fc.assert(
      fc.property(fc.oneof(block, fc.string({ unit: 'grapheme' })), (text) => {
        const joined = piecesOf(text).map(({ raw }) => raw)
        expect(joined.join('')).toBe(text)
      }),
    )
  })

  it('closes what it opens', () => {
    fc.assert(
      fc.property(block, (text) => {
        const kinds = piecesOf(text).filter(({ kind }) => kind === 'open' || kind === 'close')
        expect(kinds.map(({ kind }) => kind)).toEqual(
          kinds.map((_, i) => (i % 2 === 0 ? 'open' : 'close')),
        )
      }),
    )
  })

  it('knows what is a code', () => {
    expect(signsOf('[24](figure:a?b=c) of [three](date:2022)[@x, para. 3; @y][^n].')).toEqual([
      'figure:a?b=c',
      'date:2022',
      '@x',
      '@y',
      '^n',
    ])
    expect(signsOf(String.raw`\[24](figure:a) and ${'`[^n]`'} [page](https://a.org)`)).toEqual([])
  })

  it('leaves locators to the translator', () => {
    expect(piecesOf('[@x, art. 2; @y]').filter(({ kind }) => kind === 'text')).toEqual([
      { kind: 'text', raw: 'art. 2', signs: [] },
    ])
  })
})

describe('wordingOf', () => {
  it('leaves out what follows the data, and nothing else', () => {
    const words = (reports: string, place: string): string =>
      `[${reports}](figure:reports) from [${place}](place:x), [7 January](date:2022-01-07)`
    expect(wordingOf(words('24', 'Almaty'))).toBe(wordingOf(words('one hundred', 'Alma-Ata')))
    expect(wordingOf('[7 January](date:2022-01-07)')).not.toBe(
      wordingOf('[7 January](date:2021-01-07)'),
    )
    expect(wordingOf('[20 minutes](source:a#b)')).not.toBe(wordingOf('[an hour](source:a#b)'))
    expect(wordingOf('[24](figure:a)')).not.toBe(wordingOf('[24](figure:b)'))
    expect(wordingOf('[24](figure:a)')).toBe(wordingOf('[](figure:a)'))
  })

  it('is put back into words where the block still has them', () => {
    const now = '[165](figure:reports) came [in](date:2022)'
    expect(withWords('Once [](figure:reports) came', now)).toBe('Once [165](figure:reports) came')
  })
})

describe('compareCodes', () => {
  it('is content with any order, and tells what is lost and what is too many', () => {
    const source = '[1](figure:a) [2](figure:b) [2](figure:b)[@x]'
    expect(compareCodes(source, '[@x] [два](figure:b) [один](figure:a) [2](figure:b)')).toBe(
      undefined,
    )
    expect(compareCodes(source, '[2](figure:b)[@x][@y]')).toEqual({
      lost: ['figure:a', 'figure:b'],
      invented: ['@y'],
    })
  })

  it('tells of every code that is dropped or doubled', () => {
    fc.assert(
      fc.property(block, fc.nat(), fc.boolean(), (text, at, isDoubled) => {
        const pieces = piecesOf(text)
        const codes = pieces.filter(({ kind, signs }) => kind === 'code' && signs.length > 0)
        fc.pre(codes.length > 0)
        const one = codes[at % codes.length]
        const changed = pieces
          .map((piece) =>
            piece === one ? (isDoubled ? `${piece.raw} ${piece.raw}` : '') : piece.raw,
          )
          .join('')
        expect(compareCodes(text, changed)).toBeDefined()
      }),
    )
  })
})

describe('hasWords', () => {
  it('finds nothing to translate in codes alone', () => {
    expect(hasWords('![](case:kz-0001)')).toBe(false)
    expect(hasWords('[](figure:reports).[@register]')).toBe(false)
    expect(hasWords('![Reports](table:reports)')).toBe(true)
  })
})
