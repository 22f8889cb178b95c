// The texts of narratives have the identities that the blocks of the document have.
import type { Nodes, RootContent } from 'mdast'
import { describe, expect, it } from 'vitest'
import { load } from '../../src/load/index.ts'
import { resolve } from '../../src/resolve/index.ts'
import { unitsOf } from '../../src/translation/units.ts'
import { filesBelow, memoryFiles, memoryWorld } from '../world.ts'
import { unitsIn } from './units.ts'

const files = new Map<string, Uint8Array | string>()
for (const folder of ['content', 'data'])
  for (const [path, bytes] of filesBelow(folder)) files.set(`${folder}/${path}`, bytes)

/** The identities that resolving has given, by the line that a block begins in. */
function identitiesOf(blocks: readonly RootContent[]): Map<string, number> {
  const found = new Map<string, number>()
  const walk = (node: Nodes): void => {
    const id = node.data?.blockId
    const isText = node.type === 'paragraph' || node.type === 'heading'
    const { line } = node.position?.start ?? {}
    if (id !== undefined && isText && line !== undefined) found.set(id, line)
    if ('children' in node && !isText) for (const child of node.children) walk(child)
  }
  for (const block of blocks) walk(block)
  return found
}

describe('unitsOf', () => {
  it('gives every paragraph and heading of the repository the identity of its block', () => {
    const loaded = load(memoryWorld(memoryFiles(files))).value
    const { drafts } = resolve(loaded, 'public').value
    let compared = 0
    for (const { narratives } of drafts) {
      for (const { narrative, blocks } of narratives) {
        const known = identitiesOf(blocks)
        for (const unit of unitsOf(narrative, loaded.texts.get(narrative.path) ?? '')) {
          if (unit.kind !== 'paragraph' && unit.kind !== 'heading') continue
          compared++
          expect(known.get(unit.id), `${narrative.path} ${unit.id}`).toBe(unit.place.line)
        }
      }
    }
    expect(compared).toBeGreaterThan(90)
  })

  it('finds paragraphs, headings, items, cells, captions and notes', () => {
    const text = [
      '# Title',
      '[](id:first)One\nline.[^n]',
      '- item\n- > quoted\n  > twice',
      '| a | b |\n| - | - |\n| 1 |   |',
      '![Caption](table:x)',
      '![](case:kz-1)',
      '[](figure:x)',
      '[^n]: Note',
    ].join('\n\n')
    expect(unitsIn(text).map(({ id, kind, markdown }) => [id, kind, markdown])).toEqual([
      ['01-lead-1', 'heading', 'Title'],
      ['first', 'paragraph', '[](id:first)One line.[^n]'],
      ['01-lead-3-1-1', 'paragraph', 'item'],
      ['01-lead-3-2-1-1', 'paragraph', 'quoted twice'],
      ['01-lead-4-1-1', 'cell', 'a'],
      ['01-lead-4-1-2', 'cell', 'b'],
      ['01-lead-4-2-1', 'cell', '1'],
      ['01-lead-5', 'caption', '![Caption](table:x)'],
      ['note-n', 'note', 'Note'],
    ])
  })

  it('knows the heading above, and keeps a line that was broken on purpose', () => {
    const [, second] = unitsIn('# Title\n\nOne\\\ntwo  \nthree')
    expect(second?.section).toBe('Title')
    expect(second?.markdown).toBe('One\\\ntwo\\\nthree')
  })
})
