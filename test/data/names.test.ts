// The dated world: every name of the registries is accepted when it held and refused when it did
// not, and the hint then names the one that was right.
import { describe, expect, it } from 'vitest'
import { ancestorsOn } from '../../src/model/geography.ts'
import { isLocale, type Locale } from '../../src/model/locale.ts'
import { namesOverTime } from '../../src/model/organization.ts'
import { holdsOn } from '../../src/model/validity.ts'
import { ask, daysAfter, repository } from './world.ts'

const { places, provisions, organizations, persons } = repository.records

interface Version {
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly forms: Partial<Record<Locale, string[]>>
}
type Row = [id: string, kind: 'place' | 'provision' | 'organization', versions: readonly Version[]]
const registries: Row[] = [
  ...[...places.entries].map(([id, { value }]): Row => [id, 'place', value.names]),
  ...[...provisions.entries].map(([id, { value }]): Row => [id, 'provision', value.versions]),
  ...[...organizations.entries].map(([id, { value }]): Row => [
    id,
    'organization',
    namesOverTime(value),
  ]),
]

/** Every form of a version, with its language. */
function formsOf({ forms }: Version): [Locale, string][] {
  return Object.entries(forms).flatMap(([locale, list]) =>
    isLocale(locale) ? list.map((form): [Locale, string] => [locale, form]) : [],
  )
}

/** Days on which a version holds: its ends, or days long before and after. */
function daysIn({ from = '1990-01-01', to = '2030-01-01' }: Version): string[] {
  return from <= to ? [from, to] : [to]
}

describe.each(registries)('%s (%s)', (id, kind, versions) => {
  it('is called by every form of its name as long as it held', () => {
    const refused = versions.flatMap((version) =>
      daysIn(version).flatMap((on) =>
        formsOf(version).flatMap(([locale, form]) => {
          const found = ask(kind, id, on, form, locale)
          return found ? [`${on} ${locale} ${form}: ${found.message}`] : []
        }),
      ),
    )
    expect(refused).toEqual([])
  })

  it('is called by none of them on the day before and the day after', () => {
    const accepted: string[] = []
    for (const version of versions) {
      const outside = [
        ...(version.from === undefined ? [] : [daysAfter(version.from, -1)]),
        ...(version.to === undefined ? [] : [daysAfter(version.to, 1)]),
      ]
      for (const on of outside) {
        const then = versions.find((one) => holdsOn(one, on))
        for (const [locale, form] of formsOf(version)) {
          if (then?.forms[locale]?.includes(form)) continue
          const found = ask(kind, id, on, form, locale)
          if (!found) accepted.push(`${on} ${locale} ${form}`)
          else if (then)
            expect([found.message, found.hint]).toEqual([
              expect.stringContaining('was the name'),
              expect.stringContaining(`“${then.forms[locale]?.[0] ?? ''}”`),
            ])
          else expect(found.message).toBe(`\`${id}\` has no name for ${on}.`)
        }
      }
    }
    expect(accepted).toEqual([])
  })

  it('is called in English, Russian and Kazakh, each form once', () => {
    for (const version of versions) {
      const short = kind === 'organization' && version.to !== undefined
      expect(Object.keys(version.forms).sort()).toEqual(
        short && !version.forms.kk ? ['en', 'ru'] : ['en', 'kk', 'ru'],
      )
      for (const forms of Object.values(version.forms))
        expect(new Set(forms).size, `${id}: ${forms.join(', ')}`).toBe(forms.length)
    }
  })
})

/** The other case forms of a Russian name, by the rules of declension; none where it is not declined. */
function declined(name: string): string[] {
  const endings: [RegExp, string[]][] = [
    [/ая область$/u, ['ой области', 'ую область', 'ой областью']],
    [/^область(?= )/u, ['области', 'областью']],
    [/ий район$/u, ['ого района', 'ому району', 'им районом', 'ом районе']],
    [/ия$/u, ['ии', 'ию', 'ией']],
    [/а$/u, ['ы', 'е', 'у', 'ой']],
    [/[йь]$/u, ['я', 'ю', 'ем', 'е']],
    [/(?<=[бвгдзклмнпрстфхц])$/u, ['а', 'у', 'ом', 'е']],
  ]
  const [ending, cases = []] = endings.find(([pattern]) => pattern.test(name)) ?? []
  return ending ? cases.map((one) => name.replace(ending, one)) : []
}

