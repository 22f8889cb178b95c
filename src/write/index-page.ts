// The index of an edition: every report, language and format with its state, each row in its own language.
import type { Root } from 'hast'
import { h } from 'hastscript'
import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'
import { embedFonts } from '../fonts/embed.ts'
import type { Coverage } from '../fonts/faces.ts'
import type { Locale } from '../model/locale.ts'
import type { Files } from '../world.ts'
import type { OutputRecord } from './manifest.ts'
import { pageHead } from './page-head.ts'

/** The words of one language on the index page. */
export interface IndexPhrases {
  readonly language: string
  readonly title: string
  /** The pages beside the reports. */
  readonly pages: readonly { readonly path: string; readonly title: string }[]
  readonly status: Readonly<Record<string, string>>
}

const layout = `:root{color-scheme:light dark}
body{font:17px/1.5 "Source Sans 3","Amiri","Noto Sans SC";max-width:44rem;margin:2rem auto;padding:0 1rem}
h1{font-size:1.5rem}h2{font-size:1.1rem;margin:1.6rem 0 .3rem}
ul{list-style:none;padding:0;margin:0}li{margin:.25rem 0}
.state{opacity:.7}`

/** The page that lists the outputs of an edition, with its fonts. */
export async function renderIndex(
  files: readonly OutputRecord[],
  phrases: ReadonlyMap<Locale, IndexPhrases>,
  coverage: Coverage,
  house: Files,
): Promise<string> {
  const reports = [...new Set(files.flatMap((file) => file.report ?? []))].sort()
  const titles = [...phrases.values()].map((one) => one.title).join(' · ')
  const body = h(
    'body',
    h('main', [
      h('h1', titles),
      ...reports.flatMap((report) => section(report, files, phrases)),
      ...pageLinks(phrases),
    ]),
  )
  const stringify = (root: Root): string => unified().use(rehypeStringify).stringify(root)
  const style = `${await embedFonts(stringify({ type: 'root', children: [body] }), coverage, house)}\n${layout}`
  const head = pageHead(titles, style)
  const [first = 'en'] = phrases.keys()
  return `${stringify({ type: 'root', children: [{ type: 'doctype' }, h('html', { lang: first }, [head, body])] })}\n`
}

function section(
  report: string,
  files: readonly OutputRecord[],
  phrases: ReadonlyMap<Locale, IndexPhrases>,
) {
  const items = [...phrases].flatMap(([locale, words]) => {
    const own = files.filter((file) => file.report === report && file.locale === locale)
    const [first] = own
    if (!first) return []
    const links = own.flatMap((file) => {
      const format = file.path.slice(file.path.lastIndexOf('.') + 1).toUpperCase()
      return [
        ' ',
        h(
          'a',
          { href: file.path },
          file.pages === undefined ? format : `${format} (${file.pages})`,
        ),
      ]
    })
    return [
      h('li', { lang: locale }, [
        h('strong', first.title ?? report),
        ' – ',
        words.language,
        ', ',
        h('span', { className: ['state'] }, words.status[first.status ?? ''] ?? ''),
        ':',
        ...links,
      ]),
    ]
  })
  return [h('section', [h('h2', report), h('ul', items)])]
}

/** Links to the pages beside the reports, in every language. */
function pageLinks(phrases: ReadonlyMap<Locale, IndexPhrases>) {
  const items = [...phrases].flatMap(([locale, { pages }]) =>
    pages.map(({ path, title }) => h('li', { lang: locale }, h('a', { href: path }, title))),
  )
  return items.length === 0 ? [] : [h('section', [h('hr'), h('ul', items)])]
}
