// An embedded timeline: a line with a number at each day, and the list of what happened, each entry
// with its source.
import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import { pictureOf } from '../charts/index.ts'
import type { TimelineChart } from '../charts/description.ts'
import { certain, firstDay, lastDay } from '../model/date.ts'
import type { TimelineEmbed } from '../model/embed.ts'
import { inLocale } from '../model/locale.ts'
import type { TimelineEntry } from '../model/timeline.ts'
import { inline } from './case-box.ts'
import { dayNumber } from './chart-describe.ts'
import { citeSource } from './citation.ts'
import { text } from './element.ts'
import { row } from './table.ts'
import type { Workshop } from './workshop.ts'

/** An embedded timeline; `texts` are those of its entries, already finished. */
export function embeddedTimeline(
  embed: TimelineEmbed,
  texts: readonly (readonly ElementContent[])[],
  caption: string,
  id: string,
  workshop: Workshop,
): Element {
  const { phrase, locale } = workshop
  const title = caption === '' ? inLocale(embed.timeline.value.title, locale) : caption
  const head = row(`${id}-head`, [
    h('th', { scope: 'col' }, phrase('timeline-number')),
    h('th', { scope: 'col' }, phrase('chart-date')),
    h('th', { scope: 'col' }, phrase('timeline-what')),
    h('th', { scope: 'col' }, phrase('column-source')),
  ])
  const rows = embed.entries.map(({ entry, source }, i) =>
    row(`${id}-row-${i + 1}`, [
      h('td', { className: ['number'] }, numberOf(i, workshop)),
      h('th', { scope: 'row' }, [timeOf(entry, workshop)]),
      h('td', inline(texts[i] ?? [])),
      h(
        'td',
        citeSource(source, workshop, {
          begins: true,
          ...(entry.locator ? { locator: inLocale(entry.locator, locale) } : {}),
        }),
      ),
    ]),
  )
  return h('figure', { id, className: ['chart', 'timeline'] }, [
    h('figcaption', { id: `${id}-caption` }, title),
    h(
      'div',
      { className: ['picture'] },
      pictureOf(describe(embed, title, id, workshop), workshop.measure),
    ),
    h('table', [h('thead', head), h('tbody', rows)]),
  ])
}

function describe(
  { entries }: TimelineEmbed,
  title: string,
  id: string,
  workshop: Workshop,
): TimelineChart {
  const { language, phrase } = workshop
  const placed = entries.map(({ entry }, i) => ({
    from: dayNumber(firstDay(entry.date)),
    to: dayNumber(lastDay(entry.until ?? entry.date)),
    label: numberOf(i, workshop),
  }))
  const first = entries.map(({ entry }) => firstDay(entry.date)).sort()[0] ?? ''
  const last =
    entries
      .map(({ entry }) => lastDay(entry.until ?? entry.date))
      .sort()
      .at(-1) ?? ''
  const [from, to] = [language.printDate(certain(first)), language.printDate(certain(last))]
  return {
    kind: 'timeline',
    id,
    direction: language.direction,
    title,
    alternative: phrase('chart-alt-timeline', {
      from,
      to,
      count: numberOf(entries.length - 1, workshop),
    }),
    entries: placed,
    ends: [from, to],
  }
}

function numberOf(i: number, { language }: Workshop): string {
  return language.printQuantity({ kind: 'exact', value: { units: i + 1, scale: 0 } })
}

function timeOf({ date, until }: TimelineEntry, { language }: Workshop): ElementContent {
  const from = h('time', { dateTime: date }, language.printDate(certain(date)))
  if (until === undefined) return from
  return h('span', [
    from,
    text(' – '),
    h('time', { dateTime: until }, language.printDate(certain(until))),
  ])
}
