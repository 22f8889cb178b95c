// Every binding's words against what they are bound to: one rule a kind.
import type { Finding } from '../../findings/finding.ts'
import { languageOf } from '../../language/index.ts'
import type { Binding, Bound } from '../../model/bound.ts'
import type { Draft, Resolved } from '../../model/stages.ts'
import { printPlace } from '../../model/place.ts'
import { bindingsOf } from '../../model/walk.ts'
import { checkExcerptWords } from './excerpt.ts'
import { checkFigureWords } from './figure.ts'
import { checkOrganizationWords, checkPlaceWords, checkProvisionWords } from './names.ts'
import { checkPersonWords } from './people.ts'
import { checkDateWords, checkElapsedWords } from './time.ts'
import { wordsOf, type Words, type WordsRule } from './words.ts'

const rules: { readonly [K in Bound['kind']]: WordsRule<K> | undefined } = {
  figure: checkFigureWords,
  excerpt: checkExcerptWords,
  person: checkPersonWords,
  date: checkDateWords,
  elapsed: checkElapsedWords,
  place: checkPlaceWords,
  provision: checkProvisionWords,
  organization: checkOrganizationWords,
  'cross-reference': undefined,
}

/** Findings on the words of all bindings of all drafts. */
export function checkWords(resolved: Resolved, today: string): Finding[] {
  const all = resolved.drafts.flatMap((draft) =>
    draft.narratives.flatMap(({ blocks }) =>
      bindingsOf(blocks).flatMap((binding) => {
        const found = checkBinding(binding, draft, resolved, today)
        return found ? [{ found, key: faultOf(found, binding, draft) }] : []
      }),
    ),
  )
  const told = new Set<string>()
  return all.flatMap(({ found, key }) => {
    if (told.has(key)) return []
    told.add(key)
    return [found]
  })
}

/** What is wrong: of an excerpt that a statistic carries the same in every language, else the words. */
function faultOf({ rule, place }: Finding, { bound }: Binding, { report }: Draft): string {
  return rule === 'excerpt-series' && bound.kind === 'excerpt'
    ? `${report.id} ${bound.source.id}#${bound.name}`
    : printPlace(place)
}

/** Whether what the data prints for empty words may be missing: a name on the day, a code, a translation. */
function isCheckedEmpty({ kind }: Bound): boolean {
  return ['excerpt', 'person', 'place', 'provision', 'organization'].includes(kind)
}

function checkBinding(
  binding: Binding,
  draft: Draft,
  { loaded }: Resolved,
  today: string,
): Finding | undefined {
  const text = wordsOf(binding)
  const language = languageOf(draft.locale)
  if (!language || (text === '' && !isCheckedEmpty(binding.bound))) return undefined
  const phrases = loaded.layouts.phrases.get(draft.locale)
  if (!phrases && binding.bound.kind === 'person') return undefined
  const phrasesOf = (key: string): readonly string[] => [phrases?.value[key] ?? []].flat()
  const codeForms = phrasesOf('case-code')
  const rule = rules[binding.bound.kind] as WordsRule<Bound['kind']> | undefined
  const words: Words<Bound['kind']> = {
    text,
    bound: binding.bound,
    binding,
    draft,
    language,
    records: loaded.records,
    codeForms: codeForms.length > 0 ? codeForms : ['{code}'],
    phrasesOf,
    today,
  }
  return rule?.(words)
}
