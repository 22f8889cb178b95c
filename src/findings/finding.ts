// A finding: a fault in the input, as a value with a place. Faults of ours are exceptions.
import { comparePlaces, type Place } from '../model/place.ts'
import { ruleOf, type RuleId, type Severity } from './rules.ts'

/** What is wrong, where, and what to do about it. */
export interface Finding {
  readonly rule: RuleId
  readonly severity: Severity
  readonly place: Place
  readonly message: string
  readonly hint?: string
}

/** A finding of a rule, at the severity of the catalogue unless another is given. */
export function finding(
  rule: RuleId,
  place: Place,
  message: string,
  hint?: string,
  severity: Severity = ruleOf(rule).severity,
): Finding {
  return { rule, severity, place, message, ...(hint === undefined ? {} : { hint }) }
}

/** A value with the findings made on the way to it. */
export interface Found<T> {
  readonly value: T
  readonly findings: readonly Finding[]
}

/** Whether anything among the findings forbids an output. */
export function hasErrors(findings: readonly Finding[]): boolean {
  return findings.some((one) => one.severity === 'error')
}

/** Findings by place, each once. Of words that an error is about, a warning about them is not told as well. */
export function sortFindings(findings: readonly Finding[]): Finding[] {
  const unique = new Map(
    findings.map((one) => [
      `${one.rule} ${one.place.path}:${one.place.line}:${one.place.column} ${one.message}`,
      one,
    ]),
  )
  const lineOf = ({ place }: Finding): string => `${place.path}:${place.line}`
  const errors = Map.groupBy(
    findings.filter((one) => one.severity === 'error'),
    lineOf,
  )
  const told = [...unique.values()].filter(
    (one) =>
      one.severity !== 'warning' ||
      !errors.get(lineOf(one))?.some((error) => covers(error.place, one.place)),
  )
  return told.sort(
    (a, b) => comparePlaces(a.place, b.place) || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0),
  )
}

function covers(error: Place, warning: Place): boolean {
  const end = error.endColumn ?? error.column + 1
  return (
    error.path === warning.path &&
    error.line === warning.line &&
    error.column <= warning.column &&
    warning.column < end
  )
}

/** The exit code that findings call for: 3 before 1 before 4, 0 without errors. */
export function exitCode(findings: readonly Finding[]): 0 | 1 | 3 | 4 {
  const kinds = findings
    .filter((one) => one.severity === 'error')
    .map((one) => ruleOf(one.rule).kind ?? 'input')
  if (kinds.includes('disclosure')) return 3
  if (kinds.includes('input')) return 1
  return kinds.includes('environment') ? 4 : 0
}
