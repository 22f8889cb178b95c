// A committee as data: what it is called, and what it asks of a submission, each fact dated, with its
// source, and marked as verified or not. Nothing that a committee requires stands in code.
import { z } from 'zod'
import { date, lastDay, type CivilDate } from './date.ts'
import { id } from './id.ts'
import { localeTag, localized, localizedForms } from './locale.ts'
import { stages, type Stage } from './submission.ts'

const words = z.string().min(1, { error: 'the text is empty' })

/** What every fact says of itself. `verified: false` is told whenever the fact is used. */
const provenance = {
  source: id.meta({ description: 'Where the fact stands: a key of `sources` in this file' }),
  asOf: date.meta({ description: 'When the source said so' }),
  verified: z.boolean().meta({
    description: 'true only if somebody has read it in the source; from memory it is false',
  }),
  note: words.optional().meta({ description: 'What the source does not say, or says otherwise' }),
}

/** One fact over time: the version whose source is the latest not after the report counts. */
function dated<S extends z.ZodRawShape>(shape: S) {
  return z.array(z.strictObject({ ...shape, ...provenance })).min(1)
}

/** The parts of a document that a limit can count. `cover` is all furniture: cover, contents, imprint. */
export const countedParts = ['body', 'headings', 'footnotes', 'annexes', 'cover'] as const
export type CountedPart = (typeof countedParts)[number]

/** What can be asked for on the cover. */
export const coverFields = [
  'state',
  'convention',
  'session',
  'organizations',
  'postable',
  'confidentiality',
] as const
export type CoverField = (typeof coverFields)[number]

const count = z.int({ error: 'a limit is a whole number' }).positive({
  error: 'a limit is a whole number above nought',
})

const limit = {
  unit: z.enum(['words', 'pages']),
  value: count,
  coalition: count.optional().meta({ description: 'The limit for several organizations together' }),
  counts: z
    .array(z.enum(countedParts))
    .min(1)
    .meta({ description: 'What is counted; the rest of the document is told, not counted' }),
}

