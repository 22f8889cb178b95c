// The HTML that goes to the page engine.
import { h } from 'hastscript'
import { describe, expect, it } from 'vitest'
import { inspect } from '../../src/build.ts'
import { compose } from '../../src/compose/index.ts'
import type { Document, Note } from '../../src/model/document.ts'
import { renderPrintHtml } from '../../src/render/print.ts'
import { filesBelow, memoryFiles, memoryWorld } from '../world.ts'

const world = memoryWorld(memoryFiles(filesBelow('test/workspaces/small')))
const inspected = inspect(world, { reports: [], locales: [], formats: ['pdf'], edition: 'public' })
const surface = {
  styles: inspected.resolved.loaded.layouts.styles,
  coverage: inspected.coverage,
  house: world.house,
}
const [draft] = inspected.drafts
if (draft === undefined) throw new Error('the workspace has a report')
const document = compose(draft, inspected.resolved)

/** The body as it is printed. */
async function printed(changes: Partial<Document>): Promise<string> {
  const html = await renderPrintHtml({ ...document, ...changes }, surface)
  return html.slice(html.indexOf('<body'))
}

describe('renderPrintHtml', () => {
  it('keeps the language of passages that would have no tag', async () => {
    const passage = h('p', [
      h('cite', { lang: 'ru' }, 'Суд'),
      h('em', { lang: 'ru' }, 'Да'),
      h('cite', 'Law'),
    ])
    const body = await printed({ body: { type: 'root', children: [passage] } })
    expect(body).toContain('<cite lang="ru" role="generic">Суд</cite>')
    expect(body).toContain('<em lang="ru">Да</em><cite>Law</cite>')
  })

  it('divides words in text and notes, and tells how wide the numbers of notes are', async () => {
    const [note] = document.notes
    if (note === undefined) throw new Error('the report has a note')
    const notes = Array.from({ length: 100 }, (_, index): Note => {
      return { ...note, number: index + 1, content: [{ type: 'text', value: 'investigation' }] }
    })
    const body = await printed({
      body: { type: 'root', children: [h('p', 'investigation')] },
      notes,
    })
    expect(body).toContain('style="--digits: 3"')
    expect(body.match(/in\u00advest\u00adig\u00ada\u00adtion/g)).toHaveLength(101)
  })
})
