// A redline as one self-contained page: no script, no request. Side by side or inline, with or without
// what only the data has changed, by switches that are reached by keyboard; each change leads to the next.
import { createHash } from 'node:crypto'
import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'
import type {
  BlockChange,
  CaseChange,
  FigureChange,
  FigureState,
  MarkedStretch,
  NoteChange,
  Redline,
  Spot,
} from './redline.ts'
import { isEmpty } from './redline.ts'

const style = `:root{color-scheme:light dark;--ins:#0a6b2d;--insbg:#d9f2e0;--del:#9c1c1c;--delbg:#fbe0e0;--line:#bbb;--soft:#666}
@media (prefers-color-scheme:dark){:root{--ins:#8fe0a8;--insbg:#123820;--del:#ffb0a8;--delbg:#451a18;--line:#555;--soft:#aaa}}
body{font:16px/1.5 sans-serif;max-width:76rem;margin:1.5rem auto;padding:0 1rem}
h1{font-size:1.5rem}h2{font-size:1.2rem;margin:2.4rem 0 .5rem;border-top:2px solid var(--line);padding-top:1rem}h3{font-size:1rem;margin:1.4rem 0 .4rem}
table{border-collapse:collapse;font-size:.9rem;width:100%}th,td{text-align:start;vertical-align:top;padding:.3rem .8rem .3rem 0;border-bottom:1px solid var(--line)}
ins{color:var(--ins);background:var(--insbg);text-decoration:underline}del{color:var(--del);background:var(--delbg)}
ins.data,del.data{outline:1px dotted currentColor}
.switches{position:sticky;top:0;background:Canvas;padding:.5rem 0;border-bottom:1px solid var(--line);display:flex;gap:1.2rem;flex-wrap:wrap}
.change{margin:.7rem 0;padding:.5rem .8rem;border-inline-start:3px solid var(--line)}.change:target,.change:focus-within{border-color:currentColor}
.where{font-size:.82rem;color:var(--soft);display:flex;gap:1rem}.where a{margin-inline-start:auto}
.change p{margin:.2rem 0;overflow-wrap:anywhere}.side{display:none;grid-template-columns:1fr 1fr;gap:1.5rem}
body:has(#side:checked) .side{display:grid}body:has(#side:checked) .inline{display:none}
body:has(#wording:checked) .change.data{display:none}
@media print{.switches,.where a{display:none}}`

/** The page; `title` says what is compared with what. */
export function redlinePage(title: string, redlines: readonly Redline[]): string {
  const counter = { next: 1 }
  const sections = redlines.map((one) => sectionOf(one, counter))
  const hash = createHash('sha256').update(style).digest('base64')
  const head = h('head', [
    h('meta', { charSet: 'utf-8' }),
    h('meta', {
      httpEquiv: 'Content-Security-Policy',
      content: `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`,
    }),
    h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    h('meta', { name: 'referrer', content: 'no-referrer' }),
    h('title', title),
    h('style', style),
  ])
  const body = h('body', [h('main', [h('h1', title), overview(redlines), switches(), ...sections])])
  const page = {
    type: 'root' as const,
    children: [{ type: 'doctype' as const }, h('html', { lang: 'en' }, [head, body])],
  }
  return `${unified().use(rehypeStringify).stringify(page)}\n`
}

function nameOf({ report, locale }: Redline): string {
  return `${report}.${locale}`
}

function overview(redlines: readonly Redline[]): Element {
  const rows = redlines.map((one) => [
    h('a', { href: `#${nameOf(one)}` }, nameOf(one)),
    isEmpty(one) ? 'no difference' : `${one.words.before} → ${one.words.after}`,
    count(one.figures),
    count(one.cases),
    count(one.notes),
    count(one.blocks.filter(({ byData }) => !byData)),
    count(one.blocks.filter(({ byData }) => byData)),
  ])
  const columns = [
    'Report',
    'Words',
    'Figures',
    'Cases',
    'Notes',
    'Text by wording',
    'Text by data',
  ]
  return tableOf(columns, rows)
}

const count = (list: readonly unknown[]): string => (list.length === 0 ? '–' : String(list.length))

function switches(): Element {
  const radio = (id: string, words: string, checked: boolean): Element =>
    h('label', [h('input', { type: 'radio', name: 'view', id, checked }), ` ${words}`])
  return h('div', { className: ['switches'] }, [
    radio('inline', 'inline', true),
    radio('side', 'side by side', false),
    h('label', [h('input', { type: 'checkbox', id: 'wording' }), ' only what people wrote']),
  ])
}

