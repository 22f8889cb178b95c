// What a report ought to answer and what it does answer: recommendations and questions of the
// committee, articles of its convention.
import { finding, type Finding } from '../findings/finding.ts'
import { suggestion } from '../findings/suggestion.ts'
import { coverageOf, type Asked, type Coverage } from '../model/coverage.ts'
import { find } from '../model/entry.ts'
import type { Place } from '../model/place.ts'
import { addressOf } from '../model/recommendation.ts'
import type { Draft, Records, Resolved } from '../model/stages.ts'

/** Findings on what nobody answers, and on answers to what there is not, in the source language. */
export function checkCoverage({ drafts, loaded }: Resolved): Finding[] {
  const { records } = loaded
  return drafts.flatMap((draft) => {
    const original = draft.locale === draft.report.value.locales[0]
    if (!original) return []
    const coverage = coverageOf(draft, records)
    return [
      ...checkAnswers(draft, records),
      ...checkOmits(draft, records),
      ...(coverage ? checkArticles(draft, coverage) : []),
      ...(coverage ? checkUnanswered(draft, coverage) : []),
    ]
  })
}

function checkUnanswered(draft: Draft, { asked }: Coverage): Finding[] {
  const silent = asked.filter((one) => !one.isOmitted && one.answeredBy.length === 0)
  const documents = [...new Set(silent.map(({ document }) => document))]
  return documents.map((document) => {
    const own = silent.filter((one) => one.document === document)
    const what = own[0]?.isQuestion === true ? 'questions' : 'recommendations'
    const total = asked.filter((one) => one.document === document).length
    const list = own.map((one) => paragraphOf(one)).join(', ')
    return finding(
      'coverage-missing',
      draft.report.locate(['submission', 'body']),
      `${document.value.symbol ?? document.id}: no narrative answers ${own.length} of ${total} ${what}: ${list}.`,
      `Write \`answers: [${own[0]?.address ?? ''}]\` in the head of a narrative, or leave it out on purpose with \`omits:\`.`,
    )
  })
}

const paragraphOf = ({ item, name }: Asked): string => `\`${name}\` (para. ${item.paragraph})`

/** Answers in heads of narratives that lead nowhere. */
function checkAnswers(draft: Draft, records: Records): Finding[] {
  return draft.narratives.flatMap(({ narrative: { head } }) =>
    (head.value.answers ?? []).flatMap((address, i) =>
      checkItem(address, head.locate(['answers', i]), records),
    ),
  )
}

function checkOmits({ report }: Draft, records: Records): Finding[] {
  return (report.value.submission?.omits ?? []).flatMap((address, i) =>
    checkItem(address, report.locate(['submission', 'omits', i]), records),
  )
}

function checkItem(address: string, place: Place, { recommendations }: Records): Finding[] {
  const [id = '', name = ''] = address.split('#')
  const document = find(recommendations, id)
  if (document === 'broken') return []
  const known =
    document === 'unknown' ? [...recommendations.entries.keys()] : Object.keys(document.value.items)
  if (document !== 'unknown' && known.includes(name)) return []
  const near = suggestion(document === 'unknown' ? id : name, known)
  const meant = document === 'unknown' ? `${near}#${name}` : addressOf(id, near ?? '')
  const message =
    document === 'unknown'
      ? `There is no document \`${id}\` of recommendations.`
      : `\`${id}\` has no recommendation or question \`${name}\`.`
  const toAdd =
    document === 'unknown'
      ? `Add data/recommendations/${id}.yaml.`
      : `It has: ${known.join(', ')}. Add it to ${document.path}.`
  return [
    finding(
      'reference-unknown',
      place,
      message,
      near === undefined ? toAdd : `Did you mean \`${meant}\`?`,
    ),
  ]
}

/** Articles in heads of narratives that the committee's file does not know. */
function checkArticles(draft: Draft, { body }: Coverage): Finding[] {
  const known = (body.value.articles?.blocks ?? []).flatMap(({ numbers }) => numbers)
  if (known.length === 0) return []
  return draft.narratives.flatMap(({ narrative: { head } }) =>
    (head.value.articles ?? []).flatMap((article, i) => {
      if (known.includes(article)) return []
      return [
        finding(
          'reference-unknown',
          head.locate(['articles', i]),
          `${body.path} knows no article ${article}.`,
          `It knows: ${known.join(', ')}.`,
        ),
      ]
    }),
  )
}
