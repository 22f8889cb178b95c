// content/<report>/translations/ → what each translation was made from, as the program wrote it down.
import { z } from 'zod'
import { finding } from '../findings/finding.ts'
import type { Registry } from '../model/entry.ts'
import { isLocale } from '../model/locale.ts'
import type { Report } from '../model/report.ts'
import {
  isRecordPath,
  recordHead,
  recordLine,
  recordPath,
  type TranslationRecord,
} from '../model/translation.ts'
import type { Reader } from './reader.ts'

/** The records of all reports, by `<report>/<locale>`; one at fault is left out and told. */
export function loadTranslations(
  reader: Reader,
  reports: Registry<Report>,
): Map<string, TranslationRecord> {
  const records = new Map<string, TranslationRecord>()
  const isWanted = (path: string): boolean => isRecordPath(path) && isOf(path, reports)
  for (const path of reader.take(isWanted)) {
    const [, report = '', , file = ''] = path.split('/')
    const text = reader.text(path)
    const record = text === undefined ? undefined : readRecord(reader, path, text)
    if (record) records.set(`${report}/${file.replace(/\.jsonl$/, '')}`, record)
  }
  return records
}

function isOf(path: string, { entries }: Registry<Report>): boolean {
  const [, report = '', , file = ''] = path.split('/')
  const locale = file.replace(/\.jsonl$/, '')
  const known = entries.get(report)?.value.locales ?? []
  return isLocale(locale) && known.includes(locale) && path === recordPath(report, locale)
}

function readRecord(reader: Reader, path: string, text: string): TranslationRecord | undefined {
  const [first = '', ...rest] = text.replace(/\n$/, '').split('\n')
  const head = readLine(recordHead, first)
  const lines = rest.map((line) => readLine(recordLine, line))
  const wrong = head ? lines.findIndex((line) => line === undefined) + 1 : 0
  if (!head || wrong > 0) {
    reader.report(faultOf(path, wrong + 1, rest[wrong - 1] ?? first))
    return undefined
  }
  return { path, from: head.from, lines: lines.filter((line) => line !== undefined) }
}

function readLine<S extends z.ZodType>(schema: S, text: string): z.output<S> | undefined {
  try {
    return schema.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}

function faultOf(path: string, line: number, text: string): ReturnType<typeof finding> {
  const isConflict = /^(?:<{7}|={7}|>{7}|\|{7})/.test(text)
  const message = isConflict
    ? 'A merge has left its marks in this record of translations.'
    : 'This line is not as the program has written it.'
  const hint = isConflict
    ? 'Keep the lines of both sides and delete the marks; where a block is there twice, either will do.'
    : 'Take the file back from git, or delete it and accept the translations again: translate accept.'
  return finding('translation-record', { path, line, column: 1 }, message, hint)
}
