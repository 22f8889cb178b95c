// Why an address names nothing: as a value, for the same question is asked by words and by tables.
import type { RuleId } from '../findings/rules.ts'

/** What is wrong with a query, and what to do. */
export interface Refusal {
  readonly rule: RuleId
  readonly message: string
  readonly hint: string
}

/** The thing itself, or why there is none; `silent` where the fault has been found elsewhere. */
export type FigureOr<T> = T | Refusal | 'silent'

/** Whether an outcome is a refusal or silence rather than the thing itself. */
export function isRefusal<T extends object>(outcome: FigureOr<T>): outcome is Refusal | 'silent' {
  return outcome === 'silent' || 'rule' in outcome
}

/** A query that names no value. */
export function refuseQuery(message: string, hint: string): Refusal {
  return { rule: 'figure-query', message, hint }
}
