// Generated documents, printed and examined from their glyphs: every note in its place, every
// word once, nothing torn. `fuzz.ts` runs as many more as one likes.

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchBrowser, type LaunchedBrowser } from '../../../src/browser/launch.ts'
import { compareElements } from './check/tags.ts'
import { generate, type Order } from './documents/generate.ts'
import { printBare } from './print-bare.ts'
import { tryBare, tryDocument } from './try-document.ts'

let launched: LaunchedBrowser

beforeAll(async () => {
  launched = await launchBrowser()
})
afterAll(async () => {
  await launched.close()
})

async function hold(order: Order) {
  const document = await generate(order)
  const trial = await tryDocument(document, launched.browser)
  expect(trial.faults).toEqual([])
  return { ...trial, document }
}

describe.each(['en', 'ru', 'kk', 'fr', 'ar', 'zh'] as const)('everything in %s', (locale) => {
  test('is where it belongs, and tagged as in the bare print', async () => {
    const { bytes, pages, document, repairs } = await hold({
      seed: 1,
      locale,
      mode: 'everything',
      pages: 15,
    })
    expect(pages).toBeGreaterThan(9)
    expect(document.truth.count).toBeGreaterThan(15)
    expect(repairs).toBe(0)
    const bare = await printBare(document, launched.browser)
    expect(compareElements(bytes ?? new Uint8Array(), bare)).toEqual([])
  })
})

describe('extreme documents', () => {
  test.each([2, 5, 9, 15, 22, 30, 36, 42])('seed %i', async (seed) => {
    const locale = (['en', 'ru', 'kk', 'fr', 'ar', 'zh'] as const)[seed % 6] ?? 'en'
    const { document } = await hold({ seed, locale, mode: 'extreme', pages: 8 })
    expect(document.truth.count).toBeGreaterThan(4)
  })
})

test('a long text dense with notes is printed in parts and reads as one', async () => {
  const { pages, document, fill, white } = await hold({
    seed: 1,
    locale: 'en',
    mode: 'dense',
    pages: 200,
  })
  expect(pages).toBeGreaterThan(120)
  expect(document.truth.count).toBeGreaterThan(500)
  expect(fill).toBeGreaterThan(0.97)
  expect(white).toEqual([])
})

test('the examination finds nothing wrong in what Chromium prints by itself', async () => {
  for (const locale of ['en', 'kk', 'ar', 'zh'] as const) {
    const document = await generate({ seed: 3, locale, mode: 'everything', pages: 8 })
    const { faults, pages } = await tryBare(document, launched.browser)
    expect(pages).toBeGreaterThan(3)
    expect(faults).toEqual([])
  }
})
