// Runs functions of ours inside a page that has no scripts of its own. They are handed
// over as source, so they may call each other but use nothing else of their module. One
// that lies in another file is not imported but declared (`declare const`): an import
// would not be there in the page.

import type { Page } from 'puppeteer'

// Any function: only its source is used.
type Injected = (...given: never[]) => unknown

/** Calls `entry`, which may call `helpers`, in the page; arguments and result are plain values. */
export async function callInPage<Given extends readonly unknown[], Result>(
  page: Page,
  entry: (...given: Given) => Result,
  helpers: readonly Injected[],
  ...given: Given
): Promise<Awaited<Result>> {
  const sources = [...helpers, entry].map(String).join('\n')
  const script = `(() => {\n${sources}\nreturn ${entry.name}(...${JSON.stringify(given)})\n})()`
  return (await page.evaluate(script)) as Awaited<Result>
}
