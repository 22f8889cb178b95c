// Products whose sources are printed apart: the text alone, and the fact sheet.
import type { Element, Root } from 'hast'
import { toString as textIn } from 'hast-util-to-string'
import { visit } from 'unist-util-visit'
import { describe, expect, it } from 'vitest'
import { build, inspect } from '../../src/build.ts'
import { launchBrowser } from '../../src/browser/launch.ts'
import type { Document } from '../../src/model/document.ts'
import { factSheet, withoutSources } from '../../src/render/apart.ts'
import { filesBelow, memoryFiles, memoryWorld } from '../world.ts'

const filler = Array.from({ length: 30 }, () => 'People were beaten and nobody was charged.').join(
  ' ',
)

/** Spaces that break no line are the concern of typography. */
const spaced = (text: string): string => text.replaceAll('\u00a0', ' ')
const toString = (body: Root): string => spaced(textIn(body))

/** The small workspace with a brief or an oral statement in place of its briefing. */
function filesOf(product: 'brief' | 'oral-statement', paragraphs = 0, status = 'final') {
  const files = new Map<string, Uint8Array | string>(
    [...filesBelow('test/workspaces/small')].filter(([path]) => path.startsWith('data/')),
  )
  const sections =
    product === 'brief' ? ['claim', 'figures', 'asks'] : ['salutation', 'points', 'recommendations']
  files.set(
    'content/sample/report.yaml',
    `product: ${product}
status: ${status}
date: 2022-06-24
asOf: 2022-06-24
locales: [en]
title: { en: A sample }
shortTitle: { en: A sample }
organizations: [watch]
${product === 'brief' ? '' : 'minutes: 2\n'}`,
  )
  const [first = '', second = '', third = ''] = sections
  const text = (section: string, words: string): string =>
    `---\nsection: ${section}\n---\n\n${words}\n`
  files.set('content/sample/en/01-a.md', text(first, 'Madam Chair, this is what we know.'))
  files.set(
    'content/sample/en/02-b.md',
    text(
      second,
      `By [17 May 2022](date:2022-05-17), [164](figure:reports) reports had come in.[@register]\n\n${Array.from({ length: paragraphs }, () => filler).join('\n\n')}`,
    ),
  )
  files.set('content/sample/en/03-c.md', text(third, 'Investigate them.'))
  return files
}

const request = { reports: [], locales: [], formats: ['pdf'], edition: 'public' } as const

function composed(product: 'brief' | 'oral-statement'): Document {
  const { documents, findings } = inspect(memoryWorld(memoryFiles(filesOf(product))), request)
  expect(findings).toEqual([])
  const [document] = documents
  if (document === undefined) throw new Error('there is a document')
  return document
}

function ids(body: Root): Set<string> {
  const found = new Set<string>()
  visit(body, 'element', ({ properties }) => void found.add(properties['id'] ?? ''))
  return found
}

function links(body: Root): Element[] {
  const found: Element[] = []
  visit(body, 'element', (element) => {
    if ((element.properties['href'] ?? '').startsWith('#')) found.push(element)
  })
  return found
}

describe('a text whose sources are apart', () => {
  it('has no marks, no notes and no table of figures, and leaves the document as it was', () => {
    const document = composed('brief')
    const before = structuredClone(document)
    const text = withoutSources(document)
    expect(toString(text.body)).toContain('By 17 May 2022, 164 reports had come in.')
    expect(text.notes).toEqual([])
    expect(ids(text.body)).not.toContain('figures')
    expect(ids(text.body)).not.toContain('call-1')
    expect(document).toEqual(before)
    expect(document.notes).toHaveLength(1)
    expect(ids(document.body)).toContain('figures')
  })

  it.each(['brief', 'oral-statement'] as const)(
    'a %s links to nothing that is not there',
    (product) => {
      for (const sheet of [withoutSources, factSheet]) {
        const { body } = sheet(composed(product))
        const known = ids(body)
        for (const { properties } of links(body)) {
          expect(known).toContain(String(properties['href']).slice(1))
        }
      }
    },
  )

  it('has a fact sheet with what stands before each mark, its source, and the figures', () => {
    const document = composed('oral-statement')
    const sheet = factSheet(document)
    const words = toString(sheet.body)
    expect(words).toContain('Fact sheet')
    expect(words).toContain('164 reports had come in')
    expect(words).toContain(spaced(document.notes[0]?.text ?? 'a note'))
    expect(sheet.outline.map(({ text }) => text)).toEqual([
      'What the text rests on',
      'Figures and their sources',
    ])
    expect(words).not.toContain('Madam Chair')
    expect(words).not.toContain('Speaking time')
  })
})

describe('speaking time', () => {
  it('is stated, rounded up to ten seconds', () => {
    const { speech, body } = composed('oral-statement')
    // 7 + 9 + 2 words at 130 a minute are 8.3 seconds.
    expect(speech).toEqual({ words: 18, seconds: 10 })
    expect(toString(body)).toContain('Speaking time: 0 min 10 s at 130 words a minute')
  })

  it('is found when there is less of it, by how much', () => {
    const world = memoryWorld(memoryFiles(filesOf('oral-statement', 2)))
    const { findings } = inspect(world, request)
    expect(findings.map(({ rule, severity }) => [rule, severity])).toEqual([
      ['speaking-time', 'error'],
    ])
    expect(findings[0]?.message).toMatch(/^In en this takes 3 min 30 s to say/)
    const draft = memoryWorld(memoryFiles(filesOf('oral-statement', 2, 'draft')))
    expect(inspect(draft, request).findings[0]?.severity).toBe('warning')
  })
})

describe('a brief', () => {
  it('is printed as one page and a fact sheet, and is found when it is longer', async () => {
    const { browser, close } = await launchBrowser()
    try {
      const run = async (paragraphs: number) => {
        const memory = memoryWorld(memoryFiles(filesOf('brief', paragraphs)))
        const world = { ...memory, openBrowser: () => Promise.resolve(browser) }
        const { findings } = await build(world, request)
        const paths = [...world.published.keys()].sort()
        return { findings: findings.map(({ rule }) => rule), paths }
      }
      const short = await run(0)
      expect(short.findings).toEqual([])
      expect(short.paths).toContain('sample/sample.en.pdf')
      expect(short.paths).toContain('sample/sample.en.fact-sheet.pdf')
      const long = await run(6)
      expect(long).toEqual({ findings: ['page-limit'], paths: [] })
    } finally {
      await close()
    }
  }, 60_000)
})
