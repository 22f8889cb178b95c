// Outline and contents: the headings of a document, and the links that are made of them.
import type { Element } from 'hast'
import { toString } from 'hast-util-to-string'
import { SKIP, visit } from 'unist-util-visit'
import { describe, expect, it } from 'vitest'
import { inspect } from '../../src/build.ts'
import { compose } from '../../src/compose/index.ts'
import type { Document } from '../../src/model/document.ts'
import { renderJson } from '../../src/render/json.ts'
import { reportWorkspace } from '../furniture/workspace.ts'
import { filesBelow, memoryFiles, memoryWorld } from '../world.ts'

/** Spaces that break no line are the concern of typography. */
const spaced = (text: string): string => text.replaceAll('\u00a0', ' ')

const request = { reports: [], locales: [], formats: ['json'], edition: 'public' } as const

function composeFiles(files: ReadonlyMap<string, Uint8Array | string>): Document[] {
  const inspected = inspect(memoryWorld(memoryFiles(files)), request)
  expect(inspected.findings).toEqual([])
  return inspected.drafts.map((draft) => compose(draft, inspected.resolved))
}

/** The small briefing with this lead, which has three headings besides. */
function briefing(lead: string, changes: Readonly<Record<string, string>> = {}): Document[] {
  const files = new Map<string, Uint8Array | string>(filesBelow('test/workspaces/small'))
  for (const locale of ['en', 'ru'])
    files.set(`content/sample/${locale}/01-lead.md`, `---\nsection: lead\n---\n\n${lead}\n`)
  for (const [path, text] of Object.entries(changes)) files.set(path, text)
  return composeFiles(files)
}

function contentsOf({ body }: Document): Element | undefined {
  let found: Element | undefined
  visit(body, 'element', (element) => {
    if (element.tagName === 'nav') found = element
  })
  return found
}

/** Every link of the contents: how deep it stands, where it leads, what it says. */
function linksOf(document: Document): string[] {
  const links: string[] = []
  const walk = (element: Element, depth: number): void => {
    for (const child of element.children) {
      if (child.type !== 'element') continue
      if (child.tagName === 'a')
        links.push(`${'  '.repeat(depth)}${child.properties.href ?? ''} ${spaced(toString(child))}`)
      walk(child, depth + (child.tagName === 'ol' ? 1 : 0))
    }
  }
  const contents = contentsOf(document)
  if (contents) walk(contents, -1)
  return links
}

const three =
  '# One\n\nA.\n\n## One *and* half[^n]\n\nB.\n\n# Two [164](figure:reports)\n\nC.\n\n[^n]: Note.'

