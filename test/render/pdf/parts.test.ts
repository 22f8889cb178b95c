import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Atom, Flow } from '../../../src/render/pdf/flow.ts'
import type { Sheet } from '../../../src/render/pdf/pages.ts'
import { breakParts } from '../../../src/render/pdf/parts.ts'

const sheet = (height: number): Sheet => ({ height, safe: 4, separator: 14, gap: 3, least: 2 })
const sheets = [sheet(200), sheet(120)]

interface Line {
  readonly turned: boolean
  readonly apart: boolean
  readonly note: number
}

const line: fc.Arbitrary<Line> = fc.record({
  turned: fc.nat(40).map((roll) => roll === 0),
  apart: fc.nat(3).map((roll) => roll === 0),
  note: fc.nat(9).map((roll) => (roll > 2 ? 0 : roll * 3)),
})
const text = fc.array(line, { minLength: 1, maxLength: 900, size: 'max' })

// Lines of 20 px; a note has as many slices of 10 px as its number says.
function makeFlow(lines: readonly Line[]): Flow {
  const atoms: Atom[] = []
  const notes: { slices: { top: number; bottom: number; price: number }[] }[] = []
  for (const [index, { turned, apart, note }] of lines.entries()) {
    const called = note > 0 ? [notes.length] : []
    if (note > 0) {
      const slices = Array.from({ length: note }, (_, at) => ({
        top: at * 10,
        bottom: at * 10 + 10,
        price: 0,
      }))
      notes.push({ slices })
    }
    atoms.push({
      top: index * 20,
      bottom: index * 20 + 20,
      price: 0,
      forced: turned !== (lines[index - 1]?.turned ?? turned),
      head: 0,
      sheet: turned ? 1 : 0,
      apart,
      notes: called,
    })
  }
  return { atoms, notes }
}

describe('breakParts', () => {
  test('loses and repeats nothing, and keeps notes with their calls', () => {
    fc.assert(
      fc.property(text, (lines) => {
        const flow = makeFlow(lines)
        const parts = breakParts(flow, sheets)
        const pages = parts.flatMap((part) => part.pages)
        expect(parts.map(({ first }) => first)).toEqual(
          parts.map((_, index) =>
            parts.slice(0, index).reduce((sum, part) => sum + part.pages.length, 0),
          ),
        )
        expect(
          pages.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, at) => from + at)),
        ).toEqual(flow.atoms.map((_, index) => index))
        const slices = pages.flatMap((page) =>
          page.parts.flatMap(({ note, from, to }) =>
            Array.from({ length: to - from }, (_, at) => `${note}.${from + at}`),
          ),
        )
        expect(slices).toEqual(
          flow.notes.flatMap((note, index) => note.slices.map((_, at) => `${index}.${at}`)),
        )
        for (const part of parts) {
          const own = part.pages.flatMap((page) => page.parts.map(({ note }) => note))
          const called = part.pages.flatMap(({ from, to }) =>
            flow.atoms.slice(from, to).flatMap(({ notes }) => notes),
          )
          expect([...new Set(own)]).toEqual(called)
        }
      }),
      { numRuns: 60 },
    )
  })

  test('a part has one sheet and begins with a block that stands by itself', () => {
    fc.assert(
      fc.property(text, (lines) => {
        const flow = makeFlow(lines)
        for (const [index, part] of breakParts(flow, sheets).entries()) {
          const atoms = part.pages.flatMap(({ from, to }) => flow.atoms.slice(from, to))
          expect(atoms.every((atom) => atom.sheet === part.sheet)).toBe(true)
          const [first] = atoms
          if (index > 0 && first?.forced === false) expect(first.apart).toBe(true)
        }
      }),
      { numRuns: 60 },
    )
  })

  test('long texts are cut about every eighty pages, short ones not at all', () => {
    const plain = (count: number) =>
      makeFlow(Array.from({ length: count }, () => ({ turned: false, apart: true, note: 0 })))
    expect(breakParts(plain(9 * 25), sheets)).toHaveLength(1)
    const lengths = breakParts(plain(9 * 400), sheets).map(({ pages }) => pages.length)
    expect(lengths).toEqual([80, 80, 80, 80, 80])
  })

  test('a text that cannot be cut stays whole', () => {
    const table = makeFlow(
      Array.from({ length: 9 * 400 }, () => ({ turned: false, apart: false, note: 0 })),
    )
    expect(breakParts(table, sheets)).toHaveLength(1)
  })
})