const monthDay = z.string().regex(/^(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/, {
  error: 'a day of any year is written 12-01 (month, day)',
})

const deadline = {
  before: z
    .strictObject({
      anchor: z.enum(['session', 'review']),
      weeks: z.int().positive().optional(),
      months: z.int().positive().optional(),
    })
    .optional()
    .meta({ description: 'So long before the day on which the session or review begins' }),
  calendar: z
    .record(z.string().regex(/^(?:[1-9]|1[0-2])$/), monthDay)
    .optional()
    .meta({
      description: 'By the month in which the session begins: { "2": 12-01 }, the day before it',
    }),
  binding: z.boolean().meta({ description: 'false where it is only advised' }),
}

const term = {
  use: localizedForms.meta({ description: 'What the report is called' }),
  avoid: z
    .array(z.strictObject({ lang: localeTag, words: z.array(words).min(1) }))
    .default([])
    .meta({ description: 'What it must not be called, in every form that is looked for' }),
}

/** What a committee asks of a submission; at a stage it says what differs there. */
const requirementShape = {
  limit: dated(limit).optional(),
  deadline: dated(deadline).optional(),
  languages: dated({
    accepted: z.array(localeTag).min(1),
    advised: localeTag.optional(),
  }).optional(),
  formats: dated({
    accepted: z.array(z.enum(['docx', 'doc', 'pdf', 'web-form'])).min(1),
    refused: z.array(z.enum(['pdf'])).default([]),
  }).optional(),
  filing: dated({ channel: words }).optional(),
  cover: dated({ fields: z.array(z.enum(coverFields)).min(1) }).optional(),
  term: dated(term).optional(),
  numbering: dated({ paragraphs: z.boolean(), pages: z.boolean() }).optional(),
  posting: dated({
    rule: z.enum(['posted', 'posted-unless-confidential', 'said-by-the-authors', 'not-posted']),
  }).optional(),
  accessible: dated({ required: z.boolean() }).optional(),
}
const requirements = z.strictObject(requirementShape)
export type Requirements = z.infer<typeof requirements>

const letter = z.string().regex(/^[A-Z]\d?$/, { error: 'a grade is a letter: A, B1' })

/** Where facts stand: a document with its address, or what people remember. */
const factSource = z.strictObject({
  kind: z.enum(['document', 'memory']),
  title: words,
  address: words.optional(),
  seen: date.optional(),
})

const shape = z.strictObject({
  names: localizedForms,
  short: localized,
  convention: z.strictObject({ title: localized, short: localized }).optional(),
  articles: z
    .strictObject({
      ...provenance,
      blocks: z.array(
        z.strictObject({ numbers: z.array(z.int().positive()).min(1), heading: localized }),
      ),
    })
    .optional()
    .meta({ description: 'The blocks in which reports treat the articles, with their headings' }),
  symbols: z
    .array(z.strictObject({ patterns: z.array(words).min(1), ...provenance }))
    .default([])
    .meta({
      description: 'CAT/C/{state}/CO/{n}: {state} three letters, {n} a number, {year} a year',
    }),
  grades: z
    .strictObject({ ...provenance, meanings: z.record(letter, localized) })
    .optional()
    .meta({ description: 'How the committee grades what became of its recommendations' }),
  requirements,
  stages: z.partialRecord(z.enum(stages), requirements),
  sources: z.record(id, factSource),
})

/** `data/treaty-bodies/<id>.yaml`. */
export const treatyBody = shape.superRefine((body, context) => {
  for (const { path, source, verified } of provenances(body, [])) {
    const stands = body.sources[source]
    const fault = !stands
      ? `\`${source}\` is not among the sources of this file`
      : stands.kind === 'memory' && verified
        ? 'what is only remembered is not verified'
        : undefined
    if (fault !== undefined)
      context.addIssue({
        code: 'custom',
        path: [...path, stands ? 'verified' : 'source'],
        message: fault,
        params: { hint: 'Name the document in `sources:` of this file, or say verified: false.' },
      })
  }
})
export type TreatyBody = z.infer<typeof shape>

interface Stated {
  readonly path: (string | number)[]
  readonly source: string
  readonly verified: boolean
}

/** Everything in a profile that has a source. */
function provenances(value: unknown, path: (string | number)[]): Stated[] {
  if (typeof value !== 'object' || value === null) return []
  const { source, verified } = value as { source?: unknown; verified?: unknown }
  const own = typeof source === 'string' && typeof verified === 'boolean'
  return [
    ...(own ? [{ path, source, verified }] : []),
    ...Object.entries(value).flatMap(([key, inner]) =>
      provenances(inner, [...path, Array.isArray(value) ? Number(key) : key]),
    ),
  ]
}

/** The name of a requirement, as `limit` or `deadline`. */
export type RequirementKey = keyof Requirements

/** Every requirement, in the order in which they are told. */
export const requirementKeys = Object.keys(requirementShape) as RequirementKey[]

/** One version of a requirement, with its source. */
export type RequirementFact<K extends RequirementKey> = NonNullable<Requirements[K]>[number]

/**
 * What a committee asks at a stage, as it was known on a day: the version whose source is the latest
 * not after it; of sources that are all younger the oldest. Undefined where nothing is known.
 */
export function requirementOn<K extends RequirementKey>(
  body: TreatyBody,
  stage: Stage,
  key: K,
  on: CivilDate,
): RequirementFact<K> | undefined {
  const facts: readonly RequirementFact<K>[] =
    body.stages[stage]?.[key] ?? body.requirements[key] ?? []
  const sorted = facts.toSorted((a, b) => (lastDay(a.asOf) < lastDay(b.asOf) ? -1 : 1))
  return sorted.findLast(({ asOf }) => lastDay(asOf) <= lastDay(on)) ?? sorted[0]
}
