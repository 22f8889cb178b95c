// When a figure holds, who published it and from which source: the words beside every figure.
import type { ElementContent } from 'hast'
import type { TableEmbed } from '../model/embed.ts'
import { certain, parsePeriod } from '../model/date.ts'
import type { Entry } from '../model/entry.ts'
import type { When } from '../model/figure.ts'
import { inLocale } from '../model/locale.ts'
import type { Statistic } from '../model/statistic.ts'
import { citeSource } from './citation.ts'
import { text } from './element.ts'
import type { Workshop } from './workshop.ts'

/** A day, or a period from its first to its last date. */
export function printWhen(when: When, { language }: Pick<Workshop, 'language'>): string {
  if ('asOf' in when) return language.printDate(certain(when.asOf))
  const span = parsePeriod(when.period)
  if (!span) throw new Error(`no period: ${when.period}`)
  const [from, to] = [language.printDate(certain(span.from)), language.printDate(certain(span.to))]
  return from === to ? from : `${from} – ${to}`
}

/** The note under a table: title of the series, date, source. */
export function tableNote(
  embed: TableEmbed,
  statistic: Entry<Statistic>,
  when: string,
  workshop: Workshop,
): ElementContent[] {
  const { locale, phrase, records } = workshop
  const title = inLocale(statistic.value.title, locale)
  const source = records.sources.entries.get(embed.observation.source)
  if (!source) throw new Error(`no source ${embed.observation.source}`)
  const dated = 'asOf' in embed.total.when ? phrase('as-of', { date: when }) : when
  return [
    text(`${title}, ${dated}. `),
    ...citeSource(source, workshop, { begins: true }),
    text('.'),
  ]
}
