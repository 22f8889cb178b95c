// What is read in one pass is what the parser reads, for every file of the repository and for texts
// put together at random.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseDocument, stringify } from 'yaml'
import { readPlain } from '../../src/load/yaml-plain.ts'
import { readTokens } from '../../src/load/yaml-tokens.ts'
import { root } from '../world.ts'

/** What the parser reads, with the faults that it tells. */
function parsed(text: string): { value: unknown; faults: number } {
  const document = parseDocument(text, { logLevel: 'silent' })
  const faults = document.errors.length + document.warnings.length + readTokens(text).length
  return { value: faults > 0 ? undefined : document.toJS(), faults }
}

/** Whether the text was plain; where it was, it must be what the parser reads, and without fault. */
function agrees(text: string): boolean {
  const plain = readPlain(text)
  if (plain === undefined) return false
  const { value, faults } = parsed(text)
  expect(faults, JSON.stringify(text)).toBe(0)
  expect(JSON.parse(JSON.stringify(plain)), JSON.stringify(text)).toEqual(
    JSON.parse(JSON.stringify(value)),
  )
  return true
}

function yamlBelow(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.yaml'))
    .map((path) => join(folder, path))
    .sort()
}

describe('plainly written YAML', () => {
  it('is nearly every data file', () => {
    const files = ['data', 'content', 'test/workspaces'].flatMap(yamlBelow)
    const plain = files.filter((path) => agrees(readFileSync(join(root, path), 'utf8')))
    expect(plain.length).toBeGreaterThan(files.length * 0.6)
  })

  const key = fc.constantFrom(
    'en',
    'ru',
    'value',
    'as-of',
    'cells',
    'true',
    'null',
    'a1',
    'Yes',
    '2022',
  )
  const text = fc.oneof(
    fc.constantFrom(
      '164',
      '007',
      '1.50',
      '1e9',
      '0x1f',
      '2022-01-05',
      'true',
      'null',
      'no',
      '~',
      '-1',
    ),
    fc.constantFrom(
      'a: b',
      'a #b',
      'b:',
      '[x](date:2022)',
      '“q”',
      "it's",
      '- a',
      'a, b',
      'x\ny',
      'x\n\ny\n',
      ' x',
    ),
    fc.constantFrom('beaten in [January](date:2022-01)', 'https://example.org/a', 'é', '', 'a  b'),
    fc.string({ maxLength: 8 }),
  )
  const value = fc.letrec((tie) => ({
    node: fc.oneof(
      { maxDepth: 4 },
      text,
      fc.integer(),
      fc.boolean(),
      fc.array(tie('node'), { maxLength: 3 }),
      fc.dictionary(key, tie('node'), { maxKeys: 3 }),
    ),
  })).node

  it('reads what was written from a value', () => {
    let plain = 0
    fc.assert(
      fc.property(fc.dictionary(key, value, { minKeys: 1, maxKeys: 4 }), (one) => {
        if (agrees(stringify(one, { lineWidth: 0 }))) plain++
      }),
      { numRuns: 1500, seed: 1 },
    )
    expect(plain).toBeGreaterThan(200)
  })

  it('reads no other than the parser, whatever the lines', () => {
    const line = fc
      .tuple(
        fc.constantFrom('', '  ', '    ', ' ', '- ', '  - ', '  -   '),
        fc.constantFrom(
          'a:',
          'b: ',
          'a: |-',
          'b: |',
          'c: >',
          'en: x',
          '- x',
          '-',
          'x',
          '# c',
          '',
          'a : b',
        ),
        fc.oneof({ weight: 3, arbitrary: fc.constant('') }, text),
      )
      .map((parts) => parts.join(''))
    let plain = 0
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 7 }), (lines) => {
        if (agrees(`${lines.join('\n')}\n`)) plain++
      }),
      { numRuns: 20_000, seed: 2 },
    )
    expect(plain).toBeGreaterThan(100)
  })

  it('reads flow collections as the parser does', () => {
    const sign = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ', ',
      ',',
      ': ',
      ':',
      ' ',
      'a',
      'b',
      '1',
      '"',
      "'",
      'en',
      'é',
      '#',
      '-',
    )
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 14 }), (signs) => {
        agrees(`k: ${signs.join('')}\n`)
        agrees(`k: { a: ${signs.join('')} }\n`)
      }),
      { numRuns: 10_000, seed: 3 },
    )
  })
})
