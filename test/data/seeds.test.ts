// The five seed documents, figure by figure and check by check: what they say is in data/, with
// its date, unit, publisher and source, and what does not add up in them is declared.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { elapsedSpan } from '../../src/language/elapsed.ts'
import { parseCivilDay } from '../../src/language/civil-day.ts'
import { ancestorsOn } from '../../src/model/geography.ts'
import type { Observation } from '../../src/model/statistic.ts'
import { parseAddress } from '../../src/resolve/address.ts'
import { resolveFigure } from '../../src/resolve/figures.ts'
import { filesBelow, root } from '../world.ts'
import { golden, ids, missing, residuals, sums, type Golden } from './golden.ts'
import { ask, repository } from './world.ts'

const { statistics, sources, organizations, units, places, persons, cases } = repository.records

function resolve(figure: string, on: string): ReturnType<typeof resolveFigure> {
  const address = parseAddress(`figure:${figure}`)
  if ('fault' in address) throw new Error(address.fault)
  return resolveFigure(address, repository.records, on)
}

/** A resolved figure reduced to what a row of the golden table says of it. */
function found({ id, figure, on }: Golden): unknown {
  const one = resolve(figure, on)
  if (one === 'silent' || 'rule' in one) return one
  const when = 'asOf' in one.when ? one.when.asOf : one.when.period
  const { value, unit, publisher, source } = one
  return { id, figure, on, value, when, unit, publisher, source }
}

function observation(series: string, when: string): Observation {
  const one = statistics.entries
    .get(series)
    ?.value.observations.find(({ asOf, period }) => (asOf ?? period) === when)
  if (!one) throw new Error(`${series} has nothing at ${when}`)
  return one
}

const breakdown = (series: string, when: string, by: string): Observation['breakdowns'][number] => {
  const one = observation(series, when).breakdowns.find((parts) => parts.by === by)
  if (!one) throw new Error(`${series} is not divided by ${by}`)
  return one
}

const total = (values: readonly unknown[]): number =>
  values.reduce((sum: number, one) => sum + Number(one), 0)

const numberOf = (figure: string, on: string): number => {
  const one = resolve(figure, on)
  if (one === 'silent' || 'rule' in one || typeof one.value !== 'number')
    throw new Error(`${figure} is no number`)
  return one.value
}

const percent = (part: number, base: number): string => ((100 * part) / base).toFixed(1)