describe('Russian names of places are there in all cases', () => {
  it.each([...places.entries])('%s', (_, { value }) => {
    for (const { forms } of value.names) {
      const [name = '', ...others] = forms.ru ?? []
      expect(others).toEqual(expect.arrayContaining(declined(name)))
    }
  })
})

describe('regions', () => {
  const partsOn = (on: string): string[] =>
    [...places.entries.values()]
      .filter(
        ({ value }) =>
          value.parents?.some((one) => one.place === 'kazakhstan' && holdsOn(one, on)) === true &&
          value.names.some((name) => holdsOn(name, on)),
      )
      .map(({ id }) => id)
      .sort()

  const until = [
    'akmola-region',
    'aktobe-region',
    'almaty',
    'almaty-region',
    'astana',
    'atyrau-region',
    'east-kazakhstan-region',
    'karaganda-region',
    'kostanay-region',
    'kyzylorda-region',
    'mangystau-region',
    'north-kazakhstan-region',
    'pavlodar-region',
    'shymkent',
    'turkistan-region',
    'west-kazakhstan-region',
    'zhambyl-region',
  ]

  it('are fourteen and three cities until 7 June 2022, and three more from the day after', () => {
    expect(partsOn('2022-06-07')).toEqual(until)
    expect(partsOn('2022-06-08')).toEqual(
      [...until, 'abai-region', 'ulytau-region', 'zhetisu-region'].sort(),
    )
    expect(partsOn('2018-06-18')).toEqual(until.filter((id) => id !== 'shymkent'))
  })

  it('lead from every place up to a country', () => {
    for (const [id, { value }] of places.entries) {
      for (const on of ['2022-01-05', '2022-06-08', '2023-05-03']) {
        if (!value.names.some((name) => holdsOn(name, on))) continue
        const top = ancestorsOn(places, id, on).at(-1) ?? id
        expect(places.entries.get(top)?.value.kind, `${id} on ${on}`).toBe('country')
      }
    }
  })

  it.each([
    ['almaty-region', '2022-06-07', 'taldykorgan'],
    ['almaty-region', '2022-06-08', 'konayev'],
    ['zhetisu-region', '2022-06-08', 'taldykorgan'],
    ['abai-region', '2022-06-08', 'semey'],
    ['ulytau-region', '2022-06-08', 'zhezkazgan'],
    ['turkistan-region', '2018-06-18', 'shymkent'],
    ['turkistan-region', '2018-06-19', 'turkistan'],
  ])('%s is governed on %s from %s', (id, on, centre) => {
    const centres = places.entries.get(id)?.value.centres ?? []
    expect(centres.find((one) => holdsOn(one, on))?.place).toBe(centre)
  })
})

type Case = [
  kind: 'place' | 'provision' | 'organization' | 'person',
  id: string,
  on: string,
  locale: 'en' | 'ru' | 'kk',
  words: string,
  hint: string | null,
]

