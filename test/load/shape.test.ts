// A value against its schema: all faults at once, each at its own place, with what was meant.
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { readShape } from '../../src/load/shape.ts'
import { readYaml } from '../../src/load/yaml.ts'
import { id } from '../../src/model/id.ts'

const schema = z.strictObject({
  name: z.string(),
  kind: z.enum(['city', 'region']),
  parts: z.array(z.strictObject({ ref: id, count: z.number().optional() })).default([]),
  texts: z.partialRecord(z.enum(['en', 'ru']), z.string()).optional(),
})

function faultsOf(text: string, path = 'a.yaml'): string[] {
  const { file } = readYaml(path, text)
  if (!file) throw new Error('no YAML')
  return readShape(schema, file).findings.map(
    ({ rule, place, message, hint }) => `${place.line}:${place.column} ${rule} ${message} ${hint}`,
  )
}

describe('readShape', () => {
  it('gives the typed value, defaults filled in', () => {
    const { file } = readYaml('a.yaml', 'name: A\nkind: city\n')
    expect(file && readShape(schema, file).value).toEqual({ name: 'A', kind: 'city', parts: [] })
  })

  it('tells all faults at once, in the places of the values', () => {
    expect(faultsOf('name: 7\nkind: cty\nparts:\n  - ref: A b\n    cuont: 1\n')).toEqual([
      '1:7 yaml-shape Here stands `7`, where a text belongs. Correct it; what may stand here is in the schema of this file, in schemas/.',
      '2:7 yaml-shape `cty` is not one of: city, region. Did you mean `city`?',
      '4:10 id-invalid `A b` cannot be an id: an id has only the letters a to z, digits and single hyphens. For example: january-2022.',
      '5:5 yaml-unknown-key `cuont` is no key of this record. Did you mean `count`?',
    ])
  })

  it('does not tell that a key is missing where it is misspelt beside', () => {
    expect(faultsOf('nmae: A\nkind: city\n')).toEqual([
      '1:1 yaml-unknown-key `nmae` is no key of this record. Did you mean `name`?',
    ])
    expect(faultsOf('other: A\nkind: city\n')).toHaveLength(2)
  })

  it('lists the languages where a key is none of them', () => {
    expect(faultsOf('name: A\nkind: city\ntexts: { de: B }\n')).toEqual([
      '3:10 yaml-unknown-key `de` is no key of this record. Known here: en, ru.',
    ])
  })

  it('shows no value of the file of persons', () => {
    const faults = faultsOf('name: [Aslan]\nkind: Aslan\nparts: Aslan\n', 'data/persons.yaml')
    expect(faults).toHaveLength(3)
    expect(faults.join('\n')).not.toContain('Aslan')
  })
})
