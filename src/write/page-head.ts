// The head of the pages beside the reports: nothing is loaded, and the one style sheet is the one
// that was written.
import { createHash } from 'node:crypto'
import type { Element } from 'hast'
import { h } from 'hastscript'

/** A head with a title and a style sheet, fonts in it. */
export function pageHead(title: string, style: string): Element {
  const hash = createHash('sha256').update(style).digest('base64')
  return h('head', [
    h('meta', { charSet: 'utf-8' }),
    h('meta', {
      httpEquiv: 'Content-Security-Policy',
      content: `default-src 'none'; style-src 'sha256-${hash}'; font-src data:; base-uri 'none'; form-action 'none'`,
    }),
    h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    h('meta', { name: 'referrer', content: 'no-referrer' }),
    h('title', title),
    h('style', style),
  ])
}
