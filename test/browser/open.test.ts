import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchBrowser, type LaunchedBrowser } from '../../src/browser/launch.ts'
import { openDocument, ORIGIN } from '../../src/browser/open.ts'

const TIME = 60_000
let launched: LaunchedBrowser
let server: Server
let origin: string
const hits: string[] = []

beforeAll(async () => {
  launched = await launchBrowser()
  server = createServer((request, response) => {
    hits.push(request.url ?? '')
    response.end('x')
  })
  server.on('upgrade', (request, socket) => {
    hits.push(`upgrade ${request.url}`)
    socket.destroy()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}, TIME)
afterAll(async () => {
  await launched.close()
  await new Promise((resolve) => server.close(resolve))
}, TIME)

// One of every kind of thing that makes a page ask for another.
function hostile(): string {
  return `<!doctype html><html><head><title>still</title>
<link rel="stylesheet" href="${origin}/css"><link rel="prefetch" href="${origin}/prefetch">
<link rel="preconnect" href="${origin}"><link rel="icon" href="${origin}/icon">
<style>@import url(${origin}/import); @font-face { font-family: Z; src: url(${origin}/font) }
p { font-family: Z; background: url(${origin}/background) } body { background: url(file:///etc/hostname) }</style>
</head><body onload="document.title = 'ran'"><script>document.title = 'ran'
new WebSocket('${origin.replace('http', 'ws')}/socket'); fetch('${origin}/fetch')</script>
<p>text</p><img src="${origin}/img"><img src="file:///etc/passwd"><img src="//evil.invalid/relative">
<img srcset="${origin}/srcset 1x"><img src="next.png"><iframe src="${origin}/iframe"></iframe>
<iframe srcdoc="<img src='${origin}/srcdoc'>"></iframe><object data="${origin}/object"></object>
<embed src="${origin}/embed"><video src="${origin}/video" poster="${origin}/poster"></video>
<svg><image href="${origin}/svg"/></svg><form action="${origin}/form"><input type="image" src="${origin}/input"></form>
<a href="annex.html" ping="${origin}/ping">annex</a></body></html>`
}

describe('openDocument', () => {
  test(
    'lets nothing out, runs nothing, and tells what was asked for',
    async () => {
      const { page, refused, close } = await openDocument(launched.browser, hostile(), {
        width: 600,
        height: 900,
      })
      await page.pdf()
      const asked = refused()
      const title = await page.evaluate(() => document.title)
      await close()
      expect(title).toBe('still')
      expect(hits).toEqual([])
      const paths = [
        'css',
        'import',
        'font',
        'background',
        'img',
        'srcset',
        'iframe',
        'srcdoc',
        'object',
      ]
      for (const path of [...paths, 'embed', 'video', 'poster', 'svg', 'input', 'prefetch']) {
        expect(asked).toContain(`${origin}/${path}`)
      }
      expect(asked).toContain('https://evil.invalid/relative')
      expect(asked).toContain(`${ORIGIN}next.png`)
      expect(asked).toContain('file:///etc/passwd')
      expect(asked).toContain('file:///etc/hostname')
    },
    TIME,
  )

  test(
    'does not follow a page that goes elsewhere',
    async () => {
      const html = `<!doctype html><meta http-equiv="refresh" content="0;url=${origin}/refresh"><p>text</p>`
      const { page, refused, close } = await openDocument(launched.browser, html, {
        width: 600,
        height: 900,
      })
      await expect.poll(refused).toContain(`${origin}/refresh`)
      expect(hits).toEqual([])
      expect(page.url()).not.toContain(origin)
      await close()
    },
    TIME,
  )

  test(
    'lays out for print, in the given width, with what the document brings along',
    async () => {
      const html = `<!doctype html><style>@media print { p { color: rgb(1, 2, 3) } }</style>
      <p>text <img src="data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA="></p>`
      const { page, refused, close } = await openDocument(launched.browser, html, {
        width: 606,
        height: 935,
      })
      const seen = await page.evaluate(() => ({
        width: innerWidth,
        height: innerHeight,
        color: getComputedStyle(document.querySelector('p') ?? document.body).color,
        picture: document.images[0]?.naturalWidth,
        zone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
      }))
      await close()
      expect(seen).toEqual({
        width: 606,
        height: 935,
        color: 'rgb(1, 2, 3)',
        picture: 1,
        zone: 'UTC',
      })
      expect(refused()).toEqual([])
    },
    TIME,
  )
})
