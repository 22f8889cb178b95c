// The faces in a printed page: no letter comes from a font of the system, and what is printed can be
// read back, in every script.
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { CDPSession, Page } from 'puppeteer'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser, type LaunchedBrowser } from '../../src/browser/launch.ts'
import { openFolder } from '../../src/disk.ts'
import { embedFonts } from '../../src/fonts/embed.ts'
import { readCoverage } from '../../src/fonts/faces.ts'
import { families } from '../../src/fonts/families.ts'
import { root } from '../world.ts'

const texts: Readonly<Record<string, string>> = {
  en: 'The victim’s “safeguards” – 10\u00a0000 in KZ-0012, 5‰, non‑breaking, ½ × 3',
  ru: 'Генеральная прокуратура «в ст.\u00a0146» — больша\u0301я № 9',
  kk: 'Қазақстанда азаптау: Әә Ғғ Ққ Ңң Өө Ұұ Үү Һһ Іі, 1\u00a0302 ₸',
  fr: 'Vraiment\u202f? «\u202fOui\u202f»\u202f: l’État',
  ar: 'تلقت السلطات 10 شكوى؛ لا إله، وذلك في القضية ١٢٣',
  zh: '委员会“审议”了《报告》——2022年，Report……',
}

let launched: LaunchedBrowser
let page: Page
const house = openFolder(root)

beforeAll(async () => {
  launched = await launchBrowser()
  page = await launched.browser.newPage()
  const all = `${Object.values(texts).join('')}-`
  const fonts = await embedFonts(all, readCoverage(house), house, 'truetype')
  const stack = (role: 'serif' | 'sans', ...first: string[]): string =>
    [...first, ...families.filter(({ roles }) => roles.includes(role)).map(({ name }) => name)]
      .map((name) => `"${name}"`)
      .join(',')
  const styles = `p{font-family:${stack('serif')}} h2{font-family:${stack('sans')}} p:lang(zh){font-family:${stack('serif', 'Noto Serif SC Signs')}}`
  const body = Object.entries(texts).map(
    ([tag, text]) =>
      `<div lang="${tag}" dir="${tag === 'ar' ? 'rtl' : 'ltr'}"><p>${text}</p><p><em>${text}</em> <strong>${text}</strong></p><h2>${text}</h2></div>`,
  )
  await page.setContent(`<meta charset="utf-8"><style>${fonts}\n${styles}</style>${body.join('')}`)
  // Every face is asked for: fonts are ready too while nobody has asked for them yet.
  await page.evaluate(async () => {
    await Promise.all([...document.fonts].map((face) => face.load()))
    await document.fonts.ready
  })
})
afterAll(() => launched.close())

interface DomNode {
  readonly nodeId: number
  readonly nodeType: number
  readonly nodeValue: string
  readonly children?: readonly DomNode[]
}

/** The texts that are printed, wholly or in part, with a font that is not embedded. */
async function foreignTexts(session: CDPSession, node: DomNode): Promise<string[]> {
  const found: string[] = []
  if (node.nodeType === 3) {
    const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId: node.nodeId })
    if (fonts.some((font) => !font.isCustomFont)) found.push(node.nodeValue)
  }
  for (const child of node.children ?? []) found.push(...(await foreignTexts(session, child)))
  return found
}

describe('a printed page', () => {
  it('has no letter of a system font, in any style', async () => {
    const session = await page.createCDPSession()
    await session.send('DOM.enable')
    await session.send('CSS.enable')
    const before = await session.send('DOM.getDocument', { depth: -1 })
    expect(await foreignTexts(session, before.root as DomNode)).toEqual([])
    // The same question finds one where there is one.
    await page.evaluate(() => {
      const foreign = document.createElement('b')
      foreign.style.fontFamily = 'serif'
      foreign.textContent = 'Foreign'
      document.querySelector('p')?.append(foreign)
    })
    const changed = await session.send('DOM.getDocument', { depth: -1 })
    // Its font is there when the browser has drawn it, which nobody has asked for.
    const ask = () => foreignTexts(session, changed.root)
    await expect.poll(ask, { timeout: 10_000 }).toEqual(['Foreign'])
    await page.evaluate(() => document.querySelector('p')?.lastChild?.remove())
  })

  it('can be read back', async () => {
    const task = getDocument({ data: await page.pdf({ tagged: true }), verbosity: 0 })
    const pdf = await task.promise
    let read = ''
    for (let number = 1; number <= pdf.numPages; number++) {
      const { items } = await (await pdf.getPage(number)).getTextContent()
      read += items.map((item) => ('str' in item ? item.str : '')).join(' ')
    }
    await task.destroy()
    const bare = (text: string): string => text.normalize('NFC').replace(/\s/g, '')
    expect(read).not.toContain('\0')
    for (const [tag, text] of Object.entries(texts)) {
      if (tag !== 'ar') expect(bare(read), tag).toContain(bare(text))
    }
    // Right to left, words come in the order of the page, each in its own order.
    for (const word of (texts['ar'] ?? '').match(/\p{L}+/gu) ?? []) expect(read).toContain(word)
  })
})
