// A workspace in memory, read, linked, checked and composed; the fonts are read once for all tests.
import { checkDocument } from '../../src/check/document/index.ts'
import { check } from '../../src/check/index.ts'
import { compose } from '../../src/compose/index.ts'
import { hasErrors, sortFindings, type Finding } from '../../src/findings/finding.ts'
import { readCoverage } from '../../src/fonts/faces.ts'
import { load } from '../../src/load/index.ts'
import type { Resolved } from '../../src/model/stages.ts'
import { resolve } from '../../src/resolve/index.ts'
import type { Files } from '../../src/world.ts'
import { filesBelow, memoryFiles, memoryWorld } from '../world.ts'

/** The files of the small workspace, as texts. */
export const smallTexts: ReadonlyMap<string, string> = new Map(
  [...filesBelow('test/workspaces/small')].map(([path, bytes]) => [
    path,
    Buffer.from(bytes).toString('utf8'),
  ]),
)

const { house, today } = memoryWorld(memoryFiles(new Map()))
const coverage = readCoverage(house)

/** What is found in a workspace, and what it was linked to. */
export function inspectFiles(workspace: Files): { findings: Finding[]; resolved: Resolved } {
  const loaded = load({ ...memoryWorld(workspace), house })
  const resolved = resolve(loaded.value, 'public')
  const linked = [
    ...loaded.findings,
    ...resolved.findings,
    ...check(resolved.value, coverage, today),
  ]
  const composed = hasErrors(linked)
    ? []
    : resolved.value.drafts.flatMap((draft) =>
        checkDocument(compose(draft, resolved.value), draft, loaded.value.records),
      )
  return { findings: sortFindings([...linked, ...composed]), resolved: resolved.value }
}

/** The small workspace with some files laid over it. */
export function inspectSmall(
  changes: Readonly<Record<string, string | Uint8Array>>,
): ReturnType<typeof inspectFiles> {
  return inspectFiles(memoryFiles(new Map([...smallTexts, ...Object.entries(changes)])))
}

/** `rule path:line:column` of each finding. */
export function placesOf(findings: readonly Finding[]): string[] {
  return findings.map(({ rule, place }) => `${rule} ${place.path}:${place.line}:${place.column}`)
}
