// `data.html`: every series that the reports can draw upon, whatever they use of it. One page without
// script or request, the same bytes each time; nothing of it comes from the registry of persons.
import type { Element, ElementContent, Root } from 'hast'
import { h } from 'hastscript'
import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'
import { embedFonts } from '../fonts/embed.ts'
import type { Coverage } from '../fonts/faces.ts'
import { openMeasure } from '../fonts/measure.ts'
import { languageOf } from '../language/index.ts'
import { isLocale, type Locale } from '../model/locale.ts'
import type { Loaded } from '../model/stages.ts'
import type { Files } from '../world.ts'
import { seriesSection } from './data-series.ts'
import type { Uses } from './data-uses.ts'
import { texts, words, type Book } from './data-words.ts'
import type { OutputRecord } from './manifest.ts'
import { pageHead } from './page-head.ts'

const layout = `:root{color-scheme:light dark;--serif:"Source Sans 3","Amiri","Noto Sans SC";--sans:var(--serif);--ink:#1b1b1b;--soft:#555;--line:#b9b4aa;--paper:#fff}
body{font:16px/1.45 var(--sans);color:var(--ink);background:var(--paper);max-width:60rem;margin:2rem auto;padding:0 1rem}
h1{font-size:1.6rem}h2{font-size:1.2rem;margin:0 0 .2rem}h3{font-size:1rem;margin:1.2rem 0 .3rem}h2 a{color:inherit;text-decoration:none}
section{margin:2.5rem 0;padding-top:1rem;border-top:1px solid var(--line)}section:target{outline:2px solid #a8574a;outline-offset:.5rem}
p{margin:.2rem 0 .4rem}.soft,small{color:var(--soft)}ul{margin:.2rem 0;padding-inline-start:1.2rem}a{color:inherit;overflow-wrap:anywhere}
dl{display:grid;grid-template-columns:minmax(8rem,max-content) 1fr;gap:.2rem 1.2rem;margin:.6rem 0}dt{color:var(--soft);max-width:12rem}dd{margin:0}
.sources{font-size:.86rem}.sources ol{margin:.2rem 0;padding-inline-start:1.4rem}.wide{overflow-x:auto}table{border-collapse:collapse;width:100%;font-size:.86rem;margin:1rem 0 .3rem}
caption{text-align:start;font-weight:600;padding-bottom:.3rem}th,td{text-align:start;vertical-align:top;padding:.3rem .8rem .3rem 0;border-bottom:1px solid var(--line)}
tbody th{font-weight:400}.number{white-space:nowrap;font-feature-settings:"tnum"}.breakdown{max-width:36rem}.breakdown .number{text-align:end}svg.chart{max-width:40rem;margin:1rem 0}
@media (prefers-color-scheme:dark){:root{--ink:#e6e2da;--soft:#aaa49a;--line:#57534c;--paper:#171614}}
@media(max-width:36rem){dl{display:block}dt{margin-top:.4rem}}
@media print{:root{--ink:#000;--paper:#fff;--soft:#444}body{font-size:10pt;max-width:none}section{break-inside:auto}tr,svg{break-inside:avoid}h2,h3,caption{break-after:avoid}}`

/** What the page is made of. */
export interface DataPageParts {
  readonly loaded: Loaded
  readonly coverage: Coverage
  readonly house: Files
  readonly uses: Uses
  readonly files: readonly OutputRecord[]
}

/** The page; undefined where there are no series or no language to print them in. */
export async function renderDataPage(parts: DataPageParts): Promise<string | undefined> {
  const { loaded, coverage, house } = parts
  const locales = localesOf(loaded)
  const [first] = locales
  const language = first === undefined ? undefined : languageOf(first)
  const series = [...loaded.records.statistics.entries.values()]
  if (first === undefined || !language || series.length === 0) return undefined
  const book: Book = { ...parts, locales, language, measure: openMeasure(coverage, house) }
  const main = h('main', [
    h('h1', words('data-title', book)),
    h('p', words('data-intro', book)),
    ...knownOf(book),
    h('nav', [
      h(
        'ul',
        series.map(({ id, value }) =>
          h('li', h('a', { href: `#series-${id}` }, texts(value.title, book))),
        ),
      ),
    ]),
    ...series.map((entry) => seriesSection(entry, book)),
  ])
  return page(h('body', main), book, parts)
}

/** The languages of the reports that can be printed; English first, where it is one of them. */
function localesOf({ reports, layouts }: Loaded): Locale[] {
  const used = new Set([...reports.entries.values()].flatMap(({ value }) => value.locales))
  const ready = [...used].filter(
    (one) => isLocale(one) && layouts.phrases.has(one) && languageOf(one) !== undefined,
  )
  return ready.sort((a, b) => (a === 'en' ? -1 : b === 'en' ? 1 : a < b ? -1 : 1))
}

/** Of which documents it is known where they use a series, and of which it is not. */
function knownOf(book: Book): Element[] {
  const documents = [...book.loaded.reports.entries.values()].flatMap((entry) =>
    entry.value.locales.map((locale) => ({
      key: `${entry.id} ${locale}`,
      label: h('li', [
        h('span', { lang: locale }, entry.value.title[locale] ?? entry.id),
        ` (${locale})`,
      ]),
    })),
  )
  const list = (key: string, isKnown: boolean): Element[] => {
    const items = documents.filter((one) => book.uses.known.has(one.key) === isKnown)
    return items.length === 0
      ? []
      : [
          h('p', words(key, book)),
          h(
            'ul',
            items.map(({ label }) => label),
          ),
        ]
  }
  return [...list('data-used-known', true), ...list('data-used-unknown', false)]
}

async function page(
  body: Element,
  book: Book,
  { coverage, house }: DataPageParts,
): Promise<string> {
  const styles = book.loaded.layouts.styles.get('charts') ?? ''
  const written = stringify([body])
  const fonts = await embedFonts(lettersIn(written), coverage, house)
  const style = `${fonts}\n${layout}\n${styles.replaceAll('</', '<\\/')}`
  const [locale] = book.locales
  const head = pageHead(titlesOf(book), style)
  const html = h('html', { lang: locale, dir: book.language.direction }, [head])
  const around = stringify([{ type: 'doctype' }, html])
  return `${around.replace(/<\/html>$/, '')}${written}</html>\n`
}

/** The letters of a text, each once, in one piece with their marks too: a long page has a few hundred. */
function lettersIn(text: string): string {
  const seen = new Set<number>()
  for (const form of [text, text.normalize('NFC')])
    for (let at = 0; at < form.length; at++) {
      const code = form.codePointAt(at) ?? 0
      seen.add(code)
      if (code > 0xffff) at++
    }
  return String.fromCodePoint(...seen)
}

function titlesOf(book: Book): string {
  return words('data-title', book)
    .flatMap((one) => (one.type === 'element' ? one.children : [one]))
    .map((one) => (one.type === 'text' ? one.value : ''))
    .join('')
}

function stringify(children: Root['children'] | ElementContent[]): string {
  return unified()
    .use(rehypeStringify)
    .stringify({ type: 'root', children: [...children] })
}
