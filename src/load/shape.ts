// A read value against its schema: every fault of shape as a finding at its place, unknown keys
// with the known key that was probably meant.
import { z } from 'zod'
import { finding, type Finding } from '../findings/finding.ts'
import { suggestion } from '../findings/suggestion.ts'
import type { Keys } from '../model/entry.ts'
import { personsPath } from '../model/person.ts'
import { reportId } from './ids.ts'
import { knownKeys, schemaAt } from './schema.ts'
import type { YamlFile } from './yaml.ts'

/** The value as the schema types it, or the findings that say why it is not of that shape. */
export function readShape<S extends z.ZodType>(
  schema: S,
  file: YamlFile,
  value: unknown = file.value,
  keys: Keys = [],
): { value: z.output<S> | undefined; findings: Finding[] } {
  const result = schema.safeParse(value, { reportInput: true })
  if (result.success) return { value: result.data, findings: [] }
  const unknown = result.error.issues.filter((issue) => issue.code === 'unrecognized_keys')
  const issues = result.error.issues.filter((issue) => !isMisspelt(issue, unknown, schema))
  const findings = issues.flatMap((issue) => report(schema, file, keys, issue))
  return { value: undefined, findings }
}

type Issue = z.core.$ZodIssue
type UnknownKeys = z.core.$ZodIssueUnrecognizedKeys

const pathOf = (issue: Issue): Keys => issue.path.filter((step) => typeof step !== 'symbol')
const isMissing = (issue: Issue): boolean =>
  issue.input === undefined && issue.code !== 'custom' && issue.code !== 'unrecognized_keys'

/** Whether a key is missing only because it is misspelt beside. */
function isMisspelt(issue: Issue, unknown: readonly UnknownKeys[], schema: z.ZodType): boolean {
  if (!isMissing(issue)) return false
  const path = pathOf(issue)
  const around = path.slice(0, -1)
  return unknown.some(
    (one) =>
      pathOf(one).join('.') === around.join('.') &&
      one.keys.some((key) => suggestion(key, knownKeys(schemaAt(schema, around))) === path.at(-1)),
  )
}

function report(schema: z.ZodType, file: YamlFile, prefix: Keys, issue: Issue): Finding[] {
  const path = pathOf(issue)
  const keys = [...prefix, ...path]
  if (issue.code === 'unrecognized_keys') {
    const known = knownKeys(schemaAt(schema, path))
    return issue.keys.map((key) => unknownKey(file, [...keys, key], key, known))
  }
  const last = String(path.at(-1) ?? '')
  if (issue.code === 'invalid_key')
    return invalidKey(file, keys, last, schemaAt(schema, path.slice(0, -1)))
  if (isMissing(issue)) {
    const place = file.locateStart(keys.slice(0, -1))
    return [finding('yaml-shape', place, `The key \`${last}\` is missing here.`, 'Add it.')]
  }
  if (issue.code === 'custom' && issue.params?.['rule'] === 'id-invalid')
    return [reportId(file.locate(keys), String(issue.input))]
  const hidden = file.path === personsPath && typeof issue.input === 'string'
  const said: Issue = hidden ? ({ ...issue, input: concealed } as Issue) : issue
  return [finding('yaml-shape', file.locate(keys), explain(said), hintFor(said))]
}

/** What is shown in place of a value that may be a name. */
const concealed = '…'

/** A key that is no id, or none of the languages. */
function invalidKey(file: YamlFile, keys: Keys, key: string, schema: unknown): Finding[] {
  const known = knownKeys(schema)
  return [
    known.length > 0 ? unknownKey(file, keys, key, known) : reportId(file.locateKey(keys), key),
  ]
}

function explain(issue: Issue): string {
  if (issue.input === null) return 'A value is missing here.'
  if (issue.code === 'invalid_value')
    return `\`${shown(issue.input)}\` is not one of: ${issue.values.map(String).join(', ')}.`
  if (issue.code === 'invalid_type') {
    const expected = kinds[issue.expected] ?? issue.expected
    const own = issue.message.startsWith('Invalid input')
    return own
      ? `Here stands ${kindOf(issue.input)}, where ${expected} belongs.`
      : sentence(issue.message)
  }
  if (issue.code === 'custom' && typeof issue.input === 'string')
    return `\`${issue.input}\` cannot stand here: ${issue.message}.`
  return sentence(issue.message)
}

const kinds: Partial<Record<string, string>> = {
  array: 'a list',
  object: 'a map',
  record: 'a map',
  string: 'a text',
  number: 'a number',
  boolean: 'true or false',
}

function kindOf(input: unknown): string {
  if (Array.isArray(input)) return 'a list'
  if (typeof input === 'object') return 'a map'
  return typeof input === 'string' ? `the text \`${input}\`` : `\`${JSON.stringify(input)}\``
}

function hintFor(issue: Issue): string {
  if (issue.input === null) return 'Write it, or delete the key.'
  if (issue.code === 'invalid_value' && typeof issue.input === 'string') {
    const near = suggestion(issue.input, issue.values.map(String))
    if (near !== undefined) return `Did you mean \`${near}\`?`
  }
  if (
    issue.code === 'invalid_type' &&
    issue.expected === 'array' &&
    typeof issue.input === 'string'
  )
    return `Write it as a list: [${issue.input}].`
  if (issue.code === 'invalid_type' && issue.expected === 'boolean') return 'Write true or false.'
  if (issue.code === 'custom' && typeof issue.params?.['hint'] === 'string')
    return issue.params['hint']
  if (typeof issue.input === 'string' && /^\d{1,3}(?:[ ,.\u00a0]\d{3})+$/.test(issue.input))
    return `Write ${issue.input.replace(/\D/g, '')}.`
  return 'Correct it; what may stand here is in the schema of this file, in schemas/.'
}

function unknownKey(file: YamlFile, keys: Keys, key: string, known: readonly string[]): Finding {
  const near = suggestion(key, known)
  const hint = near === undefined ? `Known here: ${known.join(', ')}.` : `Did you mean \`${near}\`?`
  return finding(
    'yaml-unknown-key',
    file.locateKey(keys),
    `\`${key}\` is no key of this record.`,
    hint,
  )
}

const shown = (input: unknown): string =>
  typeof input === 'object' ? 'a map or list' : JSON.stringify(input).replace(/^"|"$/g, '')
const sentence = (text: string): string => {
  const capital = text.charAt(0).toUpperCase() + text.slice(1)
  return /[.!?]$/.test(capital) ? capital : `${capital}.`
}
