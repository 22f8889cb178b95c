// What a document needs before it can be measured: every font and picture, and nothing from
// outside.

import type { OpenDocument } from '../../browser/open.ts'
import { callInPage } from './inject.ts'
import type { PrintProblem } from './problem.ts'

// Keeps the text from being laid out before its fonts are there, only to be laid out again.
const HOLD = '<style class="hold">body { display: none !important }</style>'

/** The document, to be shown when `loadResources` is done. */
export function holdBack(html: string): string {
  return html.replace('</head>', `${HOLD}</head>`)
}

/** Waits for fonts and pictures, then shows the document; what is wrong with them, if anything. */
export async function loadResources({
  page,
  refused,
}: OpenDocument): Promise<PrintProblem | undefined> {
  const { families, texts } = await callInPage(page, load, [])
  if (refused().length > 0) return { kind: 'refused', addresses: refused() }
  if (families.length > 0) return { kind: 'font', families }
  if (texts.length > 0) return { kind: 'picture', texts }
  return undefined
}

// ---- in the page (see inject.ts) -----------------------------------------------------

// Every face, also those that only a page margin uses: a font that is not there when the
// printing begins leaves its text out.
async function load(): Promise<{ families: string[]; texts: string[] }> {
  const faces = [...document.fonts]
  const images = [...document.images]
  await Promise.allSettled(faces.map((face) => face.load()))
  const decoded = await Promise.allSettled(images.map((image) => image.decode()))
  document.querySelector('style.hold')?.remove()
  return {
    families: faces.filter(({ status }) => status !== 'loaded').map(({ family }) => family),
    texts: images.filter((_, index) => decoded[index]?.status === 'rejected').map(({ alt }) => alt),
  }
}
