// To which committee a report goes, at which stage of the cycle, and what the report itself knows of
// the session: its number, its days, the State.
import { z } from 'zod'
import { day } from './date.ts'
import { id } from './id.ts'
import { localized } from './locale.ts'

/** The stages of a reporting cycle at which organizations submit. */
export const stages = [
  'list-of-issues',
  'list-of-issues-prior-to-reporting',
  'session-report',
  'oral-statement',
  'follow-up',
  'stakeholder-submission',
] as const
export type Stage = (typeof stages)[number]

/** An item of a document in data/recommendations/: `<document>#<item>`. */
export const itemAddress = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*#[a-z0-9]+(?:-[a-z0-9]+)*$/, {
    error: 'a recommendation or question is written document#item, as cat-c-kaz-co-4#10',
  })
  .meta({ description: 'A recommendation or question: cat-c-kaz-co-4#10' })

/** `submission:` of report.yaml. */
export const submission = z
  .strictObject({
    body: id.optional().meta({
      description: 'The committee: the name of a file in data/treaty-bodies/, as cat',
    }),
    stage: z.enum(stages).optional(),
    state: id.optional().meta({
      description: 'The State under review: an id of data/places.yaml',
    }),
    session: z.int().positive().optional().meta({ description: 'The number of the session' }),
    begins: day.optional().meta({
      description: 'The first day of the session or review; deadlines are counted from it',
    }),
    deadline: day.optional().meta({
      description: 'The last day as the note of the session has it; it overrules the profile',
    }),
    coalition: z.boolean().optional().meta({
      description: 'Whether several organizations submit together; if left out, by who submits',
    }),
    postable: z.boolean().optional().meta({
      description: 'Whether the committee may post the report',
    }),
    documents: z.array(id).optional().meta({
      description:
        'The documents that the report answers, of data/recommendations/; all of the committee on the State if left out',
    }),
    omits: z.array(itemAddress).default([]).meta({
      description: 'Recommendations and questions that this report leaves out on purpose',
    }),
    text: localized.optional().meta({
      description:
        'The line on the cover: “Submission to the Committee against Torture for its seventy-sixth session”',
    }),
  })
  .refine((one) => one.body !== undefined || one.text !== undefined, {
    error: 'a submission names its committee, or says in words what it is',
    params: { hint: 'Write `body: cat` and its stage, or `text: { en: … }`.' },
  })
  .refine((one) => (one.body === undefined) === (one.stage === undefined), {
    error: 'a committee and a stage are given together',
    params: { hint: `Stages are: ${stages.join(', ')}.` },
  })
export type Submission = z.infer<typeof submission>
