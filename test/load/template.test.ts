// Templates: what may stand in one, and what is found at which character of it.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkTemplates } from '../../src/load/template-names.ts'
import { parseTemplate } from '../../src/load/template.ts'
import type { Layouts } from '../../src/model/stages.ts'
import type { Template } from '../../src/model/template.ts'

/** Findings on a template `page` beside some partials, as `path:line:column rule`. */
function faultsOf(source: string, partials: Readonly<Record<string, string>> = {}): string[] {
  const templates = new Map<string, Template>()
  const parsed = new Map<string, Template>()
  const findings = [parseTemplate('page', 'page.hbs', source)]
  for (const [name, text] of Object.entries(partials))
    findings.push(parseTemplate(name, `${name}.hbs`, text))
  for (const { template } of findings) {
    if (template?.name === 'page') templates.set('page', template)
    else if (template) parsed.set(template.name, template)
  }
  const layouts: Layouts = {
    products: { entries: new Map(), broken: new Set() },
    templates,
    partials: parsed,
    styles: new Map(),
    phrases: new Map(),
    broken: new Set(),
  }
  return [...findings.flatMap((one) => one.findings), ...checkTemplates(layouts)].map(
    ({ rule, place }) => `${place.path}:${place.line}:${place.column} ${rule}`,
  )
}

describe('a template', () => {
  it('may use everything that templates have', () => {
    const source = [
      '{{! a comment with <script> and {{! braces }}',
      '{{!-- another, with {{#if x}} --}}',
      '{{#> frame}}<p lang="{{lang}}" class="a {{dir}}">{{report.title}}</p>{{/frame}}',
      '{{#if report.draft}}{{phrase "draft"}}{{else if report.summary}}{{report.summary}}{{else}}–{{/if}}',
      '{{^if report.draft}}x{{/if}}{{#with report}}{{title}}{{@root.lang}}{{../dir}}{{/with}}',
      '{{#each organizations}}{{#unless @first}}, {{/unless}}{{name}} {{this.short}} {{@index}}',
      '<a href="{{url website}}">{{host}}</a> <a href="{{mail email}}">{{email}}</a>{{/each}}',
      '{{section "lead"}}{{figures}}{{contents 6}}{{phrase "imprint" title=report.title asOf="x"}}',
    ].join('\n')
    const known = { frame: '<div>{{> @partial-block}}</div>' }
    expect(faultsOf(source, known)).toEqual(['page.hbs:8:53 phrase'])
  })

  it.each([
    ['a\n{{#if report.draft}}', '2:1 template-syntax'],
    ['{{#if report.draft}}{{#each organizations}}{{/if}}', '1:44 template-syntax'],
    ['{{/if}}', '1:1 template-syntax'],
    ['a\n b {{report.title', '2:4 template-syntax'],
    ['{{report.titel}}', '1:3 template-unknown'],
    ['{{constructor}}', '1:3 template-unknown'],
    ['{{report.constructor}}', '1:3 template-unknown'],
    ['{{@key}}', '1:3 template-unknown'],
    ['{{../report.title}}', '1:3 template-unknown'],
    ['{{#if (lookup report "x")}}{{/if}}', '1:7 template-unknown'],
    ['{{#if report.draft report.title}}{{/if}}', '1:1 template-unknown'],
    ['{{#each report.title}}{{x.y}}{{/each}}', '1:9 template-unknown'],
    ['{{organizations}}', '1:1 template-unknown'],
    ['{{section lead}}', '1:1 template-unknown'],
    ['{{url "https://example.org"}}', '1:1 template-unknown'],
    ['{{mail report.title}}', '1:8 template-unknown'],
    ['{{contents}}', '1:1 template-unknown'],
    ['a {{contents 0}}', '1:3 template-unknown'],
    ['{{contents 1.5}}', '1:1 template-unknown'],
    ['{{contents report.version}}', '1:1 template-unknown'],
    ['{{* decorator}}', '1:1 template-unknown'],
    ['{{> gone}}', '1:1 template-unknown'],
    ['<p>{{{lang}}}</p>', '1:4 template-unescaped'],
    ['{{#if lang}}<p id={{lang}}>{{/if}}', '1:19 template-unescaped'],
    ['<p id="a" lang={{lang}}>', '1:16 template-unescaped'],
    ['<a href="https://a.org/{{lang}}">', '1:24 template-unescaped'],
    ['<a href="{{#if lang}}{{lang}}{{/if}}">', '1:22 template-unescaped'],
    ['<p\nonclick = "x">', '2:1 template-unescaped'],
    ['<a href="JavaScript:x">', '1:10 template-unescaped'],
    ['<iframe>', '1:1 template-unescaped'],
  ])('%s', (source, fault) => {
    expect(faultsOf(source)).toEqual([`page.hbs:${fault}`])
  })

  it('does not take words for attributes', () => {
    expect(faultsOf('<p>one = two, style = none, onset=late</p>')).toEqual([])
  })

  it('finds partials that hold themselves through others', () => {
    const partials = { a: '{{> b}}', b: 'x{{> a}}', c: '{{> a}}' }
    expect(faultsOf('{{> c}}', partials)).toEqual([
      'a.hbs:1:1 template-syntax',
      'b.hbs:1:2 template-syntax',
    ])
  })

  it('never throws', () => {
    const piece = fc.constantFrom(
      '{{',
      '}}',
      '{{{',
      '}}}',
      '#if ',
      '/if',
      'each ',
      '> ',
      'report',
      '.',
      'title',
      ' ',
      '"',
      '=',
      '(',
      ')',
      '^',
      'else',
      '~',
      '<a href="',
      '">',
      '\n',
      '!',
      '--',
      '@',
      '|',
      'as |x|',
      '&',
      '*',
      '{{#if lang}}',
      '{{/if}}',
      '[',
      ']',
      '\\',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (parts) => {
        expect(() => faultsOf(parts.join(''))).not.toThrow()
      }),
      { numRuns: 1500, seed: 1 },
    )
  })
})
