// The pages of an edition beside the reports: made anew with every build, of everything there is.
import type { Coverage as Fonts } from '../fonts/faces.ts'
import type { Locale } from '../model/locale.ts'
import type { Draft, Loaded } from '../model/stages.ts'
import type { World } from '../world.ts'
import { renderCoverage, type PrintPhrase } from './coverage-page.ts'
import { renderDataPage } from './data-page.ts'
import type { Uses } from './data-uses.ts'
import type { OutputRecord } from './manifest.ts'

/** A page of the edition; `title` is the phrase that the index calls it by. */
export interface Page {
  readonly path: string
  readonly title: string
  readonly bytes: Uint8Array
}

/** What pages are made of. */
export interface PageParts {
  readonly loaded: Loaded
  /** Every report in every language in which nothing is wrong. */
  readonly drafts: readonly Draft[]
  readonly coverage: Fonts
  readonly uses: Uses
}

/** The pages, those without content left out. */
export async function makePages(
  { house }: World,
  { loaded, drafts, coverage, uses }: PageParts,
  files: readonly OutputRecord[],
): Promise<Page[]> {
  const covered = drafts
    .filter(({ report }) => report.value.submission?.body !== undefined)
    .map((draft) => ({
      draft,
      loaded,
      phrase: phrasesOf(loaded, draft.locale),
      file: files.find(
        ({ path, report, locale }) =>
          report === draft.report.id && locale === draft.locale && path.endsWith('.html'),
      )?.path,
    }))
  const html = await renderCoverage(covered, coverage, house)
  const data = await renderDataPage({ loaded, coverage, house, uses, files })
  return [...pageOf('coverage', 'coverage-link', html), ...pageOf('data', 'data-title', data)]
}

function pageOf(name: string, title: string, html: string | undefined): Page[] {
  return html === undefined
    ? []
    : [{ path: `${name}.html`, title, bytes: new TextEncoder().encode(html) }]
}

/** The phrases of one language. */
function phrasesOf({ layouts }: Loaded, locale: Locale): PrintPhrase {
  const phrases = layouts.phrases.get(locale)?.value ?? {}
  return (key, values = {}) => {
    const found = phrases[key]
    const text = typeof found === 'string' ? found : found?.[0]
    if (text === undefined) throw new Error(`no phrase ${key} in ${locale}`)
    return text.replace(/\{([A-Za-z]+)\}/g, (whole, name: string) => values[name] ?? whole)
  }
}
