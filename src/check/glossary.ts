// A term of a committee is said as the committee says it, in every language. Looked at where it is
// sure that two texts belong together and that the translation is of the present source: a text that
// fell behind is told as that.
import { finding, type Finding } from '../findings/finding.ts'
import { find, type Entry } from '../model/entry.ts'
import type { Glossary } from '../model/glossary.ts'
import type { Records, Resolved } from '../model/stages.ts'
import type { Linked } from '../translation/link.ts'
import { standingsOf, type NarrativeStanding, type Standing } from '../translation/standing.ts'
import { unusedTerms } from '../translation/terms.ts'

/** Warnings on terms that a translation does not use, and findings on glossaries of no committee. */
export function checkGlossaries({ loaded }: Resolved): Finding[] {
  const { records, reports } = loaded
  const glossaries = [...records.glossaries.entries.values()]
  if (glossaries.length === 0) return []
  const terms = standingsOf(loaded).flatMap((standing) => {
    const body = reports.entries.get(standing.report)?.value.submission?.body
    const own = glossaries.filter(({ value }) => value.body === undefined || value.body === body)
    return own.flatMap((glossary) => checkTerms(glossary, standing))
  })
  return [...glossaries.flatMap((one) => checkBody(one, records)), ...terms]
}

function checkBody(glossary: Entry<Glossary>, records: Records): Finding[] {
  const { body } = glossary.value
  const bodies = records['treaty-bodies']
  if (body === undefined || find(bodies, body) !== 'unknown') return []
  const message = `There is no committee \`${body}\`.`
  const hint = `There is: ${[...bodies.entries.keys()].join(', ')}.`
  return [finding('reference-unknown', glossary.locate(['body']), message, hint)]
}

function checkTerms({ value, path }: Entry<Glossary>, standing: Standing): Finding[] {
  const { from, locale, narratives } = standing
  return narratives.flatMap((narrative) =>
    narrative.linked.flatMap(({ source, target, ...rest }) => {
      if (!source || !target || !isSure(rest, narrative)) return []
      return unusedTerms(value, [source, from], [target, locale]).map(({ said, accepted }) => {
        const [first = ''] = accepted
        const message = `“${said}” in ${from} is said here with none of the accepted words: ${first}.`
        const hint = `Accepted are: ${accepted.join(', ')}; ${path}.`
        return finding('glossary-term', target.place, message, hint)
      })
    }),
  )
}

function isSure({ state }: Pick<Linked, 'state'>, { linked }: NarrativeStanding): boolean {
  if (state === 'current') return true
  return state === 'unaccepted' && linked.every((one) => one.source && one.target)
}
