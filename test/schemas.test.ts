// The schemas that editors use are those of the model, and the committed settings find them.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { printSchema, schemaFiles } from '../src/schemas.ts'
import { root } from './world.ts'

describe('schemas/', () => {
  it.each(schemaFiles())('$name is up to date (else: npm run schemas)', (file) => {
    expect(readFileSync(join(root, `schemas/${file.name}.schema.json`), 'utf8')).toBe(
      printSchema(file),
    )
  })

  it('holds nothing else', () => {
    expect(readdirSync(join(root, 'schemas')).sort()).toEqual(
      schemaFiles()
        .map(({ name }) => `${name}.schema.json`)
        .sort(),
    )
  })

  it('is what editors are told to use, for the files that there are', () => {
    const settings = JSON.parse(readFileSync(join(root, '.vscode/settings.json'), 'utf8')) as {
      'yaml.schemas': Record<string, string>
    }
    expect(settings['yaml.schemas']).toEqual(
      Object.fromEntries(
        schemaFiles().map(({ name, files }) => [`./schemas/${name}.schema.json`, files]),
      ),
    )
    for (const path of Object.keys(settings['yaml.schemas']))
      expect(existsSync(join(root, path))).toBe(true)
  })

  it('is draft-07, which editors understand', () => {
    for (const { schema } of schemaFiles())
      expect(schema).toMatchObject({ $schema: 'http://json-schema.org/draft-07/schema#' })
  })
})
