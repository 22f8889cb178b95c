// An embedded chart: the picture, its caption, the table of the same figures for whoever reads or
// listens instead, and under it when, by whom and from where. The table has the figures; the picture
// is drawn from them, so that there is one statement of numbers.
import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import { pictureOf } from '../charts/index.ts'
import type { ChartEmbed } from '../model/chart.ts'
import { inLocale } from '../model/locale.ts'
import { describeChart, lookOf } from './chart-describe.ts'
import { chartTable } from './chart-table.ts'
import { citeSource } from './citation.ts'
import { text } from './element.ts'
import { openLetters } from './letters.ts'
import { printWhen } from './provenance.ts'
import { whenOfObservation } from './chart-words.ts'
import type { Workshop } from './workshop.ts'

/** An embedded chart. Caption, rows and notes are blocks of their own. */
export function embeddedChart(
  embed: ChartEmbed,
  caption: string,
  id: string,
  workshop: Workshop,
): Element {
  const letters = openLetters(id)
  const picture = pictureOf(describeChart(embed, caption, id, workshop), workshop.measure)
  const table = chartTable(embed, id, letters, workshop)
  // Parts of a whole keep their own looks: what is not final is told by a lettered note.
  const isHatched =
    embed.form !== 'share' &&
    embed.values.some((row) => row.some((one) => one !== undefined && lookOf(one) === 'inexact'))
  return h('figure', { id, className: ['chart'] }, [
    h('figcaption', { id: `${id}-caption` }, caption),
    h('div', { className: ['picture'] }, picture),
    ...(isHatched
      ? [h('p', { id: `${id}-key`, className: ['key'] }, workshop.phrase('chart-inexact'))]
      : []),
    h('details', { className: ['data'] }, [
      h('summary', workshop.phrase('chart-figures')),
      table,
      ...letters.list(),
    ]),
    h('p', { id: `${id}-note`, className: ['source'] }, noteOf(embed, workshop)),
  ])
}

/** Title of the series, date, and the sources, each once. */
function noteOf(embed: ChartEmbed, workshop: Workshop): ElementContent[] {
  const { locale, phrase, records } = workshop
  const whens = [...new Set(embed.observations.map((one) => datedOf(one, workshop)))]
  const dated = embed.by === undefined ? [] : whens
  const title = inLocale(embed.statistic.value.title, locale)
  const sources = [...new Set(embed.observations.map(({ source }) => source))]
  const cited = sources.flatMap((id, i) => {
    const source = records.sources.entries.get(id)
    if (!source) throw new Error(`no source ${id}`)
    return [...(i > 0 ? [text('; ')] : []), ...citeSource(source, workshop, { begins: i === 0 })]
  })
  const regions = embed.division
    ? [
        text(
          ` ${phrase('chart-regions', { date: printWhen({ asOf: embed.division.on }, workshop) })}`,
        ),
      ]
    : []
  return [text(`${[title, ...dated].join(', ')}. `), ...cited, text('.'), ...regions]
}

function datedOf(observation: ChartEmbed['observations'][number], workshop: Workshop): string {
  const when = whenOfObservation(observation)
  const printed = printWhen(when, workshop)
  return 'asOf' in when ? workshop.phrase('as-of', { date: printed }) : printed
}
