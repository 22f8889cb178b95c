// What the parts of a chart are called, and what its values say.
import type { ChartKey, ChartValue } from '../model/chart.ts'
import type { When } from '../model/figure.ts'
import { inLocale } from '../model/locale.ts'
import { quantityOf } from '../model/quantity.ts'
import type { Observation } from '../model/statistic.ts'
import { printWhen } from './provenance.ts'
import { nameOfValue, notesOf } from './table.ts'
import { nameOfOrganization, type Workshop } from './workshop.ts'

/** The name of a category or series. */
export function labelOf(key: ChartKey, workshop: Workshop): string {
  switch (key.kind) {
    case 'value':
      return nameOfValue(key.by, key.value, workshop)
    case 'residual':
      return inLocale(key.label, workshop.locale)
    case 'when':
      return printWhen(key.when, workshop)
    case 'publisher': {
      const name = nameOfOrganization(workshop, key.publisher)
      return key.definition ? `${name} (${inLocale(key.definition, workshop.locale)})` : name
    }
    case 'whole':
      return workshop.phrase('column-value')
  }
}

/** When an observation holds. */
export function whenOfObservation({ asOf, period }: Observation): When {
  return asOf === undefined ? { period: period ?? '' } : { asOf }
}

/** A value in digits with its qualifier, as in tables; a word where there is none. */
export function printValue(value: ChartValue, workshop: Workshop): string {
  const { figure } = value
  if (!figure) return workshop.phrase('chart-missing')
  const percent = workshop.records.units.entries.get(figure.unit)?.value.kind === 'percentage'
  return workshop.language.printQuantity(quantityOf(figure.value), { percent, table: true })
}

/** What a reader must know of a value: how far it is settled, and the note of its observation. */
export function notesOfValue(
  { status, observation }: ChartValue,
  workshop: Workshop,
): (string | undefined)[] {
  return status === 'residual' ? [] : notesOf(observation, workshop)
}
