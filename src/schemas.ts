// `npm run schemas`: the shapes of data files as JSON Schema (draft-07, which editors understand),
// so that whoever writes YAML is helped while writing. A test holds them to the model.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { z } from 'zod'
import { recordKinds } from './load/records.ts'
import { phrases } from './model/phrase.ts'
import { product } from './model/product.ts'
import { report } from './model/report.ts'

/** A schema file: its name, which files of a workspace it is for, and its content. */
export interface SchemaFile {
  readonly name: string
  readonly files: string
  readonly schema: unknown
}

/** Every schema of the workspace's files. */
export function schemaFiles(): SchemaFile[] {
  const records = Object.entries(recordKinds).map(([kind, { schema, layout }]) => ({
    name: kind,
    files: layout === 'folder' ? `data/${kind}/*.yaml` : `data/${kind}.yaml`,
    schema: jsonSchema(layout === 'folder' ? schema : z.record(z.string(), schema)),
  }))
  return [
    ...records,
    { name: 'report', files: 'content/*/report.yaml', schema: jsonSchema(report) },
    { name: 'product', files: 'templates/*.yaml', schema: jsonSchema(product) },
    { name: 'phrases', files: 'templates/phrases/*.yaml', schema: jsonSchema(phrases) },
  ]
}

function jsonSchema(schema: z.ZodType): unknown {
  return z.toJSONSchema(schema, { target: 'draft-7', io: 'input', reused: 'inline' })
}

/** A schema as the text of its file. */
export function printSchema({ schema }: SchemaFile): string {
  return `${JSON.stringify(schema, null, 2)}\n`
}

if (import.meta.main) {
  const folder = resolve(import.meta.dirname, '../schemas')
  mkdirSync(folder, { recursive: true })
  for (const file of schemaFiles())
    writeFileSync(join(folder, `${file.name}.schema.json`), printSchema(file))
}
