// The HTML file as a browser and a careful reader meet it: alone, without script, every link leading somewhere.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Element, Root } from 'hast'
import rehypeParse from 'rehype-parse'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import { visitParents } from 'unist-util-visit-parents'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parse as parseYaml } from 'yaml'
import { build } from '../../src/build.ts'
import { launchBrowser, type LaunchedBrowser } from '../../src/browser/launch.ts'
import { openFolder } from '../../src/disk.ts'
import { memoryWorld, root } from '../world.ts'

const files = new Map<string, string>()
let browser: LaunchedBrowser

beforeAll(async () => {
  const world = memoryWorld(openFolder(root))
  await build(world, { reports: [], locales: [], formats: ['html'], edition: 'public' })
  for (const [path, bytes] of world.published)
    if (path.endsWith('.html')) files.set(path, new TextDecoder().decode(bytes))
  browser = await launchBrowser()
})
afterAll(() => browser.close())

const parse = (html: string): Root => unified().use(rehypeParse).parse(html)
const elements = (tree: Root): Element[] => {
  const found: Element[] = []
  visit(tree, 'element', (element) => void found.push(element))
  return found
}

describe('an HTML report', () => {
  it('is there for each report and language, and for the index', () => {
    const reports = readdirSync(join(root, 'content')).flatMap((id) => {
      const head = parseYaml(readFileSync(join(root, 'content', id, 'report.yaml'), 'utf8')) as {
        locales: string[]
      }
      return head.locales.map((locale) => `${id}/${id}.${locale}.html`)
    })
    expect([...files.keys()].sort()).toEqual(
      [...reports, 'coverage.html', 'data.html', 'index.html'].sort(),
    )
  })

  it('says its language and direction, and has one title and one first-level heading', () => {
    for (const [path, html] of files) {
      const all = elements(parse(html))
      const locale = /\.(\w+)\.html$/.exec(path)?.[1] ?? 'en'
      expect(all.find(({ tagName }) => tagName === 'html')?.properties, path).toMatchObject({
        lang: locale,
      })
      expect(
        all.filter(({ tagName }) => tagName === 'h1'),
        path,
      ).toHaveLength(1)
      // Pictures have titles of their own.
      const head = all.find(({ tagName }) => tagName === 'head')
      const titles = head?.children.filter(
        (one) => one.type === 'element' && one.tagName === 'title',
      )
      expect(titles, path).toHaveLength(1)
    }
  })

  it('holds no script, no handler, no address but of pages and parts of itself', () => {
    for (const [path, html] of files) {
      for (const { tagName, properties } of elements(parse(html))) {
        expect([
          'script',
          'iframe',
          'object',
          'embed',
          'base',
          'form',
          'link',
          'img',
        ]).not.toContain(tagName)
        expect(
          Object.keys(properties).filter(
            (name) => name.startsWith('on') || name === 'style' || name === 'src',
          ),
          path,
        ).toEqual([])
        const allowed = !path.includes('/')
          ? /^(?:#|https:\/\/|mailto:|[a-z0-9-]+(?:\/[a-z0-9.-]+)?(?:\.html)?(?:#.+)?$)/
          : /^(?:#|https:\/\/|mailto:|[a-z0-9-]+\.[A-Za-z-]+\.html$)/
        if (typeof properties.href === 'string') expect(properties.href, path).toMatch(allowed)
      }
      expect(
        // Fonts are in the file, and what fills a bar of a picture is a part of it.
        html.replaceAll(/url\((?:data:font\/woff2;base64,[A-Za-z0-9+/=]+|#[\w-]+)\)/g, ''),
        path,
      ).not.toMatch(/url\(|@import|file:|\/root|\/home|\/tmp/)
    }
  })

  it('allows by its policy just the one style sheet that it has', () => {
    for (const [path, html] of files) {
      const style = /<style>([^]*?)<\/style>/.exec(html)?.[1] ?? ''
      const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? ''
      const hash = createHash('sha256').update(style).digest('base64')
      expect(policy.replaceAll('&#x27;', "'"), path).toContain(`'sha256-${hash}'`)
      expect(policy.replaceAll('&#x27;', "'"), path).toMatch(/^default-src 'none';/)
    }
  })

  it('has no id twice, and no link that leads nowhere', () => {
    for (const [path, html] of files) {
      const all = elements(parse(html))
      const ids = all.flatMap(({ properties }) =>
        typeof properties.id === 'string' ? [properties.id] : [],
      )
      expect(new Set(ids).size, path).toBe(ids.length)
      const targets = all.flatMap(({ properties }) =>
        typeof properties.href === 'string' && properties.href.startsWith('#')
          ? [properties.href.slice(1)]
          : [],
      )
      expect(
        targets.filter((target) => !ids.includes(target)),
        path,
      ).toEqual([])
    }
  })

  it('has every note right after the block that calls it, with links both ways', () => {
    for (const [path, html] of files) {
      const marks = new Map<string, Element>()
      const notes = new Map<string, Element>()
      visitParents(parse(html), 'element', (element, ancestors) => {
        const id = element.properties.id ?? ''
        const around = ancestors.findLast(
          (one): one is Element =>
            one.type === 'element' && String(one.properties.className ?? '').includes('noted'),
        )
        if (/^call-\d+$/.test(id) && around) marks.set(id.slice(5), around)
        if (/^note-\d+$/.test(id) && around) notes.set(id.slice(5), around)
      })
      if (path.includes('/')) expect(notes.size, path).toBeGreaterThan(3)
      for (const [number, block] of notes) {
        expect(marks.get(number), `${path} note ${number}`).toBe(block)
        expect(html).toContain(`href="#note-${number}"`)
        expect(html).toContain(`href="#call-${number}"`)
      }
    }
  })

  it('asks for nothing when a browser opens it, prints without overflow, and fits a phone', async () => {
    for (const [path, html] of files) {
      const page = await browser.browser.newPage()
      const asked: string[] = []
      page.on('request', (request) => {
        if (!request.url().startsWith('data:') && request.url() !== 'about:blank')
          asked.push(request.url())
      })
      await page.setViewport({ width: 360, height: 740 })
      await page.setContent(html, { waitUntil: 'load' })
      const wide = await page.evaluate(() => document.documentElement.scrollWidth)
      const fonts = await page.evaluate(async () => {
        await document.fonts.ready
        return [...document.fonts].filter((face) => face.status === 'error').length
      })
      await page.close()
      expect(asked, path).toEqual([])
      expect(wide, path).toBeLessThanOrEqual(360)
      expect(fonts, path).toBe(0)
    }
  })
})
