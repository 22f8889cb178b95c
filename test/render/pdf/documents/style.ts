// The looks of generated documents: sizes, margins, pages.

import type { PageGeometry } from '../../../../src/render/pdf/geometry.ts'
import type { Locale } from './prose.ts'
import type { Chance } from './random.ts'

/** Pages of generated documents, in CSS px. */
export const pages = {
  a4: { width: 794, height: 1123, top: 94, right: 94, bottom: 94, left: 94 },
  a5: { width: 559, height: 794, top: 57, right: 57, bottom: 57, left: 57 },
  letter: { width: 816, height: 1056, top: 96, right: 96, bottom: 96, left: 96 },
  narrow: { width: 420, height: 640, top: 50, right: 40, bottom: 60, left: 45 },
} as const satisfies Record<string, PageGeometry>

/** Page numbers as a bare print has them; the engine is told of its own. */
export const bareFooter = `@page { @bottom-right { font: 9px Text; content: counter(page) "/" counter(pages); } }`

/** The usual looks of a report. */
export const plainStyle = `
body { font: 15px/1.4 Text; color: #111; }
h1 { font-size: 28px; line-height: 1.2; margin: 0 0 16px; } h2 { font-size: 20px; line-height: 1.25; margin: 28px 0 8px; }
h3, h4, h5, h6 { font-size: 16px; line-height: 1.3; margin: 16px 0 6px; }
p { margin: 0 0 10px; } ul, ol { margin: 0 0 10px; padding-inline: 24px 0; } li { margin: 0 0 3px; }
ul { list-style: disc; } ol { list-style: decimal; }
blockquote { margin: 12px 24px; padding-inline-start: 12px; border-inline-start: 2px solid #999; }
aside { border: 1px solid #a33; background: #fdf6f6; padding: 10px 14px; margin: 14px 0; }
.whole { break-inside: avoid; } .new-page { break-before: page; } .page-after { break-after: page; }
table { border-collapse: collapse; width: 100%; margin: 12px 0; font-size: 13px; line-height: 1.35; }
caption { text-align: start; font-style: italic; padding-bottom: 4px; }
th, td { border: 1px solid #888; padding: 3px 6px; text-align: start; vertical-align: top; }
th { background: #eee; } td p { margin: 0 0 4px; }
dt { font-weight: 700; } dd { margin: 0 0 6px; margin-inline-start: 24px; }
figure { margin: 12px 0; } figcaption { font-size: 13px; font-style: italic; }
pre { font: 12px/1.4 Text; white-space: pre-wrap; margin: 0 0 10px; } .verse { white-space: pre-line; margin: 0 24px 10px; }
.table-notes { list-style: none; padding: 0; margin: 4px 0 12px; font-size: 12px; }
a { color: inherit; text-decoration: none; } sup { unicode-bidi: isolate; font-size: 0.65em; line-height: 0; vertical-align: 0.5em; }
.notes, .endnotes { font-size: 12px; line-height: 1.35; }
.notes p, .endnotes p { margin: 0 0 3px; } .notes ul, .notes ol ol { margin: 0 0 3px; }
.notes blockquote { margin: 3px 12px; } .notes table { font-size: 11px; margin: 4px 0; } .notes pre { font-size: 11px; margin: 0 0 3px; }
.notes .back { font-size: 0.75em; vertical-align: 0.3em; line-height: 0; }
`

/** What a script needs besides: Arabic letters are higher than a usual line. */
export function scriptStyle(locale: Locale): string {
  if (locale !== 'ar') return ''
  return 'body, h1, h2, h3, h4, h5, h6, table, pre, .notes, .endnotes { line-height: 2; }'
}

/** Changes to the usual looks, by chance. */
export function varyStyle(chance: Chance): string {
  const { pick, is, between } = chance
  const size = pick([13, 14, 15, 16, 17])
  const rules = [
    `body { font-size: ${size}px; line-height: ${pick([1.2, 1.3, 1.4, 1.5, 1.65])}; }`,
    `p { margin: ${pick([0, 0, 5, 12])}px 0 ${between(0, 16)}px; text-indent: ${pick([0, 0, 18])}px; text-align: ${pick(['start', 'justify'])}; text-wrap: ${pick(['wrap', 'pretty', 'balance'])}; }`,
    `h2 { font-size: ${between(17, 26)}px; margin: ${between(8, 40)}px 0 ${between(2, 14)}px; padding-top: ${pick([0, 0, 8])}px; }`,
    `ul, ol { margin: ${between(0, 12)}px 0; padding-inline-start: ${between(18, 40)}px; } li { margin: ${between(0, 8)}px 0; }`,
    `aside { padding: ${between(2, 24)}px; margin: ${between(0, 24)}px 0; border-width: ${between(0, 4)}px; }`,
    `th, td { padding: ${between(1, 10)}px; }`,
    `.notes { font-size: ${pick([11, 12, 13])}px; line-height: ${pick([1.2, 1.3, 1.45])}; }`,
    `.notes p { margin: ${pick([0, 2, 6])}px 0 ${pick([0, 3, 8])}px; text-align: ${pick(['start', 'justify'])}; }`,
  ]
  if (is(0.25))
    rules.push('table { border-collapse: separate; border-spacing: 3px; border: 2px solid; }')
  if (is(0.2)) rules.push('td { vertical-align: middle; }')
  return rules.join('\n')
}
