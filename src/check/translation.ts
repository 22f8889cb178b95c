// A translation says what its source says now. Of a language for which nobody has ever accepted
// anything nothing is told: whether it is right nobody has claimed, and its structure, notes and
// figures are compared all the same. What is missing or too much is told where blocks are compared.
import { finding, type Finding } from '../findings/finding.ts'
import type { Loaded, Resolved } from '../model/stages.ts'
import { changedWords, placeOfLinked, standingsOf, type Standing } from '../translation/standing.ts'
import { showWords } from '../translation/show.ts'

/** Findings on translations that fell behind: warnings in a draft, errors in a final report. */
export function checkTranslations({ loaded }: Resolved): Finding[] {
  if (loaded.translations.size === 0) return []
  return standingsOf(loaded)
    .filter(({ isRecorded }) => isRecorded)
    .flatMap((standing) => checkStanding(standing, loaded))
}

function checkStanding(standing: Standing, { reports }: Loaded): Finding[] {
  const { report, from, locale } = standing
  const isFinal = reports.entries.get(report)?.value.status === 'final'
  const severity = isFinal ? 'error' : 'warning'
  return standing.narratives.flatMap(({ linked, path }) =>
    linked.flatMap((one) => {
      if (one.state !== 'stale' && one.state !== 'unaccepted') return []
      const { line, column, path: file } = placeOfLinked(one, path)
      const rule = one.state === 'stale' ? 'translation-stale' : 'translation-unaccepted'
      const [message, hint] = explain(one, from, locale)
      const accept = `${hint}, then \`translate accept ${file}:${line}\`.`
      return [finding(rule, { path: file, line, column }, message, accept, severity)]
    }),
  )
}

type One = Standing['narratives'][number]['linked'][number]

function explain(one: One, from: string, locale: string): [message: string, hint: string] {
  if (one.state === 'unaccepted')
    return [
      `Nobody has said that this is what ${from} says now.`,
      `Compare it with ${from}${at(one)}`,
    ]
  const words = changedWords(one, from as Standing['from'])
  if (words.length > 0)
    return [
      `The text in ${from} has changed since this was translated: ${showWords(words)}`,
      `Bring it into line${at(one)}`,
    ]
  return [
    `This stands elsewhere in ${from} now.`,
    `Put it where ${from} has it${at(one)}; in ${locale} nothing else has to change`,
  ]
}

function at({ source }: One): string {
  return source ? ` (${source.place.path}:${source.place.line})` : ''
}
