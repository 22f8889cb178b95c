// How far the languages are, as a table with what is to do below it, and as JSON.
import { printPlace } from '../model/place.ts'
import { states, type Linked, type State } from './link.ts'
import { showWords } from './show.ts'
import { changedWords, placeOfLinked, type Standing } from './standing.ts'

/** How many texts of a translation are in each state. */
export function countStates({ narratives }: Standing): Record<State, number> {
  const counts = { current: 0, stale: 0, unaccepted: 0, missing: 0, orphaned: 0 }
  for (const { linked } of narratives) for (const { state } of linked) counts[state]++
  return counts
}

/** A table, one line a report and language, then every text that is not current. */
export function printStandings(standings: readonly Standing[]): string {
  if (standings.length === 0) return 'No report is written in more than one language.\n'
  const rows = standings.map((one) => {
    const counts = countStates(one)
    return [one.report, one.locale, ...states.map((state) => String(counts[state]))]
  })
  const table = tableOf([['report', 'language', ...states], ...rows])
  return `${table}${standings.map(printOne).join('')}`
}

function tableOf(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  )
  const line = (row: readonly string[]): string =>
    row
      .map((cell, i) => (i < 2 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)))
      .join('  ')
  return rows.map((row) => `${line(row).trimEnd()}\n`).join('')
}

function printOne(standing: Standing): string {
  const { report, locale, from, isRecorded } = standing
  if (!isRecorded && countStates(standing).unaccepted > 0) {
    const accept = `translate accept ${report} --locale ${locale}`
    return `\n${report} ${locale}: nothing is accepted yet. Where it says what ${from} says: ${accept}\n`
  }
  const lines = workOf(standing).map(({ linked, path }) => {
    const place = printPlace(placeOfLinked(linked, path))
    const words = changedWords(linked, from)
    const more = words.length > 0 ? `: ${showWords(words)}` : sourceOf(linked)
    return `  ${place} ${linked.state}${linked.isMoved ? ', moved' : ''}${more}\n`
  })
  return lines.length === 0 ? '' : `\n${report} ${locale}\n${lines.join('')}`
}

function sourceOf({ state, source }: Linked): string {
  return source && state !== 'missing' ? ` (${printPlace(source.place)})` : ''
}

/** What is not current, with the path of its translation. */
function workOf({ narratives }: Standing): { linked: Linked; path: string }[] {
  return narratives.flatMap(({ linked, path }) =>
    linked.filter(({ state }) => state !== 'current').map((one) => ({ linked: one, path })),
  )
}

/** The same for other programs. */
export function standingsJson(standings: readonly Standing[]): unknown {
  return standings.map((standing) => {
    const { report, from, locale, isRecorded } = standing
    const blocks = workOf(standing).map(({ linked, path }) => {
      const { state, source, target, isMoved } = linked
      const { path: file, line, column } = placeOfLinked(linked, path)
      const words = changedWords(linked, from).filter(({ kind }) => kind !== 'same')
      const of = source && { path: source.place.path, line: source.place.line }
      return {
        id: (source ?? target)?.id,
        state,
        moved: isMoved,
        path: file,
        line,
        column,
        source: of ?? null,
        words,
      }
    })
    return { report, from, locale, recorded: isRecorded, counts: countStates(standing), blocks }
  })
}
