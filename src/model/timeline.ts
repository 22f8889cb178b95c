// A timeline: dated and sourced steps of what happened, told in each language like prose.
import { z } from 'zod'
import { date } from './date.ts'
import { id } from './id.ts'
import { localized } from './locale.ts'

const entry = z.strictObject({
  date: date.meta({ description: 'The day, month or year of what happened' }),
  until: date.optional().meta({ description: 'The last day, where it took longer' }),
  what: localized.meta({ description: 'Markdown; its words are bound like those of a narrative' }),
  source: id.meta({ description: 'Where it stands: the name of a file in data/sources/' }),
  locator: localized.optional().meta({ description: 'Where in the source: paragraph 3' }),
})
export type TimelineEntry = z.infer<typeof entry>

/** `data/timelines/<id>.yaml`. */
export const timeline = z.strictObject({
  title: localized,
  entries: z.array(entry).min(1),
})
export type Timeline = z.infer<typeof timeline>
