// What a schema knows at a place in it: the keys of a map, for hints.
import { z } from 'zod'
import type { Keys } from '../model/entry.ts'

/** The schema of the part at `path`, through optional, default, list, record and choice. */
export function schemaAt(schema: unknown, path: Keys): unknown {
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

/** The keys that a map of this schema may have; none where it may have any. */
export function knownKeys(schema: unknown): string[] {
  if (schema instanceof z.ZodObject) return Object.keys(schema.shape)
  if (schema instanceof z.ZodRecord && schema.keyType instanceof z.ZodEnum)
    return schema.keyType.options.map(String)
  return []
}
