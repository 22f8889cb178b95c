// What paper says besides the text: margins, and the tree that is printed.
import type { Element, ElementContent } from 'hast'
import { toString } from 'hast-util-to-string'
import { visit } from 'unist-util-visit'
import { describe, expect, it } from 'vitest'
import { inspect } from '../../src/build.ts'
import { compose } from '../../src/compose/index.ts'
import type { Document } from '../../src/model/document.ts'
import { marginsOf, printedBody } from '../../src/render/furniture.ts'
import { textOf } from '../../src/render/pdf/margins.ts'
import { widthOf } from '../../src/render/shorten.ts'
import { reportWorkspace, type ReportWish } from '../furniture/workspace.ts'
import { filesBelow, memoryFiles, memoryWorld } from '../world.ts'

function composeFiles(files: ReadonlyMap<string, Uint8Array | string>): [Document, Document] {
  const { drafts, resolved } = inspect(memoryWorld(memoryFiles(files)), {
    reports: [],
    locales: [],
    formats: ['json'],
    edition: 'public',
  })
  const [en, ru] = drafts.map((draft) => compose(draft, resolved))
  if (!en || !ru) throw new Error('the workspace has two languages')
  return [en, ru]
}

const report = (wish: Partial<ReportWish> = {}) =>
  composeFiles(reportWorkspace({ status: 'final', chapters: 2, ...wish }))

/** Spaces that break no line are the concern of typography. */
const spaced = (text: string): string => text.replaceAll('\u00a0', ' ')

/** What the margins of a page say, by place. */
function says(document: Document, page: number): Record<string, string> {
  const facts = { page, pages: 9, section: 'Section' }
  return Object.fromEntries(
    marginsOf(document).map((box) => [box.place, spaced(textOf(box, facts))]),
  )
}

describe('margins', () => {
  it('say title, section, authors, edition and page', () => {
    const [en, ru] = report()
    expect(says(en, 3)).toEqual({
      'top-start': 'Implementation of the Convention against Torture in…',
      'top-end': 'Section',
      'bottom-start': 'The Watch, Office · Public',
      'bottom-end': 'Page 3 of 9',
    })
    expect(says(ru, 3)).toMatchObject({
      'top-start': 'Осуществление Конвенции против пыток…',
      'bottom-start': 'Наблюдатель, Управление · Публичное издание',
      'bottom-end': 'Стр. 3 из 9',
    })
  })

  it('leave a cover free, and leave the heads off a first page that is none', () => {
    expect(new Set(Object.values(says(report()[0], 1)))).toEqual(new Set(['']))
    const [briefing] = composeFiles(filesBelow('test/workspaces/small'))
    expect(says(briefing, 1)).toEqual({
      'top-start': '',
      'top-end': '',
      'bottom-start': 'The Watch · Public',
      'bottom-end': 'Page 1 of 9',
    })
  })

  it('mark every page of a draft, its cover too, and do not call it public', () => {
    for (const document of report({ status: 'draft' })) {
      for (const page of [1, 2])
        expect(says(document, page)['top-center']).toBe(spaced(document.phrases.draft))
      expect(says(document, 2)['bottom-start']).toContain(` · ${document.phrases['status-draft']}`)
    }
  })

  it('mark every page of a text that no native speaker has read, and of no other', () => {
    const [en, ru] = report({ unread: ['ru'] })
    for (const page of [1, 2]) {
      expect(says(ru, page)['top-center']).toBe('Не вычитано носителем языка')
      expect(says(en, page)).not.toHaveProperty('top-center')
    }
    expect(says(ru, 2)['bottom-start']).toContain(' · Публичное издание')
    const [, draft] = report({ status: 'draft', unread: ['ru'] })
    expect(says(draft, 2)['top-center']).toBe(spaced(draft.phrases.draft))
    expect(says(draft, 2)['bottom-start']).toMatch(/ · проект · Не вычитано носителем языка$/)
  })

  it('say of such a text at its head and in its imprint what it is', () => {
    const [en, ru] = report({ unread: ['ru'] }).map(({ body }) => spaced(toString(body)))
    expect(ru).toContain('Не вычитано носителем языка')
    expect(ru).toContain('Носитель языка этот текст еще не вычитывал.')
    expect(en).not.toContain('native speaker')
  })

  it('name as many authors as there is room for, by their short names', () => {
    const [en] = report()
    const foot = (shortAuthors: readonly string[]) =>
      says({ ...en, shortAuthors }, 2)['bottom-start']
    const long = 'Association of Lawyers for the Protection of Detainees'
    const north = `${long} of the North and the West of the Country`
    expect(foot(['One', 'Two', 'Three'])).toBe('One, Two, Three · Public')
    expect(foot([long, 'Second', long])).toBe(`${long}, Second … · Public`)
    expect(foot([long, long])).toBe(`${long} … · Public`)
    expect(foot([north, 'Second'])).toBe(`${long} of the North and the West… · Public`)
    expect(foot([north])).toBe(`${long} of the North and the West of… · Public`)
    for (const names of [[north], [north, long], [long, north, 'Third']])
      expect(widthOf(foot(names) ?? '')).toBeLessThanOrEqual(112 - 18)
  })
})

describe('the printed tree', () => {
  const elementsOf = (document: Document): Element[] => {
    const found: Element[] = []
    const body: ElementContent[] = printedBody(document)
    visit({ type: 'root', children: body }, 'element', (element) => void found.push(element))
    return found
  }

  it('names the section on each heading that begins one, short enough for two heads on a line', () => {
    const unread = report({ unread: ['en', 'ru'] })
    for (const document of [...report(), ...report({ status: 'draft' }), ...unread]) {
      const running = elementsOf(document).filter(({ properties }) => 'dataRunning' in properties)
      expect(running.map(({ properties }) => properties.id)).toEqual(
        document.outline.filter(({ level }) => level === 2).map(({ id }) => id),
      )
      const title = says(document, 2)['top-start'] ?? ''
      for (const { properties } of running) {
        const head = String(properties['dataRunning'])
        expect(head).toMatch(/^\S.*\S$/)
        expect(head).not.toMatch(/\d/)
        const most = document.status === 'draft' || document.unread ? 84 : 112
        expect(widthOf(head) + widthOf(title)).toBeLessThanOrEqual(most)
      }
    }
  })

  it('asks for the page of every entry of the contents, behind its words', () => {
    for (const document of report()) {
      const entries = elementsOf(document).filter(
        ({ properties }) => String(properties.className ?? '') === 'entry',
      )
      const found = entries.map(({ children: [link, page] }) => {
        if (link?.type !== 'element' || page?.type !== 'element') throw new Error('no element')
        expect(link.properties.href).toBe(`#${String(page.properties['dataPageOf'])}`)
        expect(toString(page)).toBe('')
        return { id: String(page.properties['dataPageOf']), text: spaced(toString(link)) }
      })
      expect(found).toEqual(document.outline.map(({ id, text }) => ({ id, text: spaced(text) })))
    }
  })

  it('leaves the document as it is', () => {
    const [document] = report()
    const before = JSON.stringify(document)
    printedBody(document)
    expect(JSON.stringify(document)).toBe(before)
  })
})
