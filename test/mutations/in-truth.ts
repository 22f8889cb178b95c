// Changes that leave everything true: other spellings, other orders, other names for the same files.
import { parse, stringify } from 'yaml'
import { shiftDay, spanOf } from './calendar.ts'
import type { Chance } from './chance.ts'
import { reworded, withText, type Change, type Draw } from './change.ts'
import { spliced, type Material, type Texts } from './material.ts'
import { seriesIn } from './meaning.ts'
import { moveParagraph, otherForm } from './in-truth-prose.ts'
import { digitsIn, readWords, writeDigits, writeWords, type Tongue } from './numerals.ts'

const unchanged = (what: string, texts: Texts): Change => ({ what, texts, wrong: [] })

/** `164` becomes `one hundred and sixty-four`, `Six` becomes `6`, `10 000` gets another space. */
const respell: Draw = (material, tongue, chance) => {
  const numbers = material.bound.filter(
    (one) =>
      one.tongue === tongue &&
      one.scheme === 'figure' &&
      respelled(one.words, tongue, chance) !== undefined,
  )
  if (numbers.length === 0) return undefined
  const bound = chance.pick(numbers)
  const words = respelled(bound.words, tongue, chance)
  return words === undefined ? undefined : { ...reworded(material, bound, words), wrong: [] }
}

function respelled(words: string, tongue: Tongue, chance: Chance): string | undefined {
  const said = readWords(words, tongue)
  if (said?.length === words.length) return writeDigits(said.n, tongue)
  const [only, more] = digitsIn(words, tongue)
  if (!only || more || /[.%]|,\d\D|,\d$|per cent/.test(words)) return undefined
  if (only.n > 0 && only.n < 200 && only.text === words) return writeWords(only.n, tongue, 0)
  if (only.n < 10_000 || tongue === 'en') return undefined
  const grouped = only.text.replaceAll(/\s/g, chance.pick([' ', '\u{a0}', '\u{202f}']))
  const other = spliced(words, only.at, only.text.length, grouped)
  return other === words ? undefined : other
}

/** Two bindings of one paragraph change places in one language. */
const reorder: Draw = (material, tongue, chance) => {
  const pairs = material.bound.flatMap((one, i) => {
    const next = material.bound[i + 1]
    const text = material.texts.get(one.path) ?? ''
    const isPair =
      next?.path === one.path &&
      one.tongue === tongue &&
      one.scheme === next.scheme &&
      !text.slice(one.at, next.at).includes('\n')
    return isPair ? [[one, next] as const] : []
  })
  if (pairs.length === 0) return undefined
  const [first, second] = chance.pick(pairs)
  const text = material.texts.get(first.path) ?? ''
  const linkAt = (at: number): string => text.slice(at - 1, text.indexOf(')', at) + 1)
  const [a, b] = [linkAt(first.at), linkAt(second.at)]
  const between = text.slice(first.at - 1 + a.length, second.at - 1)
  const length = a.length + between.length + b.length
  const texts = withText(
    material.texts,
    first.path,
    spliced(text, first.at - 1, length, b + between + a),
  )
  return unchanged(`${first.path}: [${first.words}] and [${second.words}] change places`, texts)
}

/** An id replaced in every text, and in the name of its file. */
function renamed(texts: Texts, folder: string, id: string, name: string): Texts {
  const token = new RegExp(`(?<![a-z0-9-])${id}(?![a-z0-9-])`, 'g')
  return new Map(
    [...texts].map(([path, text]) => [
      path === `data/${folder}/${id}.yaml` ? `data/${folder}/${name}.yaml` : path,
      text.replaceAll(token, name),
    ]),
  )
}

function rename(folder: string): Draw {
  return (material, _tongue, chance) => {
    const ids = [...material.texts.keys()].flatMap(
      (path) => new RegExp(`^data/${folder}/(.+-.+)\\.yaml$`).exec(path)?.[1] ?? [],
    )
    if (ids.length === 0) return undefined
    const id = chance.pick(ids)
    const name = chance.pick([
      `a-${id}`,
      `${id}-b`,
      `${id.split('-')[0]}-${chance.between(1, 99)}-x`,
    ])
    return unchanged(
      `${folder}: ${id} is now called ${name}`,
      renamed(material.texts, folder, id, name),
    )
  }
}

