// The records of the repository, and the rules about names asked of them one by one.
import { addDays, formatCivilDay, parseCivilDay } from '../../src/language/civil-day.ts'
import { languageOf } from '../../src/language/index.ts'
import { load } from '../../src/load/index.ts'
import type { Finding } from '../../src/findings/finding.ts'
import type { Bound } from '../../src/model/bound.ts'
import type { Locale } from '../../src/model/locale.ts'
import type { Loaded } from '../../src/model/stages.ts'
import {
  checkOrganizationWords,
  checkPlaceWords,
  checkProvisionWords,
} from '../../src/check/words/names.ts'
import { checkPersonWords } from '../../src/check/words/people.ts'
import type { Words } from '../../src/check/words/words.ts'
import { inspectSmall } from '../check/workspace.ts'
import { filesBelow, memoryFiles, memoryWorld } from '../world.ts'

const files = new Map<string, Uint8Array | string>()
for (const [path, bytes] of filesBelow('data')) files.set(`data/${path}`, bytes)

/** data/ of the repository and its own templates, without any report. */
export const repository: Loaded = load(memoryWorld(memoryFiles(files))).value

const [anyDraft] = inspectSmall({}).resolved.drafts
if (!anyDraft) throw new Error('the small workspace has no report')
const draft = anyDraft

type Named = 'place' | 'provision' | 'organization' | 'person'

/** What is found of words that are bound to something on a day, in the public edition. */
export function ask(
  kind: Named,
  id: string,
  on: string,
  text: string,
  locale: Locale = 'en',
): Finding | undefined {
  const language = languageOf(locale) ?? languageOf('en')
  if (!language) throw new Error('no language')
  const words = {
    text,
    bound: { kind, id, on },
    binding: {
      type: 'binding' as const,
      bound: { kind, id, on } as Bound,
      place: { path: 'content/a.md', line: 1, column: 1 },
      children: [],
    },
    draft: { ...draft, locale },
    language,
    records: repository.records,
    codeForms: ['Case {code}'],
    phrasesOf: (key: string): readonly string[] =>
      [repository.layouts.phrases.get(locale)?.value[key] ?? []].flat(),
    today: '2026-01-15',
  }
  switch (kind) {
    case 'place':
      return checkPlaceWords(words as Words<'place'>)
    case 'provision':
      return checkProvisionWords(words as Words<'provision'>)
    case 'organization':
      return checkOrganizationWords(words as Words<'organization'>)
    default:
      return checkPersonWords(words as Words<'person'>)
  }
}

/** The day that is some days after another. */
export function daysAfter(day: string, days: number): string {
  const from = parseCivilDay(day)
  if (!from) throw new Error(`${day} is no day`)
  return formatCivilDay(addDays(from, days))
}
