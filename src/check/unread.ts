// A text that no native speaker has read is told of, until one has.
import { finding, type Finding } from '../findings/finding.ts'
import type { Loaded } from '../model/stages.ts'

/** A finding on every language of a report that waits to be read. */
export function checkUnread({ reports }: Loaded): Finding[] {
  return [...reports.entries.values()].flatMap((entry) =>
    entry.value.unread.map((locale, i) =>
      finding(
        'text-unread',
        entry.locate(['unread', i]),
        `No native speaker has read the text in ${locale}: each of its pages says so.`,
        `Take ${locale} out of \`unread\` when one has.`,
      ),
    ),
  )
}