/** What may be written when, and what the hint must say where it may not. */
const cases: Case[] = [
  // A place with its region, before and after 8 June 2022.
  ['place', 'koksu', '2022-01-06', 'en', 'Koksu district, Almaty region', null],
  ['place', 'koksu', '2022-01-06', 'en', 'Koksui in Almaty region', null],
  [
    'place',
    'koksu',
    '2022-06-24',
    'en',
    'Koksui in Almaty region',
    'Koksu district, Zhetisu region',
  ],
  ['place', 'koksu', '2022-06-24', 'en', 'Koksu district, Zhetisu region', null],
  ['place', 'koksu', '2022-06-24', 'en', 'Koksu district, Zhetisu region, Kazakhstan', null],
  ['place', 'koksu', '2022-06-24', 'en', 'Koksu district, Kazakhstan', null],
  ['place', 'koksu', '2022-06-24', 'en', 'Koksu district (Zhetisu region)', null],
  ['place', 'koksu', '2022-06-24', 'en', 'Koksu district (Zhetisu region]', 'Accepted'],
  [
    'place',
    'koksu',
    '2022-06-07',
    'en',
    'Koksu district, Zhetisu region',
    'Koksu district, Almaty region',
  ],
  [
    'place',
    'koksu',
    '2022-06-24',
    'en',
    'Koksu district, Abai region',
    'Koksu district, Zhetisu region',
  ],
  [
    'place',
    'koksu',
    '2022-06-24',
    'ru',
    'Коксуском районе Алматинской области',
    'Коксуский район (область Жетысу)',
  ],
  ['place', 'koksu', '2022-06-24', 'ru', 'Коксуском районе области Жетысу', null],
  ['place', 'koksu', '2022-06-24', 'ru', 'Коксуского района (область Жетісу)', null],
  ['place', 'semey', '2022-06-07', 'en', 'Semey, Abai region', 'Semey, East Kazakhstan region'],
  ['place', 'semey', '2022-06-08', 'en', 'Semey, Abai region', null],
  ['place', 'semey', '2022-06-08', 'ru', 'Семее Абайской области', null],
  ['place', 'semey', '2022-06-08', 'en', 'Semey, Almaty', 'Semey, Abai region'],
  ['place', 'taldykorgan', '2022-09-28', 'en', 'Taldykorgan, Zhetisu region', null],
  [
    'place',
    'taldykorgan',
    '2022-09-28',
    'en',
    'Taldykorgan, Almaty region',
    'Taldykorgan, Zhetisu region',
  ],
  ['place', 'zhezkazgan', '2022-06-07', 'ru', 'Жезказгана Карагандинской области', null],
  [
    'place',
    'zhezkazgan',
    '2022-06-08',
    'ru',
    'Жезказгана Карагандинской области',
    'Жезказган (область Улытау)',
  ],
  ['place', 'konayev', '2022-06-24', 'en', 'Kapshagai, Almaty region', 'Konayev, Almaty region'],
  // Names of another time, language or place.
  ['place', 'konayev', '2022-05-02', 'en', 'Konayev', 'Kapshagai'],
  ['place', 'astana', '2019-03-22', 'en', 'Astana', null],
  ['place', 'astana', '2022-06-24', 'en', 'Astana', 'Nur-Sultan'],
  ['place', 'astana', '2022-06-24', 'ru', 'Астане', 'Нур-Султан'],
  ['place', 'astana', '2023-05-03', 'ru', 'Нур-Султане', 'Астана'],
  ['place', 'astana', '2023-05-03', 'en', 'Astana', null],
  ['place', 'semey', '2022-06-24', 'ru', 'Семипалатинске', 'Семей'],
  ['place', 'almaty', '2022-06-24', 'ru', 'Алма-Ате', 'Алматы'],
  ['place', 'karaganda', '2022-06-24', 'en', 'Караганде', 'Karaganda'],
  ['place', 'karaganda', '2022-06-24', 'ru', 'Karaganda', 'Караганда'],
  ['place', 'karaganda', '2022-06-24', 'en', 'Qaraghandy', null],
  ['place', 'aktobe', '2022-06-24', 'en', 'Aqtobe', null],
  ['place', 'oskemen', '2022-06-24', 'en', 'Oskemen', null],
  ['place', 'uralsk', '2022-06-24', 'en', 'Oral', null],
  ['place', 'uralsk', '2022-06-24', 'en', 'Semey', 'Uralsk'],
  ['place', 'mangystau-region', '2022-09-28', 'en', 'Mangistau', null],
  [
    'place',
    'turkistan-region',
    '2018-06-18',
    'ru',
    'Туркестанской области',
    'Южно-Казахстанская область',
  ],
  // kk: the endings that the sound of a name asks for.
  ['place', 'taraz', '2022-06-24', 'kk', 'Таразда', null],
  ['place', 'taraz', '2022-06-24', 'kk', 'Таразта', 'Тараз'],
  ['place', 'oskemen', '2022-06-24', 'kk', 'Өскеменнен', null],
  ['place', 'shymkent', '2022-06-24', 'kk', 'Шымкентте', null],
  ['place', 'shymkent', '2022-06-24', 'kk', 'Шымкентде', 'Шымкент'],
  ['place', 'zhetisu-region', '2022-06-24', 'kk', 'Жетісу облысының', null],
  // The article was rewritten in March 2023.
  ['provision', 'kz-criminal-code-146', '2022-06-24', 'en', 'article 146 (torture)', null],
  ['provision', 'kz-criminal-code-146', '2022-06-24', 'ru', 'статье 146 (пытки)', null],
  ['provision', 'kz-criminal-code-146', '2023-03-17', 'en', 'article 146', 'the name of that time'],
  ['provision', 'kz-criminal-code-146', '2023-05-01', 'en', 'article 146', null],
  [
    'provision',
    'kz-criminal-code-146',
    '2023-05-01',
    'en',
    'article 146 (torture)',
    'Cruel, inhuman or degrading treatment, torture',
  ],
  [
    'provision',
    'kz-criminal-code-146',
    '2022-06-24',
    'ru',
    'статья 146 (жестокое, бесчеловечное или унижающее достоинство обращение, пытки)',
    'Пытки',
  ],
  [
    'provision',
    'kz-criminal-code-146-3',
    '2022-06-24',
    'en',
    'article 146 (3)',
    'the name of that time',
  ],
  [
    'provision',
    'kz-criminal-code-362',
    '2022-06-24',
    'en',
    'article 362 (abuse of office)',
    'Excess of power or official authority',
  ],
  ['provision', 'kz-criminal-code-362', '2022-06-24', 'en', 'article 361', 'article 362'],
  // Names of authorities as the seeds have them.
  [
    'organization',
    'prosecutor-general-kz',
    '2023-05-24',
    'en',
    'General Prosecutor’s Office',
    null,
  ],
  [
    'organization',
    'prosecutor-general-kz',
    '2023-05-24',
    'en',
    'Office of the Procurator General',
    null,
  ],
  [
    'organization',
    'prosecutor-general-kz',
    '2023-05-24',
    'en',
    'Генеральная прокуратура',
    'Prosecutor General’s Office of Kazakhstan',
  ],
  ['organization', 'anti-corruption-agency-kz', '2023-05-24', 'en', 'Anti-Corruption Agency', null],
  [
    'organization',
    'anti-corruption-agency-kz',
    '2018-01-01',
    'en',
    'Anti-Corruption Agency',
    'Agency for Civil Service Affairs',
  ],
  ['organization', 'azattyq', '2023-05-24', 'en', 'Radio Azattyk', null],
  ['organization', 'omct', '2022-09-28', 'en', 'IPHR', 'OMCT'],
  // People in public office.
  ['person', 'cat-rapporteur-2023', '2023-05-03', 'en', 'Ana Racu', null],
  ['person', 'cat-rapporteur-2023', '2023-05-03', 'en', 'Anna Raku', 'Ana Racu'],
  ['person', 'cat-rapporteur-2023', '2023-05-03', 'en', 'Ana Racu, Vice-Chair', null],
  [
    'person',
    'deputy-prosecutor-general-2023',
    '2023-05-03',
    'ru',
    'заместителем Генерального прокурора Булатом Дембаевым',
    null,
  ],
  [
    'person',
    'deputy-prosecutor-general-2023',
    '2024-05-03',
    'en',
    'Deputy Prosecutor General Bulat Dembayev',
    'Leave the office out',
  ],
  ['person', 'kz-president-2022', '2022-01-07', 'en', 'President Kassym-Jomart Tokayev', null],
  ['person', 'kz-president-2022', '2018-01-07', 'en', 'President Tokayev', 'Leave the office out'],
  [
    'person',
    'un-high-commissioner-2022',
    '2022-03-07',
    'en',
    'Michelle Bachelet, United Nations High Commissioner for Human Rights',
    null,
  ],
  [
    'person',
    'un-high-commissioner-2022',
    '2023-03-07',
    'ru',
    'Верховный комиссар Мишель Бачелет',
    'Leave the office out',
  ],
]

