// A description of a chart → its picture. The list of kinds is the content of this file.
import type { Element } from 'hast'
import { drawBars } from './bars.ts'
import type { ChartDescription } from './description.ts'
import type { Drawing } from './drawing.ts'
import { drawLine } from './line.ts'
import type { MeasureText } from './measure.ts'
import { drawShare } from './share.ts'
import { svgOf } from './svg.ts'
import { drawTiles } from './tiles.ts'
import { drawTimeline } from './timeline.ts'

/** The drawing of a chart, for whoever looks at its places. */
export function drawChart(chart: ChartDescription, measure: MeasureText): Drawing {
  switch (chart.kind) {
    case 'bars':
      return drawBars(chart, measure)
    case 'line':
      return drawLine(chart, measure)
    case 'share':
      return drawShare(chart, measure)
    case 'tiles':
      return drawTiles(chart, measure)
    case 'timeline':
      return drawTimeline(chart, measure)
  }
}

/** The picture of a chart: the same description and fonts give the same element. */
export function pictureOf(chart: ChartDescription, measure: MeasureText): Element {
  return svgOf(chart, drawChart(chart, measure))
}
