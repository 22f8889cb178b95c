// Which rows of a CSV file speak of one observation, and which of one value twice.
import { finding, type Finding } from '../findings/finding.ts'
import { cellKey } from '../model/cells.ts'
import type { Column } from './csv-columns.ts'
import type { Datum } from './csv-series.ts'

/** What makes two rows speak of one value. */
export function groupOf({ asOf, period, publisher, published }: Datum): string {
  return JSON.stringify([asOf ?? '', period ?? '', publisher, published])
}

/** Findings on rows for a value that an earlier row gives already. */
export function findDuplicates(
  id: string,
  data: readonly Datum[],
  columns: readonly Column[],
): Finding[] {
  const first = new Map<string, Datum>()
  const value = columns.find(({ role }) => role === 'value')?.index ?? 0
  return data.flatMap((datum) => {
    const key = `${groupOf(datum)} ${cellKey(datum.cell)}`
    const other = first.get(key)
    if (!other) {
      first.set(key, datum)
      return []
    }
    const message = `Line ${other.row.place(0).line} gives this value of \`${id}\` already.`
    return [
      finding(
        'csv-duplicate',
        datum.row.place(value),
        message,
        'Delete one of the two rows, or correct its date or its dimensions.',
      ),
    ]
  })
}
