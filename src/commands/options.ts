// What every command understands, and how it is read.
import { Option } from 'commander'
import type { Request } from '../build.ts'
import { Failure } from '../failure.ts'
import { day } from '../model/date.ts'
import { editions, type Edition } from '../model/edition.ts'
import { isLocale, locales, type Locale } from '../model/locale.ts'
import { formats, type Format } from '../model/output.ts'

/** The options of `build` and `check` as commander hands them over. */
export interface WrittenOptions {
  readonly locale?: readonly Locale[]
  readonly format?: readonly Format[]
  readonly edition: string
  readonly asOf?: string
  readonly workspace: string
  readonly out?: string
  readonly browser?: string
  readonly json?: boolean
  readonly quiet?: boolean
}

/** A comma-separated list, each word of it checked. */
function listOf<T extends string>(
  noun: string,
  isKnown: (word: string) => word is T,
  known: readonly string[],
) {
  return (text: string): T[] =>
    [...new Set(text.split(','))].map((word) => {
      if (isKnown(word)) return word
      throw new Failure(2, `\`${word}\` is no ${noun}.`, `There is: ${known.join(', ')}.`)
    })
}

const isFormat = (word: string): word is Format => (formats as readonly string[]).includes(word)

export const localeOption = new Option(
  '--locale <list>',
  'languages, as en,ru; all if left out',
).argParser(listOf('language', isLocale, locales))
export const formatOption = new Option(
  '--format <list>',
  'formats, as html,pdf,json; all if left out',
).argParser(listOf('format', isFormat, formats))
export const editionOption = new Option('--edition <edition>', 'who it is for').default('public')
export const workspaceOption = new Option(
  '--workspace <dir>',
  'the folder with content/ and data/',
).default('.', 'this folder')

/** An option that takes a civil date. */
export function dayOption(flags: string, description: string): Option {
  return new Option(flags, description).argParser((text) => {
    if (day.safeParse(text).success) return text
    throw new Failure(2, `\`${text}\` is no date.`, 'Write it as 2022-06-24.')
  })
}

export const asOfOption = dayOption('--as-of <date>', 'use only figures published by this day')

/** The edition, as far as this version can build it. */
function editionOf(text: string): Edition {
  if (text === 'public') return text
  if ((editions as readonly string[]).includes(text))
    throw new Failure(2, `This version builds the public edition only.`, 'Leave out --edition.')
  throw new Failure(2, `\`${text}\` is no edition.`, `There is: ${editions.join(', ')}.`)
}

/** What the words of a command ask for. */
export function requestOf(
  reports: readonly string[],
  options: Omit<WrittenOptions, 'format'>,
  wanted: readonly Format[],
): Request {
  return {
    reports,
    locales: options.locale ?? [],
    formats: wanted,
    edition: editionOf(options.edition),
    ...(options.asOf === undefined ? {} : { asOf: options.asOf }),
  }
}
