// A data file to fill in, made of the schema that will check it: what is required stands there
// empty, what is optional as a comment, each with what the schema says of it. Empty values are
// findings, so `check` lists what is left to write.
import { z } from 'zod'
import type { Locale } from '../model/locale.ts'

/** The part of JSON Schema that the schemas of records use. */
interface Shape {
  readonly type?: string
  readonly description?: string
  readonly enum?: readonly unknown[]
  readonly default?: unknown
  readonly anyOf?: readonly Shape[]
  readonly properties?: Readonly<Record<string, Shape>>
  readonly required?: readonly string[]
  readonly propertyNames?: { readonly enum?: readonly string[] }
  readonly items?: Shape
}

/** What is known already, by key at the top. */
export type Given = Readonly<Record<string, string>>

/** The lines of a record; `wanted` are optional keys that are to be filled in all the same, as `observations.asOf`. */
export function skeletonOf(
  schema: z.ZodType,
  locales: readonly Locale[],
  { given = {}, wanted = [] }: { readonly given?: Given; readonly wanted?: readonly string[] } = {},
): string {
  const shape = z.toJSONSchema(schema, { io: 'input', reused: 'inline' }) as Shape
  return `${linesOf(shape, { locales, given, wanted, path: '' }).join('\n')}\n`
}

interface Setting {
  readonly locales: readonly Locale[]
  readonly given: Given
  readonly wanted: readonly string[]
  /** Where we are, as `observations.`. */
  readonly path: string
}

function linesOf({ properties = {}, required = [] }: Shape, setting: Setting): string[] {
  const { given, wanted, path } = setting
  const isFilled = (key: string): boolean =>
    required.includes(key) || given[key] !== undefined || wanted.includes(`${path}${key}`)
  const keys = Object.keys(properties)
  const ordered = [...keys.filter(isFilled), ...keys.filter((key) => !isFilled(key))]
  return ordered.flatMap((key) => {
    const shape = properties[key] ?? {}
    const comment = shape.description === undefined ? [] : [`# ${shape.description}`]
    return isFilled(key)
      ? [...comment, ...entryOf(key, shape, setting)]
      : [...comment, `# ${key}:${choiceIn(shape)}`]
  })
}

function entryOf(key: string, shape: Shape, setting: Setting): string[] {
  const given = setting.given[key]
  if (given !== undefined) return [`${key}: ${given}`]
  const inner = { ...setting, given: {}, path: `${setting.path}${key}.` }
  const choice = choiceIn(shape)
  const one = shape.anyOf?.find(({ enum: words }) => words === undefined) ?? shape
  if (choice !== '') return [`${key}:${choice}`]
  if (isLocalized(one)) return [`${key}:`, ...setting.locales.map((locale) => `  ${locale}:`)]
  if (one.type === 'array') return listOf(key, one.items ?? {}, inner)
  if (one.properties === undefined) return [`${key}:`]
  return [`${key}:`, ...linesOf(one, inner).map((line) => `  ${line}`)]
}

function listOf(key: string, items: Shape, setting: Setting): string[] {
  if (items.properties === undefined) return [`${key}: []`]
  const lines = linesOf(items, setting)
  const first = lines.findIndex((line) => !line.startsWith('#'))
  return [
    `${key}:`,
    ...lines.map((line, i) =>
      i < first ? `  ${line}` : i === first ? `  - ${line}` : `    ${line}`,
    ),
  ]
}

/** The words that a value is one of, if it is of few, as a comment behind its key. */
function choiceIn({ enum: words, anyOf = [] }: Shape): string {
  const all = words ?? anyOf.flatMap((one) => one.enum ?? [])
  if (all.length === 0) return ''
  const other = anyOf.some((one) => one.enum === undefined) ? ', or a value of its own' : ''
  return ` # one of ${all.map(String).join(', ')}${other}`
}

function isLocalized({ propertyNames }: Shape): boolean {
  return propertyNames?.enum?.includes('en') === true
}
