// A read value against its schema: every fault of shape as a finding at its place, unknown keys
// with the known key that was probably meant.
import { z } from 'zod'
import { finding, type Finding } from '../findings/finding.ts'
import { suggestion } from '../findings/suggestion.ts'
import type { Keys } from '../model/entry.ts'
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
  return {
    value: undefined,
    findings: result.error.issues.flatMap((issue) => report(schema, file, keys, issue)),
  }
}

function report(
  schema: z.ZodType,
  file: YamlFile,
  prefix: Keys,
  issue: z.core.$ZodIssue,
): Finding[] {
  const path = issue.path.filter((step) => typeof step !== 'symbol')
  const keys = [...prefix, ...path]
  if (issue.code === 'unrecognized_keys') {
    const known = knownKeys(schemaAt(schema, path))
    return issue.keys.map((key) => unknownKey(file, [...keys, key], key, known))
  }
  if (issue.code === 'invalid_key') {
    const key = String(path.at(-1))
    return [
      finding(
        'id-invalid',
        file.locateKey(keys),
        `\`${key}\` cannot be an id: ${sentence(issue.issues[0]?.message ?? '')}`,
        'For example: reports-to-the-coalition.',
      ),
    ]
  }
  const missing = issue.input === undefined && issue.code !== 'custom'
  if (missing) {
    return [
      finding(
        'yaml-shape',
        file.locateKey(keys.slice(0, -1)),
        `\`${String(path.at(-1) ?? '')}\` is missing here.`,
        'Add it.',
      ),
    ]
  }
  const rule =
    issue.code === 'custom' && issue.params?.['rule'] === 'id-invalid' ? 'id-invalid' : 'yaml-shape'
  return [finding(rule, file.locate(keys), upper(sentence(explain(issue))), hintFor(issue))]
}

function explain(issue: z.core.$ZodIssue): string {
  if (issue.input === null) return 'a value is missing here'
  if (issue.code === 'invalid_value')
    return `\`${shown(issue.input)}\` is not one of: ${issue.values.map(String).join(', ')}`
  if (issue.code === 'invalid_type')
    return `${issue.expected} expected, not \`${shown(issue.input)}\``
  return issue.message
}

function hintFor(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_value' && typeof issue.input === 'string') {
    const near = suggestion(issue.input, issue.values.map(String))
    if (near !== undefined) return `Did you mean \`${near}\`?`
  }
  return issue.input === null
    ? 'Write it, or delete the key.'
    : 'See the schema of this file in schemas/.'
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

/** The schema of the part at `path`, through optional, default, list, record and choice. */
function schemaAt(schema: unknown, path: Keys): unknown {
  const bare = unwrap(schema)
  const [step, ...rest] = path
  if (step === undefined) return bare
  if (bare instanceof z.ZodObject) return schemaAt(bare.shape[String(step)], rest)
  if (bare instanceof z.ZodArray) return schemaAt(bare.element, rest)
  if (bare instanceof z.ZodRecord) return schemaAt(bare.valueType, rest)
  return undefined
}

function unwrap(schema: unknown): unknown {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault)
    return unwrap(schema.unwrap())
  if (schema instanceof z.ZodUnion)
    return schema.options.map(unwrap).find((one) => one instanceof z.ZodObject)
  return schema
}

function knownKeys(schema: unknown): string[] {
  if (schema instanceof z.ZodObject) return Object.keys(schema.shape)
  if (schema instanceof z.ZodRecord && schema.keyType instanceof z.ZodEnum)
    return schema.keyType.options.map(String)
  return []
}

const shown = (input: unknown): string =>
  typeof input === 'object' ? 'a map or list' : JSON.stringify(input).replace(/^"|"$/g, '')
const sentence = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`)
const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