/** An observation of a date after that of the report, published after it. */
const observeLater: Draw = (material, _tongue, chance) => {
  const all = [...seriesIn(material.texts)].filter(([, one]) => (one.observations ?? []).length > 0)
  if (all.length === 0) return undefined
  const [id, { observations = [] }] = chance.pick(all)
  const path = `data/statistics/${id}.yaml`
  const text = material.texts.get(path) ?? ''
  const isLast = [...text.matchAll(/^[a-zA-Z]+:/gm)].at(-1)?.[0] === 'observations:'
  const model = observations.find(({ value }) => typeof value === 'number')
  if (!isLast || !model) return undefined
  const days = observations.map((one) => one.asOf ?? spanOf(one.period ?? '').last)
  const last = [...days, material.date].sort().at(-1) ?? material.date
  const day = shiftDay(last, chance.between(1, 200))
  const when = model.asOf === undefined ? `period: ${day.slice(0, 7)}` : `asOf: ${day}`
  const source = /^ {4}source: (\S+)/m.exec(text)?.[1] ?? ''
  const added = `  - ${when}\n    published: ${shiftDay(day, 40)}\n    value: ${chance.between(0, 40) + Number(model.value)}\n    publisher: ${model.publisher}\n    source: ${source}\n`
  return unchanged(
    `${id}: a later observation, ${when}`,
    withText(material.texts, path, text + added),
  )
}

const rewritable = /^data\/(?:statistics|sources|cases)\/.+\.yaml$/

function rewriteData(name: string, write: (value: unknown, chance: Chance) => string): Draw {
  return (material, _tongue, chance) => {
    const paths = [...material.texts.keys()].filter((path) => rewritable.test(path))
    if (paths.length === 0) return undefined
    const path = chance.pick(paths)
    const value: unknown = parse(material.texts.get(path) ?? '')
    return unchanged(`${path}: ${name}`, withText(material.texts, path, write(value, chance)))
  }
}

function shuffledKeys(value: unknown, chance: Chance): unknown {
  if (Array.isArray(value)) return value.map((one) => shuffledKeys(one, chance))
  if (typeof value !== 'object' || value === null) return value
  const entries = chance.shuffled(Object.entries(value))
  return Object.fromEntries(entries.map(([key, one]) => [key, shuffledKeys(one, chance)]))
}

/** Comments at the top of a file of data, between its keys and behind values. */
const comment: Draw = (material, _tongue, chance) => {
  const paths = [...material.texts.keys()].filter((path) => path.startsWith('data/'))
  const path = chance.pick(paths)
  const text = material.texts.get(path) ?? ''
  const note = '# 17 of 164, as counted in 2019: not yet compared.\n'
  const keys = [...text.matchAll(/^[a-zA-Z0-9-]+:/gm)].map(({ index }) => index)
  const at = chance.pick([0, ...keys])
  return unchanged(
    `${path}: a comment at ${at}`,
    withText(material.texts, path, spliced(text, at, 0, note)),
  )
}

const styles = [
  (value: unknown): string => stringify(value, { indent: 4, lineWidth: 0 }),
  (value: unknown): string => stringify(value, { defaultStringType: 'QUOTE_DOUBLE', lineWidth: 0 }),
  (value: unknown): string =>
    stringify(value, { defaultStringType: 'QUOTE_SINGLE', lineWidth: 60 }),
  (value: unknown): string => stringify(value, { collectionStyle: 'flow', lineWidth: 80 }),
]

/** The changes that leave everything true, by the names in the table. */
export const truths: Readonly<Record<string, Draw>> = {
  'a number respelled': respell,
  'bindings reordered': reorder,
  'a source renamed': rename('sources'),
  'a statistic renamed': rename('statistics'),
  'a later observation': observeLater,
  'keys reordered': rewriteData('keys in another order', (value, chance) =>
    stringify(shuffledKeys(value, chance), { lineWidth: 0 }),
  ),
  'another style': rewriteData('another style of YAML', (value, chance) =>
    chance.pick(styles)(value),
  ),
  'a comment': comment,
  'a paragraph moved': moveParagraph,
  'another form of a name': otherForm,
}

/** A change of a report that leaves everything true, of a kind that the seed decides. */
export function drawTruth(
  tongue: Tongue,
  chance: Chance,
  seed: number,
  materials: readonly Material[],
): { name: string; change: Change; material: Material } | undefined {
  const names = Object.keys(truths)
  const name = names[seed % names.length] ?? ''
  for (let attempt = 0; attempt < 60; attempt += 1) {
    const material = chance.pick(materials)
    const change = truths[name]?.(material, tongue, chance)
    if (change) return { name, change, material }
  }
  return undefined
}
