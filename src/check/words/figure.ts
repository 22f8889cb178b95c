// The words of a figure must say it: the number, its qualifier, and per cent where it is a share.
import type { Finding } from '../../findings/finding.ts'
import { compareDecimals, type Quantity } from '../../language/index.ts'
import type { DataFigure } from '../../model/figure.ts'
import { find } from '../../model/entry.ts'
import { printPlace } from '../../model/place.ts'
import { growthOf, quantityOf, shareOf } from '../../model/quantity.ts'
import { basesThatFit } from './bases.ts'
import { atWords, type Words } from './words.ts'

/** Compares what the words say with what the data holds. */
export function checkFigureWords(words: Words<'figure'>): Finding | undefined {
  const { text, language, bound } = words
  const reading = language.readQuantity(text)
  // Whether per cent belongs to the words cannot be told without the unit, whose file is at fault.
  if (find(words.records.units, bound.figure.unit) === 'broken') return undefined
  const isGrowth = reading?.percent === true && canGrow(bound.figure)
  const percent = isGrowth || bound.figure.base !== undefined || isPercentage(words)
  if (!reading) {
    return atWords(
      words,
      'figure-unreadable',
      `“${text}” is not a number as ${language.tag} writes one.`,
      hintFor(words, percent),
    )
  }
  const expected = expectedQuantity(bound.figure, scaleOf(reading.quantity), percent)
  const isRounded = isGrowth || bound.figure.base !== undefined
  const same = sameQuantity(reading.quantity, expected, isRounded)
  if (same && reading.percent === percent) return undefined
  const said = language.printQuantity(reading.quantity, { percent: reading.percent })
  const held = language.printQuantity(expected, { percent })
  return atWords(
    words,
    'figure-words',
    `“${text}” says ${said}; the figure is ${held}.`,
    hintFor(words, percent) + basesThatFit(words, reading),
  )
}

function isPercentage({ bound, records }: Words<'figure'>): boolean {
  const unit = find(records.units, bound.figure.unit)
  return typeof unit === 'object' && unit.value.kind === 'percentage'
}

function scaleOf(quantity: Quantity): number {
  return 'value' in quantity ? quantity.value.scale : 0
}

/** Whether a change can also be said in per cent: of counts, from one above nought. */
function canGrow({ change }: DataFigure): boolean {
  return (
    change !== undefined &&
    change.from > 0 &&
    Number.isInteger(change.from) &&
    Number.isInteger(change.to)
  )
}

/** The quantity that a figure is; a share, or a change in per cent, to as many decimals as the words give. */
export function expectedQuantity(
  { value, base, change }: DataFigure,
  scale: number,
  percent: boolean,
): Quantity {
  if (change && percent) return { kind: 'exact', value: growthOf(change.from, change.to, scale) }
  if (base === undefined || typeof value !== 'number') return quantityOf(value)
  return { kind: 'exact', value: shareOf(value, base.value, scale) }
}

/** Whether two quantities are one. A share is rounded, so it may also be said with “about”. */
function sameQuantity(said: Quantity, held: Quantity, share: boolean): boolean {
  if (said.kind !== held.kind && !(share && said.kind === 'about')) return false
  if (said.kind === 'magnitude')
    return held.kind === 'magnitude' && said.magnitude === held.magnitude
  if (said.kind === 'range')
    return (
      held.kind === 'range' &&
      compareDecimals(said.from, held.from) === 0 &&
      compareDecimals(said.to, held.to) === 0
    )
  return 'value' in held && compareDecimals(said.value, held.value) === 0
}

function hintFor({ bound, language, records }: Words<'figure'>, percent: boolean): string {
  const { figure } = bound
  const expected = expectedQuantity(figure, 0, percent)
  const forms = [
    ...new Set([
      language.printQuantity(expected, { percent }),
      language.printQuantity(expected, { percent, spell: true }),
    ]),
  ]
  const asked = `${figure.id}${figure.query === '' ? '' : `?${figure.query}`}`
  const written = `Write ${forms.map((form) => `“${form}”`).join(' or ')}`
  if (figure.kind === 'count') return `${written}: ${asked}, counted in data/cases/.`
  const when = 'asOf' in figure.when ? `as of ${figure.when.asOf}` : `in ${figure.when.period}`
  const publisher = find(records.organizations, figure.publisher)
  const name =
    typeof publisher === 'object'
      ? (publisher.value.names.en?.[0] ?? publisher.id)
      : figure.publisher
  const from = figure.change ? `, from ${figure.change.from} to ${figure.change.to}` : ''
  return `${written}: ${asked}${from}, ${when}, ${name}; ${printPlace(figure.place)}.`
}
