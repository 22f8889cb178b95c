// Statements of our own invention in the manner of public texts, each wrong in one way: the finding says what is
// wrong and what would be right.
import { describe, expect, it } from 'vitest'
import { others, ranges } from './others.ts'
import { changes, shares } from './shares.ts'
import { crosses, sums } from './sums.ts'
import { saidOf, type Statement } from './workspace.ts'

const all: Readonly<Record<string, readonly Statement[]>> = {
  shares,
  changes,
  sums,
  'cross-tables': crosses,
  ranges,
  others,
}

describe.each(Object.entries(all))('%s', (_name, statements) => {
  it.each(statements)('$name', (statement) => {
    const told = saidOf(statement)
    const [found] = told.filter(({ rule }) => rule === statement.rule)
    expect(told.map(({ rule }) => rule)).toContain(statement.rule)
    const said = `${found?.message ?? ''} ${found?.hint ?? ''}`
    for (const one of statement.says)
      expect(said).toEqual(
        typeof one === 'string' ? expect.stringContaining(one) : expect.stringMatching(one),
      )
  })
})

it('has more than forty statements', () => {
  expect(Object.values(all).flat().length).toBeGreaterThan(40)
})
