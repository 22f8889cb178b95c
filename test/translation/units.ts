// Texts of a narrative for tests.
import { parseMarkdown } from '../../src/load/markdown.ts'
import type { Entry } from '../../src/model/entry.ts'
import type { FrontMatter } from '../../src/model/narrative.ts'
import type { Unit } from '../../src/model/translation.ts'
import { unitsOf } from '../../src/translation/units.ts'

const place = { path: 'content/sample/en/01-lead.md', line: 1, column: 1 }
const head: Entry<FrontMatter> = {
  id: '01-lead',
  path: place.path,
  value: { section: 'lead' },
  locate: () => place,
  locateKey: () => place,
  locateText: () => place,
}

/** The texts of a narrative without a head. */
export function unitsIn(text: string, name = '01-lead'): Unit[] {
  const path = `content/sample/en/${name}.md`
  return unitsOf({ name, path, tree: parseMarkdown(text), head }, text)
}
