// What the bench is asked to do.

import { parseArgs } from 'node:util'
import { languages, type Locale } from '../render/pdf/documents/prose.ts'

/** Settings of a run of the bench. */
export interface Options {
  readonly pages: readonly number[]
  readonly notes: readonly number[]
  readonly locale: Locale
  /** Rounds for documents of so many pages. */
  readonly warmRounds: (pages: number) => number
  readonly coldRounds: (pages: number) => number
  readonly peers: boolean
  readonly write: boolean
}

/** What `--help` prints. */
export const help = `npm run bench -- [options]
  --pages 10,60,250,1000  about how many pages the documents have
  --notes 2,5             about how many notes to a page
  --rounds 5              rounds of each kind, instead of fewer for longer documents
  --locale en             language of the documents
  --quick                 10 and 60 pages in three rounds
  --peers                 Paged.js and Typst too, installed into a temporary folder
  --write                 writes the table into README.md`

/** Reads the command line; throws a RangeError for what it does not know. */
export function readOptions(words: readonly string[]): Options | 'help' {
  const { values } = parseArgs({
    args: [...words],
    options: {
      pages: { type: 'string' },
      notes: { type: 'string', default: '2,5' },
      rounds: { type: 'string' },
      locale: { type: 'string', default: 'en' },
      quick: { type: 'boolean', default: false },
      peers: { type: 'boolean', default: false },
      write: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) return 'help'
  if (!(values.locale in languages)) {
    throw new RangeError(`--locale is one of ${Object.keys(languages).join(', ')}.`)
  }
  const given = values.rounds === undefined ? undefined : readNumbers(values.rounds)[0]
  const few = values.quick ? 3 : undefined
  return {
    pages: readNumbers(values.pages ?? (values.quick ? '10,60' : '10,60,250,1000')),
    notes: readNumbers(values.notes),
    locale: values.locale as Locale,
    warmRounds: (pages) => given ?? few ?? (pages > 500 ? 3 : pages > 100 ? 5 : 9),
    coldRounds: (pages) => given ?? few ?? (pages > 500 ? 2 : pages > 100 ? 3 : 5),
    peers: values.peers,
    write: values.write,
  }
}

function readNumbers(text: string): number[] {
  const numbers = text.split(',').map(Number)
  if (numbers.some((number) => !Number.isInteger(number) || number < 1)) {
    throw new RangeError(`${text} is not a list of whole numbers.`)
  }
  return numbers
}
