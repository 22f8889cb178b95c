// The parts of the bench that are no program of their own: turns, spreads, memory, the table.

import { expect, test } from 'vitest'
import { memoryOf } from './memory.ts'
import { readOptions } from './options.ts'
import { escapeTypst, typstMarkup } from './peer-typst-markup.ts'
import { el } from '../render/pdf/documents/tree.ts'
import { ratiosOf, spreadOf, takeTurns } from './statistics.ts'
import { replaceAccount, writeAccount, type Row } from './table.ts'

test('programs run in turns, every other round in the opposite order', async () => {
  const order: string[] = []
  const run = (name: string, time: number) => () => {
    order.push(name)
    return Promise.resolve(time)
  }
  const times = await takeTurns({ a: run('a', 1), b: run('b', 2) }, 3)
  expect(order.join('')).toBe('abbaab')
  expect(times).toEqual({ a: [1, 1, 1], b: [2, 2, 2] })
})

test('spreads and ratios', () => {
  expect(spreadOf([3, 1, 2])).toEqual({ median: 2, min: 1, max: 3 })
  expect(spreadOf([4, 1, 2, 3]).median).toBe(2.5)
  expect(() => spreadOf([])).toThrow(RangeError)
  expect(ratiosOf([3, 4], [2, 8])).toEqual([1.5, 0.5])
})

const row: Row = {
  pages: 60,
  notes: 2,
  warmRatios: [1.1, 1.05, 1.2],
  coldRatios: [],
  warmOurs: [600, 500, 700],
  warmBare: [500, 490, 600],
  coldOurs: [],
  memoryOurs: 400,
  memoryBare: undefined,
}
const machine = { cores: 2, memory: 24, node: '24.4.0', browser: 'HeadlessChrome/153' }

test('the table tells medians, least and most, and the machine', () => {
  const account = writeAccount([row], [], machine)
  expect(account).toContain('| 60 | 2 | **1.10** (1.05–1.20) | – | 100 | 0.60 / 0.50 | 400 / – |')
  expect(account).toContain('2 cores, 24 GB, Node 24.4.0, HeadlessChrome/153')
  expect(account).not.toContain('cold, the same document')
  const peer = { name: 'Typst', pages: 60, ratios: [0.5], times: [2000] }
  expect(writeAccount([row], [peer], machine)).toContain(
    '| Typst | 60 | **0.50** (0.50–0.50) | 2.00 |',
  )
})

test('only what stands between the markers is replaced', () => {
  const text = 'before\n<!-- bench -->\nold\n<!-- /bench -->\nafter\n'
  const once = replaceAccount(text, 'new')
  expect(once).toBe('before\n<!-- bench -->\n\nnew\n\n<!-- /bench -->\nafter\n')
  expect(replaceAccount(once, 'new')).toBe(once)
  expect(() => replaceAccount('no place', 'new')).toThrow(/no place for the table/)
})

test('options', () => {
  expect(readOptions(['--help'])).toBe('help')
  expect(readOptions(['--quick'])).toMatchObject({ pages: [10, 60], notes: [2, 5], locale: 'en' })
  expect(readOptions(['--pages', '7', '--notes', '3'])).toMatchObject({ pages: [7], notes: [3] })
  expect(() => readOptions(['--pages', 'many'])).toThrow(RangeError)
  expect(() => readOptions(['--locale', 'xx'])).toThrow(RangeError)
})

test.skipIf(process.platform !== 'linux')('memory of this process', () => {
  expect(memoryOf(process.pid)).toBeGreaterThan(10_000)
})

test('nothing in a text is markup of Typst', () => {
  expect(escapeTypst('#a [b] 5*')).toBe(String.raw`\#a \[b\] 5\*`)
  expect(typstMarkup([el('p', ['x', { note: ['y.'] }])], 'en')).toContain(
    String.raw`x#footnote[y\.]`,
  )
})
