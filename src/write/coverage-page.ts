// What the reports cover, as a page: articles against earlier recommendations, questions, parts of the
// report, cases and recommendations of the authors. People are called by the codes of their cases.
import type { Element, ElementContent, Root } from 'hast'
import { h } from 'hastscript'
import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'
import { embedFonts } from '../fonts/embed.ts'
import type { Coverage as Fonts } from '../fonts/faces.ts'
import { coverageOf } from '../model/coverage.ts'
import { inLocale } from '../model/locale.ts'
import type { Draft, Loaded } from '../model/stages.ts'
import type { Files } from '../world.ts'
import { articlesTable, askedTable } from './coverage-tables.ts'
import { pageHead } from './page-head.ts'

/** Prints a phrase of a language, its `{names}` replaced. */
export type PrintPhrase = (key: string, values?: Readonly<Record<string, string>>) => string

/** One report in one language, with what its part of the page is made of. */
export interface Covered {
  readonly draft: Draft
  readonly loaded: Loaded
  readonly phrase: PrintPhrase
  /** The address of the report’s HTML file from here, if there is one. */
  readonly file: string | undefined
}

const layout = `:root{color-scheme:light dark}
body{font:16px/1.45 "Source Sans 3","Amiri","Noto Sans SC";max-width:76rem;margin:2rem auto;padding:0 1rem}
h1{font-size:1.5rem}h2{font-size:1.2rem;margin:2rem 0 .3rem}h3{font-size:1rem;margin:1.4rem 0 .3rem}
p{margin:.2rem 0 .6rem}ul{list-style:none;margin:0;padding:0}li{margin:0 0 .3rem}
.wide{overflow-x:auto}table{border-collapse:collapse;width:100%;font-size:.86rem}
th,td{text-align:start;vertical-align:top;padding:.35rem .7rem .35rem 0;border-bottom:1px solid #9996;min-width:7rem}
thead th{border-bottom:2px solid #999}tbody th{font-weight:400}
.open{font-weight:600;color:#a3282e}.soft{opacity:.7}
@media (prefers-color-scheme:dark){.open{color:#ff9d9d}}`

/** The page; undefined where no report goes to a committee. */
export async function renderCoverage(
  covered: readonly Covered[],
  fonts: Fonts,
  house: Files,
): Promise<string | undefined> {
  const sections = covered.flatMap((one) => section(one))
  const [first] = covered
  if (sections.length === 0 || !first) return undefined
  const titles = [...new Set(covered.map(({ phrase }) => phrase('coverage-title')))].join(' · ')
  const body = h('body', h('main', [h('h1', titles), ...sections]))
  const style = `${await embedFonts(stringify({ type: 'root', children: [body] }), fonts, house)}\n${layout}`
  const head = pageHead(titles, style)
  const html = h('html', { lang: first.draft.locale }, [head, body])
  return `${stringify({ type: 'root', children: [{ type: 'doctype' }, html] })}\n`
}

function stringify(root: Root): string {
  return unified().use(rehypeStringify).stringify(root)
}

function section(one: Covered): Element[] {
  const { draft, loaded, phrase, file } = one
  const coverage = coverageOf(draft, loaded.records)
  if (!coverage) return []
  const { locale, report } = draft
  const body = inLocale(coverage.body.value.names, locale)[0] ?? coverage.body.id
  const title = inLocale(report.value.title, locale)
  const heading: ElementContent =
    file === undefined ? h('span', title) : h('a', { href: file }, title)
  return [
    h('section', { lang: locale }, [
      h('h2', heading),
      h('p', { className: ['soft'] }, `${body} · ${phrase('language-name')}`),
      h('p', phrase('coverage-note')),
      h('div', { className: ['wide'] }, articlesTable(coverage, one)),
      ...(coverage.asked.length > 0
        ? [
            h('h3', phrase('coverage-asked')),
            h('div', { className: ['wide'] }, askedTable(coverage, one)),
          ]
        : []),
    ]),
  ]
}
