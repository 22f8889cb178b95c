// Recommendations and questions of earlier documents: concluding observations, lists of issues,
// what organizations asked for before; each with what has become of it, dated and evidenced.
import { z } from 'zod'
import { date, day, firstDay, lastDay, type CivilDate } from './date.ts'
import { id } from './id.ts'
import { localized } from './locale.ts'

/** What a document is; `list-of-issues` holds questions, the others recommendations. */
export const documentKinds = [
  'concluding-observations',
  'list-of-issues',
  'ngo-recommendations',
  'stakeholder-recommendations',
] as const

/** What has become of a recommendation. */
export const recommendationStatuses = [
  'implemented',
  'partially-implemented',
  'not-implemented',
  'no-information',
] as const

const markdown = (description: string) => localized.optional().meta({ description })

/** What one observer found on one day. Texts are Markdown of the dialect: figures and sources are bound in them. */
const assessment = z.strictObject({
  asOf: day.meta({
    description: 'The day of the assessment; a report uses the latest up to its asOf',
  }),
  by: id.meta({ description: 'Who assesses: an id of data/organizations.yaml' }),
  status: z.enum(recommendationStatuses),
  grade: z
    .string()
    .optional()
    .meta({ description: 'On the scale of the committee, `grades` of its file' }),
  gradeBy: z
    .enum(['committee', 'authors'])
    .optional()
    .meta({ description: 'Whether the committee gave the grade, or the authors suggest it' }),
  state: markdown('What the State says, in Markdown, with its sources'),
  finding: markdown('What the authors find, in Markdown, with its sources'),
  evidence: markdown('Figures, sources and paragraphs that show it, in Markdown'),
})
export type Assessment = z.infer<typeof assessment>

const item = z
  .strictObject({
    paragraph: z.string().min(1).meta({ description: 'The paragraph, as printed: "10", "11 (a)"' }),
    articles: z.array(z.int().positive()).default([]),
    text: localized.optional().meta({
      description: 'The words of the document, verbatim; left out where nobody has entered them',
    }),
    addressee: id.optional().meta({ description: 'An id of data/organizations.yaml' }),
    followUp: z.boolean().optional().meta({
      description: 'Whether the committee asked for information within a year; unknown if left out',
    }),
    note: localized.optional().meta({ description: 'What is known of it besides its words' }),
    assessments: z.array(assessment).default([]),
  })
  .refine((one) => new Set(one.assessments.map(byDay)).size === one.assessments.length, {
    path: ['assessments'],
    error: 'two assessments of one observer have one day',
  })
export type RecommendationItem = z.infer<typeof item>

function byDay({ asOf, by }: Assessment): string {
  return `${asOf} ${by}`
}

/** `data/recommendations/<id>.yaml`. */
export const recommendationDocument = z.strictObject({
  kind: z.enum(documentKinds),
  body: id
    .optional()
    .meta({ description: 'The committee: the name of a file in data/treaty-bodies/' }),
  state: id.optional().meta({ description: 'The State: an id of data/places.yaml' }),
  title: localized,
  symbol: z.string().min(1).optional(),
  date: date.meta({ description: 'When it was adopted' }),
  published: day.optional().meta({ description: 'When it could first be read' }),
  source: id.meta({ description: 'The name of a file in data/sources/' }),
  items: z.record(id, item),
})
export type RecommendationDocument = z.infer<typeof recommendationDocument>

/** `<document>#<item>`, as front matter answers it. */
export function addressOf(document: string, name: string): string {
  return `${document}#${name}`
}

/** The assessment that a report of some as-of date uses: the latest; of one day the last written. */
export function latestAssessment(
  { assessments }: RecommendationItem,
  asOf: CivilDate,
): { readonly assessment: Assessment; readonly index: number } | undefined {
  return assessments
    .map((one, index) => ({ assessment: one, index }))
    .filter(({ assessment: one }) => one.asOf <= asOf)
    .reduce<{ assessment: Assessment; index: number } | undefined>(
      (best, one) => (best && best.assessment.asOf > one.assessment.asOf ? best : one),
      undefined,
    )
}

/** Whether a document could be read on a day. */
export function isKnownOn(
  { date: adopted, published }: RecommendationDocument,
  on: CivilDate,
): boolean {
  return (published ?? firstDay(adopted)) <= lastDay(on)
}
