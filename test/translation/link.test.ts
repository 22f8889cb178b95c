// Which translations fell behind: exactly those whose source was edited, whatever else moved around them.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { RecordLine } from '../../src/model/translation.ts'
import { linkNarrative, type Linked } from '../../src/translation/link.ts'
import { lineOf } from '../../src/translation/standing.ts'
import { unitsIn } from './units.ts'

const words = fc.constantFrom(
  ...'torture complaint prosecutor city court doctor report officer detained January evidence appeal lawyer family prison hearing'.split(
    ' ',
  ),
)
const sentence = fc.array(words, { minLength: 6, maxLength: 14 }).map((all) => all.join(' '))
const figures = [
  '',
  ' [24](figure:reports)',
  ' [](figure:deaths?place=almaty).[@register, para. 3]',
]
const paragraph = fc
  .tuple(sentence, fc.constantFrom(...figures))
  .map(([text, figure]) => `${text}${figure}`)
const narrative = fc.uniqueArray(paragraph, {
  minLength: 3,
  maxLength: 12,
  selector: (text) => text.replaceAll(/[^a-zA-Z ]/g, ''),
})

/** What a translation of a paragraph looks like: other words, the same codes. */
const translated = (text: string, n: number): string =>
  `абзац ${n} ${text.replaceAll(/(?<![[(:/@?=.-])\b[a-zA-Z]+\b(?![:?=)\]])/g, 'слово')}`

function accepted(source: readonly string[], target: readonly string[]): RecordLine[] {
  const [from, to] = [unitsIn(source.join('\n\n')), unitsIn(target.join('\n\n'))]
  return from.flatMap((unit, i) => {
    const other = to[i]
    return other ? [lineOf(other, unit.wording, unit)] : []
  })
}

function link(
  records: readonly RecordLine[],
  source: readonly string[],
  target: readonly string[],
): Linked[] {
  return linkNarrative(records, unitsIn(source.join('\n\n')), unitsIn(target.join('\n\n')))
}

const statesOf = (linked: readonly Linked[]): string[] => linked.map(({ state }) => state)

describe('linkNarrative', () => {
  it('finds exactly the edited, new and deleted paragraphs', () => {
    fc.assert(
      fc.property(narrative, fc.infiniteStream(fc.nat({ max: 5 })), (source, dice) => {
        const target = source.map(translated)
        const records = accepted(source, target)
        const now: { text: string; state: string }[] = []
        const gone: string[] = []
        for (const text of source) {
          const [die] = [dice.next().value as number]
          if (die === 0) now.push({ text: `${text} unless withdrawn`, state: 'stale' })
          else if (die === 1) gone.push(text)
          else now.push({ text, state: 'current' })
          if (die === 2)
            now.push({ text: `Entirely ${now.length} unheard matters arose`, state: 'missing' })
        }
        const linked = link(
          records,
          now.map(({ text }) => text),
          target,
        )
        const orphans = gone.map(() => 'orphaned')
        const isRewritten = gone.length > 0 && now.some(({ state }) => state === 'missing')
        // A paragraph that was deleted where a new one stands was written anew: its translation is stale.
        fc.pre(!isRewritten)
        expect(statesOf(linked)).toEqual([...now.map(({ state }) => state), ...orphans])
      }),
      { numRuns: 300 },
    )
  })

  it('takes no change of data for a change of the text', () => {
    fc.assert(
      fc.property(narrative, fc.nat(), (source, value) => {
        const target = source.map(translated)
        const now = source.map((text) => text.replaceAll('[24]', `[${value}]`))
        const isCurrent = link(accepted(source, target), now, target)
        expect(new Set(statesOf(isCurrent))).toEqual(new Set(['current']))
      }),
    )
  })

  it('keeps what was accepted while the translation is edited', () => {
    fc.assert(
      fc.property(narrative, fc.nat(), (source, at) => {
        const target = source.map(translated)
        const now = target.map((text, i) => (i === at % target.length ? 'Совсем иначе.' : text))
        const linked = link(accepted(source, target), source, now)
        expect(new Set(statesOf(linked))).toEqual(new Set(['current']))
      }),
    )
  })

  it('calls for the translation of a paragraph that was put elsewhere to be put there too', () => {
    const source = [
      'First of the complaints',
      'Second of many hearings',
      'Third lawyer wrote',
      'End',
    ]
    const target = source.map(translated)
    const records = accepted(source, target)
    const now = [1, 2, 3, 0].map((i) => source[i] ?? '')
    expect(link(records, now, target).map(({ isMoved }) => isMoved)).toEqual([
      false,
      false,
      false,
      true,
    ])
    const followed = [1, 2, 3, 0].map((i) => target[i] ?? '')
    expect(new Set(statesOf(link(records, now, followed)))).toEqual(new Set(['current']))
  })

  it('takes a text written anew in its place for a stale one', () => {
    const source = ['First of the complaints', 'Second of many hearings', 'Third lawyer wrote']
    const target = source.map(translated)
    const now = source.with(1, 'Nothing here is as it was before')
    expect(statesOf(link(accepted(source, target), now, target))).toEqual([
      'current',
      'stale',
      'current',
    ])
  })

  it('follows a name across a narrative', () => {
    const source = ['[](id:a)One complaint', 'Two hearings came', '[](id:b)Three doctors']
    const target = source.map((text) => text.replace(/\).*/, ')Нечто'))
    const records = accepted(source, target)
    const now = source.with(0, '[](id:a)All other words than ever')
    expect(statesOf(link(records, now, target))).toEqual(['stale', 'current', 'current'])
  })

  it('pairs what nobody has spoken of by place and codes, and says so', () => {
    const source = ['One [24](figure:reports)', 'Two', 'Three.[@register]']
    const target = ['Раз [24](figure:reports)', 'Три[@register]']
    const linked = link([], source, target)
    expect(statesOf(linked)).toEqual(['unaccepted', 'missing', 'unaccepted'])
    expect(linked[2]?.target?.markdown).toBe('Три[@register]')
  })
})
