// A report that goes to a committee, against what the committee asks: languages, the last day, the
// cover, the form. What is not verified, or not known, is told and never silently relied on.
import { finding, type Finding } from '../findings/finding.ts'
import type { Resolved } from '../model/stages.ts'
import type { Submission } from '../model/submission.ts'
import { requirementKeys, type CoverField, type RequirementKey } from '../model/treaty-body.ts'
import { dueOn, isBinding } from './submission-due.ts'
import { checkTerm } from './submission-term.ts'
import { asked, submittedOf, type Submitted } from './submitted.ts'

/** Findings on every report that names a committee. */
export function checkSubmissions(resolved: Resolved): Finding[] {
  return [...resolved.loaded.reports.entries.values()].flatMap((report) => {
    const one = submittedOf(report, resolved.loaded.records)
    if (!one) return []
    if (!one.body.value.stages[one.stage]) return [unknownStage(one)]
    const drafts = resolved.drafts.filter((draft) => draft.report === report)
    return [
      ...checkLanguages(one),
      ...checkDeadline(one),
      ...checkCover(one),
      ...checkNumbering(one, drafts[0]?.product.value.paragraphNumbers),
      ...checkFormats(one),
      ...checkTerm(one, drafts),
      ...checkVerified(one),
    ]
  })
}

function unknownStage({ report, body, name, stage }: Submitted): Finding {
  return finding(
    'reference-unknown',
    report.locate(['submission', 'stage']),
    `${name}: nothing is known of the stage \`${stage}\`.`,
    `${body.path} knows: ${Object.keys(body.value.stages).join(', ')}.`,
  )
}

function checkLanguages(one: Submitted): Finding[] {
  const languages = asked(one, 'languages')
  if (!languages) return []
  const { locales } = one.report.value
  const taken = locales.filter((locale) => languages.accepted.includes(locale))
  const list = languages.accepted.join(', ')
  if (taken.length === 0)
    return [
      finding(
        'submission-language',
        one.report.locate(['locales']),
        `The ${one.name} takes ${list}, and this report is in ${locales.join(', ')}.`,
        'Add a language that it takes; nobody there will translate the report.',
        one.severity,
      ),
    ]
  const others = locales.filter((locale) => !languages.accepted.includes(locale))
  if (others.length === 0) return []
  const message = `The ${one.name} takes ${list}: the version in ${others.join(', ')} is for other readers.`
  const place = one.report.locate(['submission', 'body'])
  return [finding('submission-language', place, message, `File ${taken.join(', ')}.`, 'info')]
}

function checkDeadline(one: Submitted): Finding[] {
  const fact = asked(one, 'deadline')
  const due = dueOn(one.submission, fact)
  const { date } = one.report.value
  if (due === undefined) {
    if (!fact) return []
    const message = `The last day to submit to the ${one.name} is not told: the first day of the session is missing.`
    const hint =
      'Write `begins:` with the first day, or `deadline:` as the note of the session has it.'
    return [
      finding('submission-deadline', one.report.locateKey(['submission']), message, hint, 'info'),
    ]
  }
  if (date <= due) return []
  const binds = one.submission.deadline !== undefined || isBinding(fact)
  return [
    finding(
      'submission-deadline',
      one.report.locate(['date']),
      `The last day to submit to the ${one.name} was ${due}; this report is of ${date}.`,
      binds
        ? 'What comes late is not taken: ask the secretariat before you send it.'
        : 'It is an advised day: ask the secretariat whether the report is still taken.',
      binds ? one.severity : 'warning',
    ),
  ]
}

const coverKeys: Readonly<Partial<Record<CoverField, keyof Submission>>> = {
  state: 'state',
  session: 'session',
  postable: 'postable',
  confidentiality: 'postable',
}

function checkCover(one: Submitted): Finding[] {
  const missing = (asked(one, 'cover')?.fields ?? []).flatMap((field) => {
    const key = coverKeys[field]
    return key !== undefined && one.submission[key] === undefined ? [key] : []
  })
  const keys = [...new Set(missing)]
  if (keys.length === 0) return []
  return [
    finding(
      'submission-cover',
      one.report.locateKey(['submission']),
      `${one.name}: the cover lacks ${keys.map((key) => `\`${key}\``).join(', ')}.`,
      `Add ${keys.map((key) => `\`${key}:\``).join(', ')} under \`submission:\`.`,
      one.severity,
    ),
  ]
}

function checkNumbering(one: Submitted, numbers: string | undefined): Finding[] {
  if (asked(one, 'numbering')?.paragraphs !== true || numbers !== 'hidden') return []
  return [
    finding(
      'submission-form',
      one.report.locate(['product']),
      `${one.name}: paragraphs are to be numbered, and this product prints no numbers.`,
      'Choose a product with `paragraphNumbers: printed`.',
      one.severity,
    ),
  ]
}

function checkFormats(one: Submitted): Finding[] {
  const formats = asked(one, 'formats')
  if (!formats || formats.accepted.includes('pdf')) return []
  const message = `The ${one.name} takes ${formats.accepted.join(', ')}: what is built here has to be turned into that before it is filed.`
  return [
    finding(
      'submission-form',
      one.report.locate(['submission', 'body']),
      message,
      undefined,
      'info',
    ),
  ]
}

/** What a submission cannot do without, so that it is told where nothing is known of it. */
const needed: readonly RequirementKey[] = ['limit', 'deadline', 'languages', 'formats']

function checkVerified(one: Submitted): Finding[] {
  const own = one.submission.deadline === undefined ? [] : ['deadline']
  const keys = requirementKeys.filter((key) => !own.includes(key))
  const unverified = keys.filter((key) => asked(one, key)?.verified === false)
  const unknown = needed.filter((key) => !own.includes(key) && asked(one, key) === undefined)
  if (unverified.length === 0 && unknown.length === 0) return []
  const parts = [
    ...(unverified.length > 0 ? [`not verified: ${unverified.join(', ')}`] : []),
    ...(unknown.length > 0 ? [`not known: ${unknown.join(', ')}`] : []),
  ]
  return [
    finding(
      'submission-unverified',
      one.report.locate(['submission', 'body']),
      `${one.name}, ${one.stage}: ${parts.join('; ')}.`,
      `Compare with the note of the session, and write what it says to ${one.body.path}, with its source.`,
    ),
  ]
}
