// The numbers and dates that nothing binds are the same in every language of a paragraph: compared
// as values, in any order. A number that no other language needs to say ("one of them") may answer
// one that it has to say, and is not asked for itself.
import { finding, type Finding } from '../../findings/finding.ts'
import type { BoundNarrative, Draft } from '../../model/stages.ts'
import { compareBlocks } from '../alike.ts'
import { sameShape } from '../outline.ts'
import { agree, atomsOf, type Atom } from './atoms.ts'
import type { Said } from './said.ts'
import type { SaidDraft, SaidText } from './texts.ts'

/** Findings on texts of a translation that say other numbers or dates than the source language. */
export function checkAgreement(drafts: readonly SaidDraft[]): Finding[] {
  return drafts.flatMap((one) => {
    const { report, locale } = one.draft
    const [source] = report.value.locales
    const original = drafts.find(
      ({ draft }) => draft.report === report && draft.locale === source && locale !== source,
    )
    return original ? compareDrafts(original, one) : []
  })
}

function compareDrafts(original: SaidDraft, translation: SaidDraft): Finding[] {
  const unequal = unequalTexts(original.draft, translation.draft)
  const originals = new Map(original.texts.map((text) => [text.key, text]))
  return translation.texts.flatMap((text) => {
    const first = originals.get(text.key)
    const isTold = !first || text.faulty || first.faulty || unequal.has(text.key)
    return isTold ? [] : compareTexts(first, text, original.draft.locale)
  })
}

/** The blocks whose shape, notes or figures differ: that has its own finding, and their numbers follow. */
function unequalTexts(original: Draft, translation: Draft): Set<string> {
  const unequal = new Set<string>()
  for (const b of translation.narratives) {
    const a = original.narratives.find(({ narrative }) => narrative.name === b.narrative.name)
    if (a) addUnequal(a, b, original.locale, unequal)
  }
  return unequal
}

function addUnequal(a: BoundNarrative, b: BoundNarrative, locale: string, to: Set<string>): void {
  let isParted = a.section !== b.section
  for (const [i, block] of b.blocks.entries()) {
    const other = a.blocks[i]
    isParted ||= !other || !sameShape(a, b, i)
    if (isParted || (other && compareBlocks(other, block, b, locale).length > 0))
      to.add(`${b.narrative.name} ${i}`)
  }
}

function compareTexts(original: SaidText, translation: SaidText, locale: string): Finding[] {
  const [missing, extra] = difference(
    original.said.flatMap(atomsOf),
    translation.said.flatMap(atomsOf),
  )
  const pairs = Math.min(missing.length, extra.length)
  return [
    ...extra.flatMap((one, i) => {
      const other = missing[i]
      return i >= pairs && one.said.bare ? [] : [odd(one, other, locale)]
    }),
    ...missing
      .slice(pairs)
      .flatMap((one) => (one.said.bare ? [] : [lost(one, translation, locale)])),
  ]
}

/** What the one says and not the other, and the reverse. */
function difference(a: readonly Atom[], b: readonly Atom[]): [missing: Atom[], extra: Atom[]] {
  const left = [...a]
  const right = [...b]
  takeEqual(left, right, (one, other) => one.key === other.key)
  takeEqual(left, right, (one, other) => isSameDate(one, other))
  const [missing, extra] = [left, right].map((atoms) => atoms.filter(({ said }) => said.required))
  if (missing && extra && missing.length + extra.length > 0) return [missing, extra]
  // Ways of speaking differ; as many numbers that do is a slip.
  const [small, other] = [left, right].map((atoms) =>
    atoms.filter(({ said }) => isLooseCount(said)),
  )
  return small && other && small.length === other.length ? [small, other] : [[], []]
}

function takeEqual(a: Atom[], b: Atom[], equal: (one: Atom, other: Atom) => boolean): void {
  const ordered = [...a].sort(
    (one, other) => Number(other.said.required) - Number(one.said.required),
  )
  for (const one of ordered) {
    const matches = b.filter((candidate) => equal(one, candidate))
    const match = matches.find(({ said }) => said.required === one.said.required) ?? matches[0]
    if (!match) continue
    a.splice(a.indexOf(one), 1)
    b.splice(b.indexOf(match), 1)
  }
}

function isSameDate({ date }: Atom, { date: other }: Atom): boolean {
  return date !== undefined && other !== undefined && agree(date, other)
}

/** A number in words from three on, before no noun that is counted: "three of them". */
function isLooseCount({ mention }: Said): boolean {
  if (mention.kind !== 'number' || mention.form !== 'words') return false
  const { quantity } = mention
  return 'value' in quantity && quantity.value.scale === 0 && quantity.value.units > 2
}

function odd({ said }: Atom, other: Atom | undefined, locale: string): Finding {
  const { mention, words, passage } = said
  const place = passage.placeOf(mention.from, mention.to)
  const message = other
    ? `This says “${words}”, in ${locale} it says “${other.said.words}”.`
    : `“${words}” is not said in ${locale}.`
  return finding('locale-numbers', place, message, hint)
}

function lost({ said }: Atom, { place }: SaidText, locale: string): Finding {
  const message = `This does not say “${said.words}”, which it says in ${locale}.`
  return finding('locale-numbers', place(), message, hint)
}

const hint = 'A paragraph says the same numbers and dates in every language, in words or in digits.'
