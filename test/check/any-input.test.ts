// Whatever people write, reading it never ends in an exception, every finding has a place inside a
// file, and what has no fault can be composed.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compose } from '../../src/compose/index.ts'
import { hasErrors } from '../../src/findings/finding.ts'
import type { Files } from '../../src/world.ts'
import { memoryFiles } from '../world.ts'
import { inspectFiles, inspectSmall, placesOf, smallTexts } from './workspace.ts'

const templates: Readonly<Record<string, string>> = {
  'templates/partials/masthead.hbs':
    '<header>\n{{#if report.draft}}<p>{{phrase "draft"}}</p>{{/if}}\n<h1>{{report.title}}</h1>\n</header>\n',
  'templates/partials/contact.hbs':
    '{{#each organizations}}<a href="{{url website}}">{{name}}</a>{{/each}}\n',
}
const originals = new Map([...smallTexts, ...Object.entries(templates)])
const paths = [...originals.keys()]

/** Pieces of every syntax that the files are written in. */
const fragments = [
  '\n',
  '\n\n',
  '    ',
  '  ',
  '\t',
  ': ',
  '- ',
  '# ',
  '## ',
  '> ',
  '| ',
  '|---|\n',
  '"',
  "'",
  '[',
  ']',
  '(',
  ')',
  '{',
  '}',
  '{{',
  '}}',
  '{{{',
  '{{#if ',
  '{{/if}}',
  '{{> layout}}',
  '{{section "lead"}}',
  '[](id:x)',
  '[](id:reports)',
  '[](#x)',
  '[](#reports)',
  '[1](figure:reports)',
  '[](figure:reports?outcome=other)',
  '[](figure:cases)',
  '[](place:almaty?at=1800-01-01)',
  '[](elapsed:2022-06-20)',
  '[](person:p-3)',
  '[](source:register#length)',
  '[@register]',
  '[@register, p. 1; @x]',
  '[^law]',
  '[^y]\n\n[^y]: text\n\n',
  '![](case:c-1)',
  '\n\n![](case:c-2)\n\n',
  '\n\n![t](table:reports?by=outcome)\n\n',
  '<b>',
  '</b>',
  '<!-- x -->',
  '\\',
  '&amp;',
  'www.example.org',
  'а',
  'é',
  '\u200b',
  '\u202e',
  '😢',
  '\ud800',
  '&a ',
  '*a',
  '!!x ',
  '---\n',
  '%YAML 1.1\n',
  '0',
  '007',
  '-1',
  '1e9',
  '2022-02-30',
  'null',
  '~',
  '<<: ',
  '__proto__: ',
  'constructor',
  '* * *\n',
  '```\n',
  '1. ',
  '~~',
  '**',
  '_',
]

const edit = fc.record({
  path: fc.constantFrom(...paths),
  at: fc.nat(2000),
  drop: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.nat(30)),
  insert: fc.array(fc.constantFrom(...fragments), { maxLength: 6 }),
})

function edited(edits: readonly { path: string; at: number; drop: number; insert: string[] }[]) {
  const changed = new Map(originals)
  for (const { path, at, drop, insert } of edits) {
    const text = changed.get(path) ?? ''
    const from = at % (text.length + 1)
    changed.set(path, text.slice(0, from) + insert.join('') + text.slice(from + drop))
  }
  return changed
}

