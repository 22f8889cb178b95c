// An observation is published when what it speaks of is over: before that nobody could have counted.
import { finding, type Finding } from '../findings/finding.ts'
import { lastDay, parsePeriod } from '../model/date.ts'
import type { Records } from '../model/stages.ts'

/** Findings on observations published before the day, or the last day of the period, that they hold for. */
export function checkPublished({ statistics }: Records): Finding[] {
  return [...statistics.entries.values()].flatMap((entry) =>
    entry.value.observations.flatMap(({ asOf, period, published }, i) => {
      const end = asOf ?? lastDay(parsePeriod(period ?? '')?.to ?? published)
      if (published >= end) return []
      return [
        finding(
          'observation-dates',
          entry.locate(['observations', i, 'published']),
          `A value for ${asOf ?? period} cannot have been published on ${published}.`,
          `Write the day on which it was published, ${end} or later, or correct \`${asOf === undefined ? 'period' : 'asOf'}\`.`,
        ),
      ]
    }),
  )
}