interface Counter {
  next: number
}

function sectionOf(redline: Redline, counter: Counter): Element {
  const { figures, cases, notes, blocks, title, locale } = redline
  const content: ElementContent[] = [h('h2', { id: nameOf(redline) }, nameOf(redline))]
  const add = (name: string, list: readonly unknown[], made: () => ElementContent[]): void => {
    if (list.length > 0) content.push(h('h3', `${name} (${list.length})`), ...made())
  }
  if (isEmpty(redline)) content.push(h('p', 'No difference.'))
  else if (title.some(({ kind }) => kind !== 'same'))
    content.push(h('p', { lang: locale }, marked(title)))
  add('Figures', figures, () => [
    tableOf(['Figure', 'Before', 'After', 'Where'], figures.map(figureCells)),
  ])
  add('Cases', cases, () => [tableOf(['Case', 'Before', 'After'], cases.map(caseCells))])
  add('Notes', notes, () => notes.map((one) => noteOf(one, locale, counter)))
  add('Text', blocks, () => blocks.map((one) => blockOf(one, locale, counter)))
  return h('section', content)
}

function tableOf(
  columns: readonly string[],
  rows: readonly (readonly (string | Element)[])[],
): Element {
  return h('table', [
    h(
      'thead',
      h(
        'tr',
        columns.map((name) => h('th', { scope: 'col' }, name)),
      ),
    ),
    h(
      'tbody',
      rows.map((cells) =>
        h(
          'tr',
          cells.map((cell) => h('td', cell)),
        ),
      ),
    ),
  ])
}

function figureCells({ key, before, after, paragraphs }: FigureChange): (string | Element)[] {
  return [h('code', key), stateOf(before), stateOf(after), paragraphs.join(', ')]
}

function stateOf(state: FigureState | undefined): string {
  if (state === undefined) return 'not there'
  const { value, when, publisher, source } = state
  return [value, when, publisher ?? '', source].filter((one) => one !== '').join(', ')
}

function caseCells({ code, before, after }: CaseChange): string[] {
  return [code, before ?? 'not there', after ?? 'not there']
}

function noteOf(
  { kind, before, after, words }: NoteChange,
  locale: string,
  counter: Counter,
): Element {
  const numbers = [...new Set([before, after].filter((one) => one !== undefined))].join(' → ')
  return changeOf(`note ${numbers}: ${kind}`, words, { locale, byData: false, counter })
}

function blockOf(change: BlockChange, locale: string, counter: Counter): Element {
  const { kind, block, before, after, words, byData } = change
  const spots = [...new Set([before, after].flatMap((one) => (one ? [spotName(one)] : [])))]
  const where = `${block} ${spots.join(' → ')}: ${kind}${byData ? ' by data' : ''}`
  return changeOf(where, words, { locale, byData, counter })
}

function spotName({ id, number }: Spot): string {
  return number === null ? id : String(number)
}

interface Surroundings {
  readonly locale: string
  readonly byData: boolean
  readonly counter: Counter
}

function changeOf(
  where: string,
  words: readonly MarkedStretch[],
  { locale, byData, counter }: Surroundings,
): Element {
  const number = counter.next++
  const next = h('a', { href: `#change-${number + 1}`, ariaLabel: 'next change' }, 'next ↓')
  const only = (kind: 'added' | 'removed'): MarkedStretch[] =>
    words.filter((one) => one.kind !== kind)
  const className = byData ? ['change', 'data'] : ['change']
  return h('div', { id: `change-${number}`, className }, [
    h('div', { className: ['where'] }, [h('span', where), next]),
    h('p', { className: ['inline'], lang: locale, dir: 'auto' }, marked(words)),
    h('div', { className: ['side'], lang: locale }, [
      h('p', { dir: 'auto' }, marked(only('added'))),
      h('p', { dir: 'auto' }, marked(only('removed'))),
    ]),
  ])
}

function marked(words: readonly MarkedStretch[]): ElementContent[] {
  return words.map(({ kind, text, byData }): ElementContent => {
    if (kind === 'same') return { type: 'text', value: text }
    const className = byData ? ['data'] : []
    return h(kind === 'added' ? 'ins' : 'del', { className }, text)
  })
}
