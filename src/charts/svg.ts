// A drawing → static SVG as hast: no script, no style attribute, nothing from outside. Colours are
// classes, which the style sheet of the page fills in for paper, screen and the dark.
import type { Element, ElementContent } from 'hast'
import { s } from 'hastscript'
import { round, type Drawing, type Mark } from './drawing.ts'
import type { ChartDescription } from './description.ts'

/** The picture as an element that has a role, a title and a description. */
export function svgOf(
  { id, title, alternative, direction }: ChartDescription,
  drawing: Drawing,
): Element {
  const [width, height] = [drawing.width, Math.ceil(drawing.height)]
  return s(
    'svg',
    {
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      role: 'img',
      ariaLabel: alternative,
      className: ['chart'],
      direction,
    },
    [
      s('title', title),
      s('desc', alternative),
      s('defs', patterns(id)),
      ...drawing.marks.map((mark) => elementOf(mark, id)),
    ],
  )
}

/** Hatches, so that a look is told without colour. */
function patterns(id: string): Element[] {
  const hatch = (name: string, turn: number, gap: number): Element =>
    s(
      'pattern',
      {
        id: `${id}-${name}`,
        width: gap,
        height: gap,
        patternUnits: 'userSpaceOnUse',
        patternTransform: `rotate(${turn})`,
      },
      [
        s('rect', { className: ['hatch-ground'], width: gap, height: gap }),
        s('line', { className: ['hatch-line'], x1: 0, y1: 0, x2: 0, y2: gap }),
      ],
    )
  return [hatch('inexact', 45, 5), hatch('residual', -45, 8)]
}

function elementOf(mark: Mark, id: string): ElementContent {
  if (mark.kind === 'text')
    return s(
      'text',
      {
        className: [mark.className, ...(mark.weight === 600 ? ['strong'] : [])],
        x: mark.x,
        y: mark.y,
        fontSize: mark.size,
        textAnchor: mark.anchor,
      },
      mark.text,
    )
  const className = mark.className.split(' ')
  const hatched = className.find((one) => one === 'inexact' || one === 'residual')
  const fill = hatched === undefined ? {} : { fill: `url(#${id}-${hatched})` }
  return s(mark.tag, { className, ...fill, ...roundAll(mark.attributes) })
}

function roundAll(
  attributes: Readonly<Record<string, number | string>>,
): Record<string, number | string> {
  return Object.fromEntries(
    Object.entries(attributes).map(([key, value]) => [
      key,
      typeof value === 'number' ? round(value) : value,
    ]),
  )
}