describe('what is written', () => {
  it.each(cases)('%s %s on %s (%s): %s → %s', (kind, id, on, locale, words, hint) => {
    const found = ask(kind, id, on, words, locale)
    if (hint === null) expect(found).toBeUndefined()
    else expect(found?.hint).toContain(hint)
  })

  it('never shows what was written of a person', () => {
    const found = ask('person', 'cat-rapporteur-2023', '2023-05-03', 'Anna Raku')
    expect(found?.place.concealed).toBe(true)
    expect(JSON.stringify(found)).not.toContain('Anna Raku')
  })
})

describe('people in public office', () => {
  it.each([...persons.entries].filter(([, { value }]) => value.offices.length > 0))(
    '%s is called by the office as long as it was held',
    (id, { value }) => {
      const [name = ''] = value.names?.en ?? []
      for (const office of value.offices) {
        const title = office.forms.en?.[0] ?? ''
        for (const on of daysIn(office))
          expect(ask('person', id, on, `${title} ${name}`), on).toBeUndefined()
        for (const on of [
          ...(office.from === undefined ? [] : [daysAfter(office.from, -1)]),
          ...(office.to === undefined ? [] : [daysAfter(office.to, 1)]),
        ])
          expect(ask('person', id, on, `${title} ${name}`)?.rule, on).toBe('office-words')
      }
    },
  )
})