describe('contents', () => {
  it('list the headings of narratives, template and annex, two levels deep, without marks and links', () => {
    const [document] = briefing(three)
    expect(document && linksOf(document)).toEqual([
      '#01-lead-1 One',
      '  #01-lead-3 One and half',
      '#01-lead-5 Two 164',
      '#02-findings-1 Findings',
      '#contact Contact',
      '#figures Figures and their sources',
    ])
    const inner: string[] = []
    visit(contentsOf(document as Document) as Element, 'element', (element) => {
      if (element.tagName !== 'a') return undefined
      visit(element, 'element', ({ tagName, properties }) => {
        if (tagName !== 'a') inner.push(tagName, ...Object.keys(properties))
      })
      return SKIP
    })
    expect(inner).toEqual(['em'])
  })

  it('are there only from so many headings on as the template says', () => {
    for (const document of briefing('# One\n\nA.\n\n# Two\n\nB.'))
      expect([document.outline.length, contentsOf(document)]).toEqual([5, undefined])
    for (const document of briefing('# One\n\nA.\n\n# Two\n\nB.\n\n# Three\n\nC.'))
      expect(linksOf(document)).toHaveLength(6)
  })

  it('leave out the headings of boxes and of themselves, and are no blocks but for their title', () => {
    for (const document of briefing(three)) {
      const titles = document.blocks.filter(({ kind }) => kind === 'heading')
      expect(titles.map(({ id }) => id).filter((id) => id.startsWith('02-findings-4'))).toEqual([
        '02-findings-4-title',
        '02-findings-4-proceedings',
      ])
      const named = document.outline.map(({ id }) => id)
      expect(titles.map(({ id }) => id).filter((id) => !named.includes(id))).toEqual([
        'contents',
        '02-findings-4-title',
        '02-findings-4-proceedings',
      ])
      const texts = document.blocks.map(({ text }) => spaced(text))
      expect(texts.filter((text) => text.includes('One and half'))).toEqual(['One and half'])
    }
  })

  it('put a lower heading that stands under none among the higher ones', () => {
    const annex = '{{> contact}}<section><h3 id="low">Low</h3></section>'
    const template = `{{contents 1}}{{section "lead"}}${annex}{{section "findings"}}{{section "appeal"}}{{section "background"}}`
    const [document] = briefing('A.', {
      'templates/briefing.hbs': template.replace('{{> contact}}', ''),
    })
    expect(document && linksOf(document)).toEqual(['#low Low', '#02-findings-1 Findings'])
  })

  it('lead to the same places in every language', () => {
    const [en, ru] = composeFiles(reportWorkspace({ status: 'final', chapters: 4 }))
    const shape = (document: Document | undefined) =>
      document && linksOf(document).map((link) => link.replace(/(#\S+).*/, '$1'))
    expect(shape(ru)).toEqual(shape(en))
    expect(shape(en)).toHaveLength(3 + 4 * 3)
    expect(en && ru && linksOf(ru)).not.toEqual(en && linksOf(en))
  })

  it('leave no comment of a template in the document', () => {
    const layout = '<!-- for colleagues --><article>{{> @partial-block}}</article>'
    for (const document of briefing(three, { 'templates/partials/layout.hbs': layout })) {
      const comments: string[] = []
      visit(document.body, 'comment', ({ value }) => void comments.push(value))
      expect(comments).toEqual([])
    }
  })
})

describe('a cover and an imprint', () => {
  it('say what the report says of itself', () => {
    const [en, ru] = composeFiles(reportWorkspace({ status: 'final', chapters: 1 }))
    const texts = (document: Document | undefined) =>
      document?.blocks.filter(({ section }) => section === null).map(({ text }) => spaced(text))
    expect(texts(en)).toEqual([
      'Alternative report',
      'Alternative report on the implementation of the Convention against Torture by a State that is not named',
      'Submission to the Committee against Torture for its examination of the fourth report',
      'What has changed since the last examination, and what has not.',
      'The Watch',
      'Office',
      '24 June 2022',
      'Public · Version 2',
      'Contents',
      'About this document',
      'Responsible for the content',
      'The Watch · watch.example.org',
      'Office',
      'Date',
      '24 June 2022',
      'Figures as of',
      '24 June 2022',
      'Version',
      '2',
      'Languages',
      'English (original), Русский',
      'Status',
      'final',
      'Edition',
      'Public edition. It may be published and quoted with its source named.',
    ])
    for (const document of en && ru ? [en, ru] : []) {
      const json = JSON.parse(renderJson(document, [])) as { version: number }
      expect([document.version, json.version]).toEqual([2, 2])
    }
    expect(texts(ru)).toHaveLength(texts(en)?.length ?? 0)
    expect(texts(ru)).toContain('Публичное издание · Версия 2')
  })

  it('never call a draft public', () => {
    for (const { blocks, phrases } of composeFiles(
      reportWorkspace({ status: 'draft', chapters: 1 }),
    )) {
      const draft = spaced(phrases.draft)
      const texts = blocks.map(({ text }) => spaced(text))
      expect(texts.filter((text) => /public\b|публичн/i.test(text.replace(draft, '')))).toEqual([])
      expect(texts.filter((text) => text.includes(draft))).toHaveLength(2)
    }
  })
})