const textOf = (path: string): string => readFileSync(join(root, path), 'utf8')
const commentOf = (path: string): string =>
  textOf(path)
    .split('\n')
    .filter((line) => /^\s*#/.test(line))
    .map((line) => line.replace(/^\s*#\s?/, ''))
    .join(' ')

const report = (id: string, locale: string): string =>
  [...filesBelow(`content/${id}/${locale}`).values()]
    .map((bytes) => Buffer.from(bytes).toString('utf8'))
    .join('\n')

const excerpt = (source: string, name: string): string =>
  sources.entries.get(source)?.value.excerpts[name]?.text ?? ''

describe('figures', () => {
  it.each(golden.map((one): [string, string, Golden] => [one.id, one.figure, one]))(
    '%s %s',
    (_, __, one) => {
      expect(found(one)).toEqual(one)
    },
  )

  it.each(golden.map((one): [string, Golden] => [one.figure, one]))(
    '%s is counted in a unit, by somebody, in a source, and says of what',
    (figure, { unit, publisher, source }) => {
      const [series = ''] = figure.split('?')
      const statistic = statistics.entries.get(series)?.value
      for (const locale of ['en', 'ru'] as const) {
        expect(statistic?.definition[locale]?.length).toBeGreaterThan(20)
        expect(statistic?.population[locale]?.length).toBeGreaterThan(5)
        expect(units.entries.get(unit)?.value.name[locale]).toBeDefined()
        expect(organizations.entries.get(publisher)?.value.names[locale]).toBeDefined()
      }
      expect(sources.entries.has(source)).toBe(true)
    },
  )

  it.each(missing)('%s is missing at %s, and says why', (series, at) => {
    const one = observation(series, at)
    expect([one.status, one.value]).toEqual(['missing', undefined])
    expect(Object.keys(one.note ?? {}).sort()).toEqual(expect.arrayContaining(['en', 'ru']))
    const asked = resolve(`${series}?at=${at}`, '2023-05-24')
    expect(typeof asked === 'object' && 'rule' in asked && asked.message).toContain('missing')
  })

  it.each(residuals)('%s: %s at %s by %s leaves %i over, in a row of its own', (...one) => {
    const [, series, when, by, left] = one
    const parts = breakdown(series, when, by)
    expect(parts.type).toBe('partition')
    expect(parts.residual?.value).toBe(left)
    expect(total(Object.values(parts.cells)) + left).toBe(observation(series, when).value)
    expect(parts.residual?.label.en).toMatch(/not stated/)
    expect(parts.residual?.note?.en?.length).toBeGreaterThan(40)
    expect(parts.residual?.note?.ru?.length).toBeGreaterThan(40)
  })

  it.each(sums)('%s: %s at %s by %s sums to its whole', (_, series, when, by) => {
    const parts = breakdown(series, when, by)
    expect([parts.type, parts.residual]).toEqual(['partition', undefined])
    expect(total(Object.values(parts.cells))).toBe(observation(series, when).value)
  })

  it('of “600 to 900 a year” three of six years bear out, and the others say that they do not', () => {
    expect(excerpt('inform-kz-2025-12-10', 'range')).toBe('600 to 900 a year')
    const { observations, provision } =
      statistics.entries.get('torture-cases-each-year')?.value ?? {}
    const outside = (observations ?? []).filter(
      ({ value }) => Number(value) < 600 || Number(value) > 900,
    )
    expect(outside.map(({ period }) => period)).toEqual(['2022', '2023', '2024'])
    for (const { note } of outside) {
      expect(note?.en).toMatch(/600 to 900 cases a year; this number is (?:above|below) that range/)
      expect(note?.ru).toContain('600–900 делах в год')
    }
    expect(provision).toBe('kz-criminal-code-146')
  })

  it('comes over three links from the news agency to the bureau', () => {
    const chain = ['kibhr-2023-05-24']
    for (let next = chain[0]; next !== undefined;) {
      next = sources.entries.get(next)?.value.basedOn?.[0]
      if (next !== undefined) chain.push(next)
    }
    expect(chain).toEqual(['kibhr-2023-05-24', 'vlast-2023-05', 'azattyq-2023-05'])
    expect(sources.entries.get('vlast-2023-05')?.value.address).toMatch(
      /^https:\/\/vlast\.kz\/novosti\/55030-v-oon-potrebovali-/,
    )
  })

  it('is published on or after the day to which it holds', () => {
    const early = [...statistics.entries.values()].flatMap(({ id, value }) =>
      value.observations
        .filter(({ asOf, published }) => asOf !== undefined && published < asOf)
        .map(({ asOf }) => `${id} ${asOf}`),
    )
    expect(early).toEqual([])
  })
})

// How each check is met stands in its name: `data` by what data/ holds, `text` by the words of the
// reports, `declared` by a note or comment that says what is doubtful, `withheld` by leaving out what
// could single somebody out, `pipeline` by a rule that has tests of its own.
describe('seed 0', () => {
  it('X0.1 (declared): the headline says “died of torture”, the figure is of deaths in the events', () => {
    expect(statistics.entries.get('people-killed')?.value.definition.en).toContain('not part of')
    expect(observation('people-killed', '2023-05-03').note?.en).toContain('headline')
    expect(observation('people-killed', '2023-05-03').note?.ru).toContain('заголовке')
  })
  it('X0.2 (declared): a prediction that was stale when it was posted is not used', () => {
    expect(commentOf('data/sources/kibhr-2023-05-24.yaml')).toContain('adopted on 10 May')
    expect(textOf('data/sources/kibhr-2023-05-24.yaml')).not.toContain('is expected to')
  })
  it('X0.3 (data): quotations are whole, without a mark that opens or closes nothing', () => {
    for (const name of ['official-list', 'unclear', 'inconsistent', 'merged']) {
      const text = excerpt('kibhr-2023-05-24', name)
      expect(text.length).toBeGreaterThan(20)
      expect(text).not.toMatch(/‘|(?<![a-z])’|’(?![a-z ])/)
    }
  })
  it('X0.4 (data): the rapporteur is Ana Racu', () => {
    expect(persons.entries.get('cat-rapporteur-2023')?.value.names?.en?.[0]).toBe('Ana Racu')
    for (const wrong of ['Anna Raku', 'Ana Raku', 'Anna Racu', 'Raku'])
      expect(ask('person', 'cat-rapporteur-2023', '2023-05-03', wrong)?.hint).toContain('Ana Racu')
  })
  it('X0.5 (declared): a claim without a source is not used', () => {
    expect(commentOf('data/sources/kibhr-2023-05-24.yaml')).toContain('has no source')
  })
  it('X0.6 (data): 230, 241 and 238 stand side by side, each under its day', () => {
    const of = (on: string, query = ''): unknown => resolve(`people-killed${query}`, on)
    expect(of('2022-06-24')).toMatchObject({ value: 230, when: { asOf: '2022-03-14' } })
    expect(of('2022-07-29', '?publisher=authorities-kz')).toMatchObject({ value: 241 })
    expect(of('2022-07-29')).toMatchObject({ rule: 'figure-contradiction' })
    expect(of('2023-05-24')).toMatchObject({ value: 238, when: { asOf: '2023-05-03' } })
  })
})

describe('seed 1', () => {
  const [en, ru] = ['en', 'ru'].map((locale) => report('briefing-2022-01-19', locale))
  it('X1.1 (data): ten cities sum to 24', () => {
    const { cells } = breakdown('reports-to-the-coalition', '2022-01-19', 'place')
    expect([Object.keys(cells).length, total(Object.values(cells))]).toEqual([10, 24])
  })
  it('X1.2 (data): the minor is one of the 19 men', () => {
    expect(breakdown('reports-to-the-coalition', '2022-01-19', 'age')).toMatchObject({
      type: 'subset',
      of: { sex: 'male' },
      cells: { minor: 1 },
    })
    expect(observation('reports-to-the-coalition', '2022-01-19').note?.en).toContain(
      'one of the men',
    )
  })
  it('X1.3 (data): everything is as of 19 January 2022', () => {
    for (const one of golden.filter(({ id }) => id.startsWith('F1.')))
      expect(found(one)).toMatchObject({ when: '2022-01-19' })
    expect(en).not.toMatch(/as of today/i)
  })
  it('X1.4 (text): no contact is left to be filled in', () => {
    expect(`${en}${ru}`).not.toMatch(/\[contact|\[контакт/i)
    expect(organizations.entries.get('coalition-against-torture')?.value.contact?.website).toBe(
      'https://notorture.kz',
    )
  })
  it('X1.5 (text): the terms are those of the Convention', () => {
    expect(en).toContain('degrading')
    expect(en).not.toMatch(/derogatory|Coalition of Torture|theirs or/i)
  })
  it('X1.6 (data): Kazakh and Russian transliterations are one place', () => {
    for (const [id, ...forms] of [
      ['aktobe', 'Aqtobe', 'Aktobe'],
      ['oskemen', 'Oskemen', 'Ust-Kamenogorsk'],
      ['uralsk', 'Uralsk', 'Oral'],
      ['karaganda', 'Karaganda', 'Qaraghandy'],
    ] as const)
      for (const form of forms) expect(ask('place', id, '2022-01-19', form), form).toBeUndefined()
  })
  it('X1.7 (pipeline): small cells by one dimension are published, never by two', () => {
    const seen = observation('reports-to-the-coalition', '2022-01-19')
    expect(seen.breakdowns.map(({ by }) => by).sort()).toEqual(['age', 'place', 'sex'])
    expect(seen).not.toHaveProperty('crossTables.0')
  })
  it('X1.8 (text): no Russian is left in the English text', () => {
    expect(en).not.toMatch(/[Ѐ-ӿ]/)
  })
  it('X1.9 (data): that no case was known is said with its date, and later there are 243', () => {
    expect(en).toMatch(/As of \[19 January 2022\]\(date:2022-01-19\), no criminal investigation/)
    expect(numberOf('criminal-cases-opened', '2022-03-14')).toBe(243)
    expect(resolve('criminal-cases-opened', '2022-01-19')).toMatchObject({ rule: 'figure-query' })
  })
})

describe('seed 2', () => {
  const said = sources.entries.get('joint-statement-2022-09-28')?.value
  it('X2.1 (data): the title is written in one alphabet', () => {
    expect(said?.title?.en).toBe('Kazakhstan: Facing the facts or avoiding the truth?')
    expect(said?.title?.en).not.toMatch(/[Ѐ-ӿ]/)
    expect(commentOf('data/sources/joint-statement-2022-09-28.yaml')).toContain('Cyrillic letter')
  })
  it('X2.2 (declared): of two dates the statement’s own counts, and both are kept', () => {
    expect([said?.date, said?.posted]).toEqual(['2022-09-28', '2022-10-05'])
    expect(commentOf('data/sources/joint-statement-2022-09-28.yaml')).toContain('5 October 2022')
    const [from, to] = [parseCivilDay('2022-09-28'), parseCivilDay('2022-10-05')]
    expect(from && to && elapsedSpan(from, to, 'day')).toMatchObject({ count: { units: 7 } })
  })
  it('X2.3 (declared): four hearings “so far” are as of 28 September', () => {
    expect(observation('trial-hearings-held', '2022-09-28').note?.en).toContain('30 September 2022')
    expect(commentOf('data/statistics/trial-hearings-held.yaml')).toContain('out of date')
  })
  it('X2.4 (data): the trial began in August, its monitoring in September', () => {
    const trial = cases.entries.get('kz-0004')?.value
    expect([trial?.date, ...(trial?.proceedings ?? []).map(({ date }) => date)]).toEqual([
      '2022-08',
      '2022-08',
      '2022-09',
    ])
  })
  it('X2.5 (data): suspects and detained officials are two series with two definitions', () => {
    const [suspected, detained] = ['officials-suspected', 'officials-detained'].map(
      (id) => statistics.entries.get(id)?.value.definition.en ?? '',
    )
    expect(suspected).toContain('subtracted')
    expect(suspected).not.toBe(detained)
    expect(statistics.entries.get('officials-detained')?.value.observations).toHaveLength(1)
  })
  it('X2.6 (data): names keep their spelling, and no space stands behind a hyphen', () => {
    expect(organizations.entries.get('omct')?.value.names.en).toContain(
      'World Organisation against Torture',
    )
    for (const [path, bytes] of filesBelow('data/statistics'))
      expect(Buffer.from(bytes).toString('utf8'), path).not.toMatch(/[a-z]- [a-z]|fuel-prices/)
  })
  it('X2.7 (text): grammar is for people: the sentence is not taken over', () => {
    for (const [path, bytes] of filesBelow('content'))
      expect(Buffer.from(bytes).toString('utf8'), path).not.toContain('calls to opening')
  })
})

describe('seed 3', () => {
  const id = 'anti-torture-day-2022'
  const [en, ru] = ['en', 'ru'].map((locale) => report(id, locale)) as [string, string]
  const at = '2022-06-24'
  it('F3.9: 15 to 20 minutes, against several hours', () => {
    expect(excerpt('coalition-case-records', 'examination')).toMatch(
      /15 to 20 minutes.*several hours/,
    )
  })
  it('F3.11: how many officers, and which room, is withheld', () => {
    const text = textOf('data/cases/kz-0001.yaml')
    expect(text).toContain('no facility, no detail that singles somebody out')
    expect(text).not.toMatch(
      /three officers|three other|second floor|Uralsk|втором этаже|трое|тремя/i,
    )
  })
  it('X3.1 (data): 8 and 1 are 9', () => {
    expect(numberOf('officials-detained', at)).toBe(8 + 1)
  })
  it('X3.2 (data): 88 of 164 have no stated outcome, and the table prints them', () => {
    expect(164 - (69 + 3 + 4)).toBe(88)
    expect(en).toContain('table:reports-to-the-coalition?by=outcome')
  })
  it('X3.3 (declared): in the register are 72; where the statement says 69 it means article 146', () => {
    expect(numberOf('reports-to-the-coalition?register=unified-register', at)).toBe(69 + 3)
    const { note } = observation('reports-to-the-coalition', '2022-05-17')
    expect(note?.en).toContain('they mean article 146 only')
    expect(note?.ru).toContain('только дела по статье 146')
  })
  it('X3.4 (data): the shares come out as computed by hand', () => {
    const whole = numberOf('reports-to-the-coalition', at)
    expect(percent(numberOf('forensic-examinations-ordered', at), 69)).toBe('75.4')
    expect(percent(243, numberOf('allegations-to-the-authorities', at))).toBe('80.7')
    expect(
      numberOf('people-killed', at) - numberOf('people-killed?role=security-official', at),
    ).toBe(211)
    expect(percent(numberOf('reports-to-the-coalition?age=minor', at), whole)).toBe('7.9')
  })
  it('X3.5 (text): five months, counted from the night of 4 to 5 January', () => {
    const [from, to] = [parseCivilDay('2022-01-05'), parseCivilDay(at)]
    expect(from && to && elapsedSpan(from, to, 'month')).toMatchObject({ count: { units: 5 } })
    expect(en).toContain('[Five months](elapsed:2022-01-05)')
    expect(ru).toContain('(elapsed:2022-01-05)')
  })
  it('X3.6 (text): 26 June 1987 and 1998', () => {
    expect(en).toContain('[26 June](date:1987-06-26)')
    expect(en).toContain('[1998](date:1998)')
  })
  it('X3.7 (declared): article 362 is glossed by the Coalition; article 146 is that of 2022', () => {
    expect(commentOf('data/provisions.yaml')).toContain('glosses article 362 as “abuse of office”')
    expect(en).toContain('given by the Coalition as abuse of office')
    expect(ask('provision', 'kz-criminal-code-146', at, 'article 146 (torture)')).toBeUndefined()
    expect(
      ask('provision', 'kz-criminal-code-146', '2023-05-03', 'article 146 (torture)')?.hint,
    ).toContain('Cruel, inhuman or degrading treatment, torture')
  })
  it('X3.8 (pipeline): notes are called where they belong and defined beside the text', () => {
    expect([...en.matchAll(/^\[\^([a-z]+)\]:/gm)].map((one) => one[1])).toEqual(['register', 'pgo'])
  })
  it('X3.9 (pipeline): each note has one call and one body', () => {
    for (const name of ['register', 'pgo'])
      expect([...en.matchAll(new RegExp(`\\[\\^${name}\\](?!:)`, 'g'))]).toHaveLength(1)
  })
  it('X3.10 (text): 2 per cent, 10,000, and Sixty-nine where a sentence begins', () => {
    expect(en).toContain('[some 2 per cent]')
    expect(en).toContain('[over 10,000]')
    expect(en).toContain('[Sixty-nine]')
  })
  it('X3.11 (text): protesters throughout, and verbatim in the quotation', () => {
    expect(en).not.toContain('protestors')
    expect(en).toContain('investigation of State use of force against protesters is undertaken”')
  })
  it('X3.12 (text): directional quotation marks', () => {
    expect(en.replace(/^.*(?:title|href)=.*$/gm, '')).not.toContain('"')
  })
  it('X3.13 (withheld): nobody is named, and no health, exact day or place is told of a person', () => {
    for (const name of ['kz-0001', 'kz-0002', 'kz-0003']) {
      const one = cases.entries.get(name)?.value
      expect(one?.date).toBe('2022-01')
      expect(places.entries.get(one?.place ?? '')?.value.kind).toBe('region')
      expect(persons.entries.get(name)?.value).toMatchObject({
        role: 'survivor',
        disclosures: [],
      })
      expect(persons.entries.get(name)?.value.names).toBeUndefined()
    }
  })
  it('X3.14 (data): 230 is printed with its day', () => {
    expect(en).toMatch(
      /As of \[14 March 2022\]\(date:2022-03-14\), .* \[230\]\(figure:people-killed\)/,
    )
  })
  it('X3.15 (text): the day is called by its official name', () => {
    expect(en).toContain('International Day in Support of Victims of Torture')
    expect(en).not.toContain('International Anti-Torture Day')
  })
  it('puts Koksu in Almaty region at the time of the events, in Zhetisu region on its own day', () => {
    expect(ancestorsOn(places, 'koksu', '2022-01-06')).toEqual(['almaty-region', 'kazakhstan'])
    expect(ancestorsOn(places, 'koksu', at)).toEqual(['zhetisu-region', 'kazakhstan'])
  })
})

describe('seed 4', () => {
  const at = '2021-05-31'
  const period = '2021-01/2021-02'
  it('X4.1 (data): six articles sum to 366', () => {
    expect(88 + 16 + 4 + 61 + 5 + 192).toBe(numberOf('crimes-against-rights', at))
  })
  it('X4.2 (declared): 4,432 of 32,270 are in no class', () => {
    const { residual } = breakdown('offences-registered', period, 'severity')
    expect([residual?.value, percent(residual?.value ?? 0, 32_270)]).toEqual([4432, '13.7'])
    expect(residual?.note?.en).toContain('not been verified')
  })
  it('X4.3 (declared): 38 have no outcome, and the 50 that have one are not the 50 grave ones', () => {
    const { residual } = breakdown('registered-torture-crimes', period, 'outcome')
    expect(residual?.note?.en).toMatch(/sum to 50, which is not .*one and the same, 39/)
    expect(breakdown('registered-torture-crimes', period, 'severity')).toMatchObject({
      type: 'subset',
      cells: { 'grave-or-especially-grave': 50 },
    })
  })
  it('X4.4 (declared): of which number 4 and 1 are parts is not clear', () => {
    for (const by of ['sex', 'age'])
      expect(breakdown('registered-torture-crimes', period, by)).toMatchObject({ type: 'subset' })
    const { note } = observation('registered-torture-crimes', period)
    expect(note?.en).toContain('does not make clear whether')
    expect(note?.ru).toContain('неясно')
  })
  it('X4.5 (declared): “about 90” is 88, and “committed” is registered', () => {
    expect(commentOf('data/sources/acca-2021.yaml')).toMatch(/rounds 88 to “about 90”/)
    expect(statistics.entries.get('registered-torture-crimes')?.value.definition.en).toContain(
      'counts crimes registered',
    )
  })
  it('X4.6 (data): two months, not a year: shares, and no extrapolation', () => {
    const torture = numberOf('registered-torture-crimes', at)
    expect(percent(torture, numberOf('crimes-against-rights', at))).toBe('24.0')
    expect(percent(numberOf('registered-torture-crimes?outcome=terminated', at), torture)).toBe(
      '45.5',
    )
    expect(percent(numberOf('registered-torture-crimes?outcome=sent-to-court', at), torture)).toBe(
      '1.1',
    )
    expect(torture * 6).toBe(528)
    expect(numberOf('torture-cases-each-year?period=2021', '2026-01-15')).toBe(685)
    expect(observation('torture-cases-each-year', '2021').note?.en).toContain('different units')
  })
  it('X4.7 (pipeline): numbers are data, and grouped as the language does it', () => {
    for (const one of golden.filter(({ id }) => id === 'F4.2'))
      expect(one.value).toBeTypeOf('number')
  })
  it('X4.8 (data): spelling is that of the United Nations; a quotation within one has single marks', () => {
    expect(excerpt('freedom-in-the-world-2021', 'abuse-of-force')).toContain(
      '‘in the name of public health’',
    )
    for (const id of ['offences-registered', 'crimes-against-rights', 'registered-torture-crimes'])
      expect(textOf(`data/statistics/${id}.yaml`)).not.toMatch(
        /offense|labor\b|recognize[sd]? as a not/,
      )
  })
  it('X4.9 (data): the articles have their names in three languages', () => {
    const article = repository.records.dimensions.entries.get('article')?.value.values
    for (const name of [
      'torture',
      'privacy',
      'correspondence',
      'home',
      'labour-law',
      'labour-protection',
    ])
      expect(Object.keys((article as Record<string, object>)[name] ?? {}).sort()).toEqual([
        'en',
        'kk',
        'ru',
      ])
    for (const number of [146, 147, 148, 149, 152, 156]) {
      const [version] =
        repository.records.provisions.entries.get(`kz-criminal-code-${number}`)?.value.versions ??
        []
      expect(Object.keys(version?.title ?? {}).sort()).toEqual(['en', 'kk', 'ru'])
    }
  })
  it('X4.10 (data): what had no structure is three series with parts', () => {
    for (const id of ['offences-registered', 'crimes-against-rights', 'registered-torture-crimes'])
      expect(observation(id, period).breakdowns.length).toBeGreaterThan(0)
  })
})

describe('the acceptance table', () => {
  it('has a row here for each figure and each check', () => {
    const own = readFileSync(import.meta.filename, 'utf8')
    const tested = [...own.matchAll(/^ {2}it\('([FX]\d\.\d+)/gm)].map((one) => one[1] ?? '')
    const rows = new Set([...golden.map(({ id }) => id), ...tested])
    expect(ids.filter((id) => !rows.has(id))).toEqual([])
    expect(ids).toHaveLength(25 + 47)
  })

  it('has the register of indicators that several seeds give', () => {
    const register: [figure: string, on: string, value: unknown][] = [
      ['people-killed', '2022-03-14', 230],
      ['people-killed', '2022-09-28', { atLeast: 238 }],
      ['people-killed', '2023-05-24', 238],
      ['people-killed?role=security-official', '2022-03-14', 19],
      ['deaths-in-custody', '2022-06-24', 8],
      ['allegations-to-the-authorities', '2022-03-14', 301],
      ['criminal-cases-opened', '2022-03-14', 243],
      ['reports-to-the-coalition', '2022-01-19', 24],
      ['reports-to-the-coalition', '2022-06-24', 164],
      ['officials-detained', '2022-06-24', 9],
      ['officials-suspected', '2022-09-28', 15],
      ['registered-torture-crimes', '2021-05-31', 88],
    ]
    for (const [figure, on, value] of register)
      expect(resolve(figure, on), figure).toMatchObject({ value })
  })
})
