// Terms are found in whatever ending, and only as whole words.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { glossary } from '../../src/model/glossary.ts'
import { unusedTerms } from '../../src/translation/terms.ts'
import { root } from '../world.ts'
import { unitsIn } from './units.ts'

const un = glossary.parse(parse(readFileSync(join(root, 'data/glossaries/un.yaml'), 'utf8')))

function unused(source: string, target: string): string[] {
  const [from, to] = [unitsIn(source)[0], unitsIn(target)[0]]
  if (!from || !to) throw new Error('no text')
  return unusedTerms(un, [from, 'en'], [to, 'ru']).map(({ term }) => term)
}

describe('the glossary of the United Nations', () => {
  it.each([
    ['The State party replied.', 'Государство-участник ответило.', []],
    ['States parties', 'государствам-участникам', []],
    ['The State party replied.', 'Правительство ответило.', ['state-party']],
    ['the list of issues', 'в перечне вопросов', []],
    ['the list of issues', 'в списке вопросов', ['list-of-issues']],
    ['[Three](figure:a) periodic reports', '[Три](figure:a) периодических доклада', []],
    ['the **Office of the Prosecutor General**', 'Генеральной прокуратурой', []],
    ['torture', 'о пытках', []],
    ['torture', 'пытается', ['torture']],
    ['tortured', 'истязали', []],
    ['other ill-treatment', 'других видов жестокого обращения', []],
    ['[impunity](figure:torture)', 'безнаказанностью', []],
  ])('%s: %s', (source, target, terms) => {
    expect(unused(source, target)).toEqual(terms)
  })

  it('has forms that find each other: the first of each language is itself accepted', () => {
    for (const [term, forms] of Object.entries(un.terms))
      expect(unused(forms.en?.[0] ?? '', forms.ru?.[0] ?? ''), term).toEqual([])
  })
})
