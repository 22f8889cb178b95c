// Blocks of two revisions are paired once each, and what is told makes the one out of the other.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { align, type Alignable } from '../../src/redline/align.ts'
import { compareWords } from '../../src/redline/words.ts'

const paragraph = (id: string, text: string): Alignable => ({ id, kind: 'paragraph', text })

/** Ids as identifying gives them: by position, unless the author gave a name. */
function blocksOf(
  ...texts: readonly (string | readonly [name: string, text: string])[]
): Alignable[] {
  return texts.map((one, i) =>
    typeof one === 'string' ? paragraph(`01-lead-${i + 1}`, one) : paragraph(one[0], one[1]),
  )
}

/** `before → after` of each pair, from 1. */
function pairs(before: readonly Alignable[], after: readonly Alignable[]): string[] {
  return align(before, after).map((pair) => {
    const [from, to] = [pair.before, pair.after].map((index) =>
      index === undefined ? '–' : index + 1,
    )
    return `${from} → ${to}${'moved' in pair && pair.moved ? ' moved' : ''}`
  })
}

const river = 'The town lies on the river that divides the region in two.'
const court = 'The court heard nine witnesses, of whom three were believed.'
const doctor = 'A doctor saw the detainee on the third day and wrote nothing down.'
const office = 'The office answered that no complaint of that kind had been received.'

describe('blocks', () => {
  it('keep their counterparts when one is put in between', () => {
    expect(pairs(blocksOf(river, court), blocksOf(river, doctor, court))).toEqual([
      '1 → 1',
      '– → 2',
      '2 → 3',
    ])
  })

  it('are found again when they were edited', () => {
    const edited = court.replace('nine', 'ten').replace('believed', 'not believed')
    expect(pairs(blocksOf(river, court, doctor), blocksOf(river, edited, doctor))).toEqual([
      '1 → 1',
      '2 → 2',
      '3 → 3',
    ])
  })

  it('are gone and new where they share nothing', () => {
    expect(pairs(blocksOf(river, court), blocksOf(river, office))).toEqual([
      '1 → 1',
      '2 → –',
      '– → 2',
    ])
  })

  it('move, also when they were edited on the way', () => {
    const edited = river.replace('divides', 'parts')
    expect(
      pairs(blocksOf(river, court, doctor, office), blocksOf(court, doctor, office, edited)),
    ).toEqual(['2 → 1', '3 → 2', '4 → 3', '1 → 4 moved'])
  })

  it('with a name of their own are one, however much was changed', () => {
    expect(pairs(blocksOf(['register', river]), blocksOf(['register', office]))).toEqual(['1 → 1'])
    expect(pairs(blocksOf(['register', river]), blocksOf(['letter', river]))).toEqual(['1 → 1'])
    const edited = river.replace('divides', 'parts')
    expect(pairs(blocksOf(['register', river]), blocksOf(['letter', edited]))).toEqual([
      '1 → –',
      '– → 1',
    ])
  })

  it('of different kinds are never paired', () => {
    const heading = { id: '01-lead-1', kind: 'heading', text: river }
    expect(pairs([heading], blocksOf(river))).toEqual(['1 → –', '– → 1'])
  })

  const word = fc.constantFrom(
    'river',
    'court',
    'doctor',
    'office',
    'town',
    'witness',
    'day',
    'nothing',
  )
  const text = fc.array(word, { maxLength: 9 }).map((words) => words.join(' '))
  const block = fc.record({
    name: fc.option(fc.constantFrom('a', 'b', 'c'), { nil: undefined }),
    kind: fc.constantFrom('paragraph', 'heading'),
    text,
  })
  const list = fc.array(block, { maxLength: 12 }).map((blocks): Alignable[] => {
    const given = new Set<string>()
    return blocks.map((one, i) => {
      const isFree = one.name !== undefined && !given.has(one.name)
      if (isFree && one.name !== undefined) given.add(one.name)
      return { kind: one.kind, text: one.text, id: isFree ? (one.name ?? '') : `01-lead-${i + 1}` }
    })
  })

  it('stand in one pair each, in the order of the later revision', () => {
    fc.assert(
      fc.property(list, list, (before, after) => {
        const found = align(before, after)
        const [from, to] = [found.map((one) => one.before), found.map((one) => one.after)]
        const numbers = (all: readonly (number | undefined)[]): number[] =>
          all.filter((index): index is number => index !== undefined)
        expect(numbers(from).toSorted((a, b) => a - b)).toEqual([...before.keys()])
        expect(numbers(to)).toEqual([...after.keys()])
        for (const pair of found)
          if (pair.before !== undefined && pair.after !== undefined)
            expect(before[pair.before]?.kind).toBe(after[pair.after]?.kind)
      }),
      { numRuns: 500, seed: 7 },
    )
  })

  it('are all paired with themselves where nothing differs', () => {
    fc.assert(
      fc.property(list, (blocks) => {
        for (const pair of align(blocks, blocks)) {
          expect(pair).toMatchObject({ moved: false })
          expect(blocks[pair.before ?? -1]?.text).toBe(blocks[pair.after ?? -2]?.text)
        }
      }),
      { numRuns: 300, seed: 11 },
    )
  })
})

describe('words', () => {
  const shown = (before: string, after: string, locale = 'en'): string =>
    compareWords(before, after, locale)
      .map(({ kind, text }) =>
        kind === 'same' ? text : `${kind === 'added' ? '+' : '-'}[${text}]`,
      )
      .join('')

  it('are marked whole, and neighbours as one change', () => {
    expect(shown('164 reports came in.', '165 reports came in.')).toBe(
      '-[164]+[165] reports came in.',
    )
    expect(shown('by the old rule of law', 'by a new rule of law')).toBe(
      'by -[the old]+[a new] rule of law',
    )
    expect(shown('шестьдесят девять дел', 'шестьдесят восемь дел', 'ru')).toBe(
      'шестьдесят -[девять]+[восемь] дел',
    )
  })

  it('make both texts again', () => {
    const word = fc.constantFrom('a', 'b', 'c', ', ', ' ', '. ', '12', 'é')
    const any = fc.array(word, { maxLength: 30 }).map((words) => words.join(''))
    fc.assert(
      fc.property(any, any, (before, after) => {
        const found = compareWords(before, after, 'en')
        const without = (kind: string): string =>
          found.flatMap((one) => (one.kind === kind ? [] : [one.text])).join('')
        expect(without('added')).toBe(before)
        expect(without('removed')).toBe(after)
      }),
      { numRuns: 500, seed: 3 },
    )
  })
})
