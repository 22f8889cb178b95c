// Names of the dated world through the whole pipeline: what is printed for empty words, and what
// words may say.
import { expect, it } from 'vitest'
import { inspect } from '../../src/build.ts'
import { compose } from '../../src/compose/index.ts'
import { filesBelow, memoryFiles, memoryWorld } from '../world.ts'

const small = filesBelow('test/workspaces/small')
const textOf = (path: string): string => Buffer.from(small.get(path) ?? '').toString('utf8')

/** The first paragraph of the small report in each language, with the places of the repository. */
function leads(en: string, ru: string): unknown {
  const organizations = textOf('data/organizations.yaml').replace(
    'names: { en: [Office]',
    'from: 2019-07-01\n  formerNames: [{ to: 2019-05-31, forms: { en: [Bureau], ru: [Бюро] } }]\n  names: { en: [Office]',
  )
  const files = new Map<string, Uint8Array | string>([
    ...small,
    ['data/places.yaml', filesBelow('data').get('places.yaml') ?? ''],
    ['data/organizations.yaml', organizations],
    ['content/sample/en/01-lead.md', `---\nsection: lead\n---\n\n${en}\n`],
    ['content/sample/ru/01-lead.md', `---\nsection: lead\n---\n\n${ru}\n`],
  ])
  const request = { reports: [], locales: [], formats: ['json'], edition: 'public' } as const
  const { findings, drafts, resolved } = inspect(memoryWorld(memoryFiles(files)), request)
  return findings.length > 0
    ? findings.map(({ rule, hint }) => `${rule}: ${hint}`)
    : drafts.map(
        (draft) => compose(draft, resolved).blocks.find(({ id }) => id === '01-lead-1')?.text,
      )
}

it('prints what a place and an office were called on the date', () => {
  const words =
    '[](place:astana?at=2019-03-22), [](place:astana?at=2020-01-01), [](place:astana?at=2023-01-01), [](place:konayev?at=2022-01-05), [](organization:office?at=2018-01-01), [](organization:office).'
  expect(leads(words, words)).toEqual([
    'Astana, Nur-Sultan, Astana, Kapshagai, Bureau, Office.',
    'Астана, Нур-Султан, Астана, Капшагай, Бюро, Управление.',
  ])
})

it('prints a place with its region as the author wrote it', () => {
  expect(
    leads(
      'In [Koksu district, Zhetisu region](place:koksu), then [Koksui in Almaty region](place:koksu?at=2022-01-06).',
      'В [Коксуском районе области Жетысу](place:koksu), тогда в [Коксуском районе Алматинской области](place:koksu?at=2022-01-06).',
    ),
  ).toEqual([
    'In Koksu district, Zhetisu region, then Koksui in Almaty region.',
    'В Коксуском районе области Жетысу, тогда в Коксуском районе Алматинской области.',
  ])
})

it('finds the region of before on the day of the report, in both languages', () => {
  expect(
    leads(
      'In [Koksui in Almaty region](place:koksu).',
      'В [Коксуском районе Алматинской области](place:koksu).',
    ),
  ).toEqual([
    'place-words: Write “Koksu district, Zhetisu region”, or give the date that is meant with `?at=`.',
    'place-words: Write “Коксуский район (область Жетысу)”, or give the date that is meant with `?at=`.',
  ])
})
