// `new report --from`: last year's report as this year's draft. What follows from the data is put right
// as `fix` does it; what only people know is a note to colleagues, which `check` tells of until it is gone.
import { inspect, type Inspected, type Request } from '../build.ts'
import { Failure } from '../failure.ts'
import { hasErrors } from '../findings/finding.ts'
import { printFindings } from '../findings/print.ts'
import { applyEdits, planFixes } from '../fix/index.ts'
import { languageOf } from '../language/index.ts'
import { figureKey, type DataFigure } from '../model/figure.ts'
import { formats } from '../model/output.ts'
import { printPlace } from '../model/place.ts'
import type { Draft } from '../model/stages.ts'
import { bindingsOf } from '../model/walk.ts'
import { figuresByNarrative, pinFigures } from '../scaffold/pin.ts'
import { renewedFiles, whatToRenew, withTasks, type Renewal } from '../scaffold/renew.ts'
import type { Files, World } from '../world.ts'

const general =
  'Title, short title, summary, dateline and organizations are those of last time: see whether they still hold.'

/** The files of the new report by path. A Failure if the old one has errors of its own. */
export function renew(world: World, wish: Renewal): Map<string, string> {
  const old = inspect(world, requestFor(wish.from))
  if (hasErrors(old.findings)) {
    const lines = (path: string): string[] | undefined =>
      old.resolved.loaded.texts.get(path)?.split('\n')
    process.stdout.write(printFindings(old.findings, 'text', lines))
    throw new Failure(2, `${wish.from} has errors of its own.`, 'Mend them first.')
  }
  const copied = renewedFiles(wish, readReport(world, wish.from))
  const first = inspect(overlay(world, copied), requestFor(wish.id))
  const fixed = putRight(copied, first)
  const second = inspect(overlay(world, fixed), requestFor(wish.id))
  const pinned = pin(fixed, old, second, wish.id)
  const last = inspect(overlay(world, pinned), requestFor(wish.id))
  return addTasks(pinned, old, last, wish)
}

/** The new report with figures that cannot be of today left as they were, in every language. */
function pin(
  files: ReadonlyMap<string, string>,
  old: Inspected,
  now: Inspected,
  id: string,
): Map<string, string> {
  const pinned = new Map<string, Map<string, DataFigure>>()
  for (const [i, draft] of old.drafts.entries()) {
    const current = now.drafts[i]
    if (current === undefined) continue
    const wrong = wrongFigures(current, now)
    const known = figuresByNarrative(current)
    for (const [name, figures] of figuresByNarrative(draft)) {
      const own = pinned.get(name) ?? new Map<string, DataFigure>()
      for (const [key, figure] of figures)
        if (known.get(name)?.has(key) !== true || wrong.has(`${name} ${key}`)) own.set(key, figure)
      pinned.set(name, own)
    }
  }
  return new Map(
    [...files].map(([path, text]) => {
      const name = new RegExp(`^content/${id}/[^/]+/(.+)\\.md$`).exec(path)?.[1] ?? ''
      return [path, pinFigures(text, pinned.get(name)?.values() ?? [])]
    }),
  )
}

/** The figures whose words are wrong still, by narrative and key. */
function wrongFigures(draft: Draft, { findings }: Inspected): Set<string> {
  const places = new Set(
    findings.filter(({ severity }) => severity === 'error').map(({ place }) => printPlace(place)),
  )
  return new Set(
    draft.narratives.flatMap(({ narrative, blocks }) =>
      bindingsOf(blocks).flatMap(({ bound, place }) =>
        bound.kind === 'figure' && places.has(printPlace(place))
          ? [`${narrative.name} ${figureKey(bound.figure)}`]
          : [],
      ),
    ),
  )
}

function requestFor(report: string): Request {
  return { reports: [report], locales: [], formats, edition: 'public' }
}

function readReport({ workspace }: World, report: string): Map<string, string> {
  const paths = workspace.list(`content/${report}`)
  return new Map(paths.map((path) => [path, new TextDecoder().decode(workspace.read(path))]))
}

function overlay(world: World, files: ReadonlyMap<string, string>): World {
  const { workspace } = world
  const added = (folder: string): string[] =>
    [...files.keys()].filter((path) => path.startsWith(`${folder}/`))
  const laid: Files = {
    ...workspace,
    list: (folder) => [...new Set([...workspace.list(folder), ...added(folder)])].sort(),
    read: (path) => {
      const text = files.get(path)
      return text === undefined ? workspace.read(path) : new TextEncoder().encode(text)
    },
  }
  return { ...world, workspace: laid }
}

/** The new report with its bound words put right, as far as they can be without people. */
function putRight(
  files: ReadonlyMap<string, string>,
  { resolved, findings }: Inspected,
): Map<string, string> {
  const { edits } = planFixes(resolved, findings)
  const byPath = Map.groupBy(edits, ({ from }) => from.path)
  return new Map(
    [...files].map(([path, text]) => {
      const made = applyEdits(new TextEncoder().encode(text), byPath.get(path) ?? [])
      return [path, 'lost' in made ? text : new TextDecoder().decode(made.bytes)]
    }),
  )
}

/** Notes to colleagues stand in the language that the others are translated from. */
function addTasks(
  files: ReadonlyMap<string, string>,
  old: Inspected,
  now: Inspected,
  { id }: Renewal,
): Map<string, string> {
  const [before, after] = [old, now].map(({ drafts }) => drafts[0])
  const language = after && languageOf(after.locale)
  if (!before || !after || !language) return new Map(files)
  const tasks = whatToRenew(before, after, now.resolved.loaded.records, language)
  const [first] = tasks.keys()
  return new Map(
    [...files].map(([path, text]) => {
      const name = new RegExp(`^content/${id}/${after.locale}/(.+)\\.md$`).exec(path)?.[1] ?? ''
      const own = [...(name !== '' && name === first ? [general] : []), ...(tasks.get(name) ?? [])]
      return [path, withTasks(text, own)]
    }),
  )
}
