// YAML → values that know where they stand, whatever way they are written in.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Document, Scalar } from 'yaml'
import { readYaml } from '../../src/load/yaml.ts'

function read(text: string) {
  const { file, findings } = readYaml('a.yaml', text)
  expect(findings).toEqual([])
  if (!file) throw new Error('no file')
  return file
}

/** The character at the place of an offset in the text at `keys`. */
function characterAt(
  source: string,
  keys: (string | number)[],
  offset: number,
): string | undefined {
  const { line, column } = read(source).locateText(keys, offset)
  return source.split('\n')[line - 1]?.[column - 1]
}

describe('values', () => {
  it('reads no, yes and the like as words, and dates as texts', () => {
    expect(read('- no\n- NO\n- yes\n- on\n- 2022-01-05\n').value).toEqual([
      'no',
      'NO',
      'yes',
      'on',
      '2022-01-05',
    ])
  })

  it('makes maps without a prototype', () => {
    expect(Object.getPrototypeOf(read('constructor: 1\n').value)).toBeNull()
  })

  it('reads a country called no as a country', () => {
    expect(read('no: { en: Norway }\n').value).toEqual({ no: { en: 'Norway' } })
  })

  it('stops at a billion laughs and at a hundred thousand brackets at once', () => {
    const laughs = Array.from({ length: 12 }, (_, i) => {
      const names = Array.from({ length: 9 }, () => (i === 0 ? 'ha' : `*a${i - 1}`))
      return `k${i}: &a${i} [${names.join(', ')}]`
    }).join('\n')
    expect(readYaml('a.yaml', laughs).findings.map((one) => one.rule)).toEqual(['yaml-alias'])
    for (const deep of ['[', '{a: ', '- ']) {
      const { findings } = readYaml('a.yaml', deep.repeat(100_000))
      expect(findings.map((one) => one.rule)).toEqual(['yaml-depth'])
    }
  })

  it('does not take brackets in texts for nesting', () => {
    const text = `a: "${'['.repeat(100)}"\nb: |\n  ${'[ '.repeat(100)}\nc: x${'['.repeat(100)}\n# ${'['.repeat(100)}\n`
    expect(read(text).value).toHaveProperty('a', '['.repeat(100))
  })

  it('reads a long file of flat records', () => {
    const text = Array.from({ length: 300 }, (_, i) => `k${i}:\n  - a: 1\n    b: [x]\n`).join('')
    expect(Object.keys(read(text).value as object)).toHaveLength(300)
  })
})

describe('places', () => {
  const source = 'a: 1\nb:\n  - c: two\n    d: "three"\n'

  it('gives those of values, of keys, and of the nearest part of what is missing', () => {
    const file = read(source)
    expect(file.locate(['b', 0, 'c'])).toEqual({
      path: 'a.yaml',
      line: 3,
      column: 8,
      endColumn: 11,
    })
    expect(file.locateKey(['b', 0, 'd'])).toMatchObject({ line: 4, column: 5 })
    expect(file.locateStart(['b', 0])).toMatchObject({ line: 3, column: 5 })
    expect(file.locate(['b', 0, 'gone', 7])).toMatchObject({ line: 3, column: 5 })
    expect(file.locate(['gone'])).toMatchObject({ line: 1, column: 1 })
  })

  it('counts from the line on which a head begins', () => {
    const { findings } = readYaml('a.md', 'a: 1\na: 2\n', 2)
    expect(findings[0]?.place).toMatchObject({ line: 3, column: 1 })
  })

  it('finds a character of a text in every style', () => {
    const words = 'one two\nthree'
    const at = words.indexOf('three')
    const styles = [
      'k: |\n  one two\n  three\n',
      'k: |-\n    one two\n    three',
      'k: "one two\\nthree"\n',
      "k: 'one two\n\n  three'\n",
      'k: >\n  one\n  two\n\n  three\n',
      'k: one\n  two\n\n  three\n',
      'x: [{ k: "one\n    two\\n\\\n   three" }]\n',
    ]
    for (const style of styles) {
      const keys = style.startsWith('x') ? ['x', 0, 'k'] : ['k']
      expect([style, characterAt(style, keys, at)]).toEqual([style, 't'])
      expect([style, characterAt(style, keys, at + 4)]).toEqual([style, 'e'])
    }
  })

  it('finds every letter of any text in any style', () => {
    const letters = fc.string({
      unit: fc.constantFrom('a', 'b', 'c', ' ', '\n', "'", '"', '\\', ':'),
      maxLength: 24,
    })
    const style = fc.constantFrom(
      Scalar.PLAIN,
      Scalar.QUOTE_DOUBLE,
      Scalar.QUOTE_SINGLE,
      Scalar.BLOCK_LITERAL,
      Scalar.BLOCK_FOLDED,
    )
    fc.assert(
      fc.property(letters, style, (text, type) => {
        const scalar = new Scalar(text)
        scalar.type = type
        const source = new Document({ list: [scalar] }).toString({ lineWidth: 20 })
        const file = read(source)
        const value = (file.value as { list: string[] }).list[0] ?? ''
        for (const [offset, letter] of [...value].entries()) {
          if (/[abc]/.test(letter))
            expect([source, offset, characterAt(source, ['list', 0], offset)]).toEqual([
              source,
              offset,
              letter,
            ])
        }
      }),
      { numRuns: 500, seed: 1 },
    )
  })
})
