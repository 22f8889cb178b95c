// Prints generated documents and examines them, one after the other, in one browser:
//   node test/render/pdf/fuzz.ts --seeds 1..300 --mode extreme [--locale kk] [--pages 8]
//     [--kinds tallRows,paragraph] [--note-kinds table,source] [--notes 7] [--keep DIR] [--shrink [KIND]] [--tags] [--quiet]
// A failing document is told with its faults; --keep writes its HTML and PDF, --shrink makes
// the smallest document that fails in the same way, --tags compares the counts of structure
// elements with those of the bare print. --bare examines Chromium's own print with endnotes
// instead, which proves the examination, not the engine.

import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Browser } from 'puppeteer'
import { launchBrowser } from '../../../src/browser/launch.ts'
import type { Violation } from './check/sight.ts'
import { compareElements } from './check/tags.ts'
import { draft, finish, modes, type Draft, type Kind, type Mode } from './documents/generate.ts'
import { languages, type Locale } from './documents/prose.ts'
import { shrink } from './documents/shrink.ts'
import type { NoteKind } from './documents/notes.ts'
import type { Node } from './documents/tree.ts'
import { printBare } from './print-bare.ts'
import { tryBare, tryDocument, type Trial } from './try-document.ts'

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '1..20' },
    mode: { type: 'string', default: 'extreme' },
    locale: { type: 'string' },
    pages: { type: 'string', default: '8' },
    kinds: { type: 'string' },
    'note-kinds': { type: 'string' },
    notes: { type: 'string' },
    keep: { type: 'string' },
    shrink: { type: 'boolean', default: false },
    fault: { type: 'string' },
    tags: { type: 'boolean', default: false },
    bare: { type: 'boolean', default: false },
    quiet: { type: 'boolean', default: false },
  },
})

const say = (line: string) => process.stdout.write(`${line}\n`)

interface Outcome extends Trial {
  readonly html: string
  readonly notes: number
}

function plan(seed: number): Draft {
  const locales = Object.keys(languages) as Locale[]
  const locale = (values.locale ?? locales[seed % locales.length]) as Locale
  const mix = evenly<Kind>(values.kinds)
  const noteMix = evenly<NoteKind>(values['note-kinds'])
  return draft({
    seed,
    locale,
    mode: values.mode as Mode,
    pages: Number(values.pages),
    ...(values.notes === undefined ? {} : { notesPerPage: Number(values.notes) }),
    ...(mix === undefined ? {} : { mix }),
    ...(noteMix === undefined ? {} : { noteMix }),
  })
}

// “table,paragraph”, each as often as the others.
function evenly<Name extends string>(names: string | undefined) {
  const weights = names?.split(',').map((name) => [name as Name, 1] as const)
  return weights && (Object.fromEntries(weights) as Partial<Record<Name, number>>)
}

async function run(
  plan: Draft,
  browser: Browser,
  blocks: readonly Node[] = plan.blocks,
): Promise<Outcome> {
  const document = await finish(plan, blocks)
  const trial = await (values.bare ? tryBare(document, browser) : tryDocument(document, browser))
  const { html, truth } = document
  if (!values.tags || trial.bytes === undefined) return { ...trial, html, notes: truth.count }
  const differences = compareElements(trial.bytes, await printBare(document, browser))
  const tags = differences.map((text) => ({ kind: 'tags', page: 0, text }))
  return { ...trial, faults: [...trial.faults, ...tags], html, notes: truth.count }
}

function keep(name: string, { html, bytes, faults, given }: Outcome): void {
  if (values.keep === undefined) return
  mkdirSync(values.keep, { recursive: true })
  writeFileSync(join(values.keep, `${name}.html`), html)
  if (bytes !== undefined) writeFileSync(join(values.keep, `${name}.pdf`), bytes)
  writeFileSync(join(values.keep, `${name}.txt`), [...tell(faults, 400), ...given, ''].join('\n'))
}

function tell(faults: readonly Violation[], most: number): string[] {
  const lines = faults
    .slice(0, most)
    .map(({ kind, page, text }) => `  ${kind} on page ${page}: ${text}`)
  return faults.length > most ? [...lines, `  … ${faults.length - most} more`] : lines
}

async function reduce(plan: Draft, kind: string, browser: Browser): Promise<Outcome> {
  const fails = async (blocks: readonly Node[]) => {
    const { faults } = await run(plan, browser, blocks)
    return faults.some((fault) => fault.kind === kind)
  }
  const outcome = await run(plan, browser, await shrink(plan.blocks, fails))
  // Fonts would hide the text.
  const body = outcome.html.slice(outcome.html.indexOf('<body>'))
  say(`  smallest with “${kind}”, ${body.length} letters:\n${body.slice(0, 4000)}`)
  say(tell(outcome.faults, 4).join('\n'))
  return outcome
}

// “3”, “1..300”, “7,20,26..30”.
function listSeeds(text: string): number[] {
  return text.split(',').flatMap((part) => {
    const [from = 1, to = from] = part.split('..').map(Number)
    return Array.from({ length: to - from + 1 }, (_, at) => from + at)
  })
}

async function fuzz(browser: Browser): Promise<number> {
  const totals = new Map<string, Set<number>>()
  const trials: Outcome[] = []
  for (const seed of listSeeds(values.seeds)) {
    const planned = plan(seed)
    const outcome = await run(planned, browser)
    trials.push({ ...outcome, html: '', bytes: undefined })
    const wanted = outcome.faults.filter(
      ({ kind }) => values.fault === undefined || kind === values.fault,
    )
    const [first] = wanted
    if (first === undefined) continue
    for (const { kind } of wanted) totals.set(kind, (totals.get(kind) ?? new Set()).add(seed))
    const name = `${values.mode}-${seed}-${planned.order.locale}`
    say(`seed ${seed} ${planned.order.locale}: ${outcome.pages} pages, ${wanted.length} faults`)
    if (!values.quiet) say(tell(wanted, 8).join('\n'))
    keep(name, outcome)
    if (values.shrink) keep(`${name}-min`, await reduce(planned, first.kind, browser))
  }
  summarize(trials, totals)
  return trials.filter(({ faults }) => faults.length > 0).length
}

function summarize(
  trials: readonly Outcome[],
  totals: ReadonlyMap<string, ReadonlySet<number>>,
): void {
  const sum = (of: (trial: Outcome) => number) => trials.reduce((all, one) => all + of(one), 0)
  const pages = sum((one) => one.pages)
  const white = sum(({ white }) => white.length)
  const fill = sum((one) => one.fill * one.pages) / Math.max(1, pages)
  say(`
${trials.length} documents, ${sum(({ faults }) => Math.min(1, faults.length))} failed; ${pages} pages, ${sum((one) => one.notes)} notes, ${sum((one) => one.repairs)} repairs, ${(sum((one) => one.milliseconds) / 1000).toFixed(1)} s of printing
pages are ${(fill * 100).toFixed(1)} % full, ${white} of them less than 60 %`)
  for (const [kind, seeds] of [...totals].toSorted((a, b) => b[1].size - a[1].size)) {
    say(
      `${kind.padEnd(20)} ${String(seeds.size).padStart(4)} documents: ${[...seeds].slice(0, 24).join(' ')}`,
    )
  }
}

if (!(values.mode in modes)) throw new RangeError(`Modes are ${Object.keys(modes).join(', ')}.`)
const launched = await launchBrowser()
try {
  process.exitCode = (await fuzz(launched.browser)) === 0 ? 0 : 1
} finally {
  await launched.close()
}