/** Every finding stands on a character of its file, or just behind the end of a line. */
function expectPlaces({ findings, resolved }: ReturnType<typeof inspectFiles>): void {
  for (const { place, message, hint } of findings) {
    const lines = resolved.loaded.texts.get(place.path)?.split('\n')
    const line = lines?.[place.line - 1] ?? (place.line === 1 ? '' : undefined)
    expect(line, `${message} at ${JSON.stringify(place)}`).toBeDefined()
    expect(place.column).toBeGreaterThanOrEqual(1)
    expect(place.column).toBeLessThanOrEqual((line ?? '').length + 1)
    expect(message).toMatch(/^[^a-z].*[.?]$/su)
    expect(hint ?? 'Do.').toMatch(/[.?…`”)]$/u)
  }
}

describe('any input', () => {
  it('is read, linked and checked without an exception, and composed if nothing is wrong', () => {
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 3 }), (edits) => {
        const result = inspectFiles(memoryFiles(edited(edits)))
        expectPlaces(result)
        if (!hasErrors(result.findings))
          for (const draft of result.resolved.drafts) compose(draft, result.resolved)
      }),
      { numRuns: 120, seed: 1 },
    )
  })

  it('is composed if nothing is wrong with it, whatever stands together', () => {
    const words = fc.constantFrom(
      'It began in January.',
      '[164](figure:reports)',
      '[](figure:reports?outcome=other)',
      '[](figure:cases)',
      '[](place:almaty)',
      '[](place:semey?at=1990-01-01)',
      '[](elapsed:2022-06-20)',
      '[](elapsed:2022-06-24)',
      '[](person:p-3)',
      '[](source:register#length)',
      '[](organization:watch)',
      '[](provision:article-146)',
      '[](date:2022)',
      '[@register]',
      '[@register, p. 1]',
      '[^n]',
      '[](#a)',
      '[](#b)',
      '[there](#a)',
      '**bold**',
      '`code`',
      '[page](https://example.org)',
      'a\\\nb',
      '~~gone~~',
      '<!-- x -->',
    )
    const line = fc.array(words, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(' '))
    const sign = fc.constantFrom(
      '',
      '',
      '',
      '# ',
      '> ',
      '- ',
      '1. ',
      '[](id:a)',
      '- [](id:b)',
      '> [](id:a)',
      '# [](id:b)',
      '> - ',
    )
    const block = fc.oneof(
      { weight: 6, arbitrary: fc.tuple(sign, line).map((parts) => parts.join('')) },
      {
        weight: 1,
        arbitrary: fc.constantFrom(
          '![](case:c-1)',
          '![](case:c-2)',
          '![t](table:reports?by=outcome)',
          '***',
          '| a | b |\n|---|---|\n| 1 | [](#a) |',
        ),
      },
    )
    const report = `product: briefing\nstatus: draft\ndate: 2022-06-24\nasOf: 2022-06-24\nlocales: [en]\ntitle: { en: A, ru: А }\nshortTitle: { en: A, ru: А }\norganizations: [watch]\n`
    let composed = 0
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 8 }), (blocks) => {
        const text = `${blocks.join('\n\n')}\n\n[^n]: A note, [@register], [](figure:reports).\n`
        const files = {
          'content/note/report.yaml': report,
          'content/note/en/01-lead.md': `---\nsection: lead\n---\n\n${text.includes('[^n] ') ? text : `${text.split('[^n]:')[0]}\n`}`,
          'content/note/en/02-findings.md':
            '---\nsection: findings\n---\n\nNobody was convicted.\n',
        }
        const result = inspectSmall(files)
        expectPlaces(result)
        if (hasErrors(result.findings)) return
        composed++
        for (const draft of result.resolved.drafts) compose(draft, result.resolved)
      }),
      { numRuns: 120, seed: 6 },
    )
    expect(composed).toBeGreaterThan(20)
  })

  it('may be any bytes', () => {
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.uint8Array({ maxLength: 60 }), (path, bytes) => {
        expectPlaces(inspectSmall({ [path]: bytes }))
      }),
      { numRuns: 50, seed: 2 },
    )
  })

  it('may be any Markdown', () => {
    const text = fc.array(fc.oneof(fc.constantFrom(...fragments), fc.string()), { maxLength: 40 })
    fc.assert(
      fc.property(text, (parts) => {
        const content = `---\nsection: findings\n---\n\n${parts.join('')}\n`
        const result = inspectSmall({ 'content/sample/en/02-findings.md': content })
        expectPlaces(result)
      }),
      { numRuns: 80, seed: 3 },
    )
  })

  it('may be any YAML', () => {
    const value = fc.jsonValue({ maxDepth: 4 })
    fc.assert(
      fc.property(
        fc.constantFrom(...paths.filter((one) => one.endsWith('.yaml'))),
        value,
        (path, json) => {
          expectPlaces(inspectSmall({ [path]: JSON.stringify(json, null, 1) }))
        },
      ),
      { numRuns: 50, seed: 4 },
    )
  })

  it('gives the same findings in whatever order its files are listed', () => {
    fc.assert(
      fc.property(
        fc.array(edit, { minLength: 1, maxLength: 3 }),
        fc.shuffledSubarray(paths, { minLength: paths.length }),
        (edits, order) => {
          const files = edited(edits)
          const sorted = memoryFiles(files)
          const shuffled: Files = {
            ...sorted,
            list: (folder) => order.filter((path) => path.startsWith(`${folder}/`)),
          }
          expect(placesOf(inspectFiles(shuffled).findings)).toEqual(
            placesOf(inspectFiles(sorted).findings),
          )
        },
      ),
      { numRuns: 25, seed: 5 },
    )
  })
})
