// What a report covers: articles of the convention against earlier recommendations, questions, cases
// and narratives. One reading of it for the check that says what is missing and for the page of it.
import type { CaseSummary } from './case.ts'
import type { Entry } from './entry.ts'
import type { Localized } from './locale.ts'
import type { OwnRecommendation } from './narrative.ts'
import {
  addressOf,
  isKnownOn,
  latestAssessment,
  type Assessment,
  type RecommendationDocument,
  type RecommendationItem,
} from './recommendation.ts'
import type { BoundNarrative, Draft, Records } from './stages.ts'
import type { Submission } from './submission.ts'
import type { TreatyBody } from './treaty-body.ts'
import { nodesOf } from './walk.ts'

/** A recommendation or question that the report ought to answer. */
export interface Asked {
  readonly address: string
  readonly document: Entry<RecommendationDocument>
  readonly name: string
  readonly item: RecommendationItem
  readonly assessment: Assessment | undefined
  readonly isQuestion: boolean
  /** Left out on purpose. */
  readonly isOmitted: boolean
  readonly answeredBy: readonly BoundNarrative[]
}

/** A recommendation of the report itself. */
export interface Own extends OwnRecommendation {
  readonly name: string
  readonly narrative: BoundNarrative
}

/** A case with a box in the report. */
export interface CoveredCase {
  readonly summary: Entry<CaseSummary>
  readonly articles: readonly number[]
  readonly narrative: BoundNarrative
}

/** One block of articles, and all that concerns it. */
export interface CoverageRow {
  readonly articles: readonly number[]
  readonly heading: Localized | undefined
  readonly asked: readonly Asked[]
  readonly narratives: readonly BoundNarrative[]
  readonly cases: readonly CoveredCase[]
  readonly own: readonly Own[]
}

/** The whole matrix of one report in one language. */
export interface Coverage {
  readonly body: Entry<TreatyBody>
  readonly submission: Submission
  readonly rows: readonly CoverageRow[]
  readonly asked: readonly Asked[]
}

/** The matrix; undefined where the report goes to no committee, or to one that could not be read. */
export function coverageOf(draft: Draft, records: Records): Coverage | undefined {
  const { submission } = draft.report.value
  const body = records['treaty-bodies'].entries.get(submission?.body ?? '')
  if (!submission || !body) return undefined
  const asked = askedOf(draft, submission, records)
  const cases = casesOf(draft, body.id)
  const own = ownOf(draft)
  const groups = groupsOf(body.value, [
    ...asked.flatMap(({ item }) => item.articles),
    ...draft.narratives.flatMap(({ narrative }) => narrative.head.value.articles ?? []),
    ...cases.flatMap(({ articles }) => articles),
    ...own.flatMap(({ articles }) => articles),
  ])
  const rows = groups.map(({ numbers, heading }) => {
    const concerns = (articles: readonly number[] | undefined): boolean =>
      articles?.some((one) => numbers.includes(one)) ?? false
    return {
      articles: numbers,
      heading,
      asked: asked.filter(({ item }) => concerns(item.articles)),
      narratives: draft.narratives.filter((one) => concerns(one.narrative.head.value.articles)),
      cases: cases.filter(({ articles }) => concerns(articles)),
      own: own.filter(({ articles }) => concerns(articles)),
    }
  })
  return { body, submission, rows, asked }
}

/** The documents that a report answers: those it names, else all of the committee on the State. */
export function documentsOf(draft: Draft, records: Records): Entry<RecommendationDocument>[] {
  const { submission, date } = draft.report.value
  if (submission?.body === undefined) return []
  const all = [...records.recommendations.entries.values()]
  if (submission.documents) return all.filter(({ id }) => submission.documents?.includes(id))
  return all.filter(
    ({ value }) =>
      value.body === submission.body &&
      (value.state === undefined || value.state === submission.state) &&
      isKnownOn(value, date),
  )
}

function askedOf(draft: Draft, submission: Submission, records: Records): Asked[] {
  return documentsOf(draft, records).flatMap((document) =>
    Object.entries(document.value.items)
      // A follow-up report answers what the committee asked to be told within the year.
      .filter(([, item]) => submission.stage !== 'follow-up' || item.followUp !== false)
      .map(([name, item]): Asked => {
        const address = addressOf(document.id, name)
        return {
          address,
          document,
          name,
          item,
          assessment: latestAssessment(item, draft.report.value.asOf)?.assessment,
          isQuestion: document.value.kind === 'list-of-issues',
          isOmitted: submission.omits.includes(address),
          answeredBy: draft.narratives.filter((one) => answers(one, address)),
        }
      }),
  )
}

/** Whether a narrative answers an item. */
export function answers({ narrative }: BoundNarrative, address: string): boolean {
  return narrative.head.value.answers?.includes(address) ?? false
}

function casesOf(draft: Draft, body: string): CoveredCase[] {
  return draft.narratives.flatMap((narrative) =>
    [...nodesOf(narrative.blocks)].flatMap((node) => {
      if (node.type !== 'embed' || node.embed.kind !== 'case') return []
      const { summary } = node.embed
      return [{ summary, articles: summary.value.articles?.[body] ?? [], narrative }]
    }),
  )
}

function ownOf(draft: Draft): Own[] {
  return draft.narratives.flatMap((narrative) =>
    Object.entries(narrative.narrative.head.value.recommendations ?? {}).map(([name, one]) => ({
      ...one,
      name,
      narrative,
    })),
  )
}

interface Group {
  readonly numbers: readonly number[]
  readonly heading: Localized | undefined
}

/** The committee's own blocks of articles, and every other article that something names. */
function groupsOf(body: TreatyBody, used: readonly number[]): Group[] {
  const known: readonly Group[] = body.articles?.blocks ?? []
  const others = [...new Set(used)].filter(
    (one) => !known.some((group) => group.numbers.includes(one)),
  )
  return [...known, ...others.map((one): Group => ({ numbers: [one], heading: undefined }))].sort(
    (a, b) => (a.numbers[0] ?? 0) - (b.numbers[0] ?? 0),
  )
}
