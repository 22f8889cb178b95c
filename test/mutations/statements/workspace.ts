// A small report for one statement: a sentence, the series that it is bound to, and nothing else.
import { readFolder, type Texts } from '../material.ts'
import { findingsIn, type Told } from '../trial.ts'
import { root } from '../../world.ts'

/** A statement that is wrong, and what must be said of it. */
export interface Statement {
  readonly name: string
  readonly text: string
  /** English unless said otherwise. */
  readonly tongue?: 'en' | 'ru'
  /** Series by id, as YAML. */
  readonly series: Readonly<Record<string, string>>
  readonly rule: string
  /** What the message or the hint must hold: what is wrong, and what would be right. */
  readonly says: readonly (string | RegExp)[]
}

/** A series in YAML; each observation in a line of its own. */
export function series(unit: string, observations: readonly string[], more = ''): string {
  const head = `title: { en: A, ru: А }\nunit: ${unit}\npopulation: { en: A, ru: А }\ndefinition: { en: A, ru: А }\n`
  return `${head}${more}observations:\n${observations.map((one) => `  - { ${one} }\n`).join('')}`
}

/** An observation as of a day, by the Watch unless `more` says otherwise. */
export function stock(day: string, value: string, more = ''): string {
  return `asOf: ${day}, published: ${day}, value: ${value}, ${more || 'publisher: watch'}, source: register`
}

/** An observation of a year, published in January of the next. */
export function flow(year: number, value: string, more = ''): string {
  return `period: '${year}', published: ${year + 1}-01-20, value: ${value}, ${more || 'publisher: watch'}, source: register`
}

const dimensions = `outcome:
  title: { en: Outcome, ru: Исход }
  values:
    registered: { en: Registered, ru: Зарегистрировано }
    refused: { en: Refused, ru: Отказано }
    other: { en: Other, ru: Иное }
sex:
  title: { en: Sex, ru: Пол }
  values: { women: { en: Women, ru: Женщины }, men: { en: Men, ru: Мужчины } }
age:
  title: { en: Age, ru: Возраст }
  values: { minor: { en: Minors, ru: Дети }, adult: { en: Adults, ru: Взрослые } }
place: { title: { en: Place, ru: Место }, values: places }
`
const units = `report: { kind: count, name: { en: report, ru: сообщение } }
case: { kind: count, name: { en: case, ru: дело } }
person: { kind: count, name: { en: person, ru: лицо } }
per-cent: { kind: percentage, name: { en: per cent, ru: процент } }
`
const organizations = `watch:
  kind: ngo
  names: { en: [The Watch], ru: [Наблюдатель] }
  contact: { website: https://watch.example.org }
office: { kind: authority, names: { en: [Office], ru: [Управление] } }
ombudsman: { kind: authority, names: { en: [Ombudsman], ru: [Омбудсмен] } }
`
const small = readFolder(`${root}/test/workspaces/small`)

/** The workspace of a statement. */
export function workspaceOf({ text, tongue = 'en', series: own }: Statement): Texts {
  const other = tongue === 'en' ? 'ru' : 'en'
  const kept = [...small].filter(([path]) => !path.includes(`/${other}/`))
  const report = (small.get('content/sample/report.yaml') ?? '').replace('[en, ru]', `[${tongue}]`)
  return new Map([
    ...kept,
    ['content/sample/report.yaml', report],
    ['data/dimensions.yaml', dimensions],
    ['data/units.yaml', units],
    ['data/organizations.yaml', organizations],
    [`content/sample/${tongue}/03-appeal.md`, `---\nsection: appeal\n---\n\n${text}\n`],
    ...Object.entries(own).map(([id, yaml]) => [`data/statistics/${id}.yaml`, yaml] as const),
  ])
}

/** What is said of a statement. */
export function saidOf(statement: Statement): Told[] {
  return findingsIn(workspaceOf(statement))
}
