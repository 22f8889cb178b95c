// The documents of the workspace of charts, composed with the program's fonts.
import { inspectFiles } from '../check/workspace.ts'
import { compose } from '../../src/compose/index.ts'
import type { Document } from '../../src/model/document.ts'
import { filesBelow, memoryFiles } from '../world.ts'
import { measure } from './measure.ts'

/** The English and the Russian document, with files laid over the workspace. */
export function composeCharts(changes: Readonly<Record<string, string>> = {}): Document[] {
  const files = new Map<string, Uint8Array | string>([
    ...filesBelow('test/workspaces/charts'),
    ...Object.entries(changes),
  ])
  const { resolved, findings } = inspectFiles(memoryFiles(files))
  const errors = findings.filter(({ severity }) => severity === 'error')
  if (errors.length > 0) throw new Error(JSON.stringify(errors[0]))
  return resolved.drafts.map((draft) => compose(draft, resolved, measure))
}
