// Changes of prose that leave everything true: a paragraph moved in all languages, a name in another accepted form.
import { parse } from 'yaml'
import { reworded, type Draw } from './change.ts'
import type { BoundWords, Material } from './material.ts'
import type { Tongue } from './numerals.ts'

/** A narrative as its head and its blocks. */
function blocksOf(text: string): { head: string; blocks: string[] } {
  const head = /^---\n[\s\S]*?\n---\n\n?/.exec(text)?.[0] ?? ''
  return {
    head,
    blocks: text
      .slice(head.length)
      .trimEnd()
      .split(/\n{2,}/),
  }
}

const isParagraph = (block: string): boolean =>
  /^(?:\p{L}|\d+[^.\d)]|\[(?!\^))/u.test(block) && !block.includes('\n')

/** Two paragraphs that follow each other change places, in every language. */
export const moveParagraph: Draw = (material, _tongue, chance) => {
  const narratives = [...material.texts.keys()].filter((path) =>
    path.startsWith(`content/${material.report}/en/`),
  )
  const languages = [
    ...new Set(
      [...material.texts.keys()].flatMap(
        (path) => /^content\/[^/]+\/([^/]+)\//.exec(path)?.[1] ?? [],
      ),
    ),
  ]
  const movable = narratives.flatMap((path) => {
    const all = languages.map((tag) => {
      const own = path.replace('/en/', `/${tag}/`)
      return { own, ...blocksOf(material.texts.get(own) ?? '') }
    })
    const count = all[0]?.blocks.length ?? 0
    return Array.from({ length: count }, (_, i) => ({ all, i })).filter(({ i }) =>
      all.every(
        ({ blocks }) =>
          blocks.length === count &&
          isParagraph(blocks[i] ?? '') &&
          isParagraph(blocks[i + 1] ?? ''),
      ),
    )
  })
  if (movable.length === 0) return undefined
  const { all, i } = chance.pick(movable)
  const moved = all.map(({ own, head, blocks }) => {
    const order = [...blocks.slice(0, i), blocks[i + 1], blocks[i], ...blocks.slice(i + 2)]
    return [own, `${head}${order.join('\n\n')}\n`] as const
  })
  const texts = new Map([...material.texts, ...moved])
  return { what: `${all[0]?.own}: paragraph ${i} is moved`, texts, wrong: [] }
}

const registries = {
  place: 'data/places.yaml',
  person: 'data/persons.yaml',
  organization: 'data/organizations.yaml',
  provision: 'data/provisions.yaml',
} as const

interface Named {
  readonly names?: Record<string, string[]> | readonly { forms: Record<string, string[]> }[]
  readonly versions?: readonly { forms: Record<string, string[]> }[]
}

/** The forms of what has one name at all times; none of what was renamed. */
function formsOf(material: Material, bound: BoundWords, tongue: Tongue): readonly string[] {
  const path = registries[bound.scheme as keyof typeof registries]
  const registry = parse(material.texts.get(path) ?? '') as Record<string, Named> | null
  const entry = registry?.[bound.id]
  if (entry?.versions)
    return entry.versions.length === 1 ? (entry.versions[0]?.forms[tongue] ?? []) : []
  if (Array.isArray(entry?.names)) {
    const [only, more] = entry.names as readonly { forms: Record<string, string[]> }[]
    return more ? [] : (only?.forms[tongue] ?? [])
  }
  return (entry?.names as Record<string, string[]> | undefined)?.[tongue] ?? []
}

/** A name becomes another of the forms that the registry has for it. */
export const otherForm: Draw = (material, tongue, chance) => {
  const named = material.bound.filter(
    (one) => one.tongue === tongue && one.scheme in registries && one.query === '',
  )
  if (named.length === 0) return undefined
  const bound = chance.pick(named)
  const forms = formsOf(material, bound, tongue)
  const others = forms.filter((one) => one !== bound.words)
  if (!forms.includes(bound.words) || others.length === 0) return undefined
  return { ...reworded(material, bound, chance.pick(others)), wrong: [] }
}
