// In grey every picture says the same: neighbours differ in lightness, words can be read on what they
// stand on. Contrast as WCAG 2.2 reckons it, which knows lightness only.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { root } from '../world.ts'

const sheet = (name: string): string =>
  readFileSync(join(root, `templates/styles/${name}.css`), 'utf8')

/** The colours that a style sheet declares, of the dark part or of the rest. */
function colours(css: string, dark: boolean): Map<string, string> {
  const at = css.indexOf('@media (prefers-color-scheme: dark)')
  const part = dark ? css.slice(at) : css.slice(0, at < 0 ? css.length : at)
  return new Map(
    [...part.matchAll(/--([a-z0-9-]+): (#[0-9a-f]{3,6});/g)].map((one) => [
      one[1] ?? '',
      one[2] ?? '',
    ]),
  )
}

function lightness(hex: string): number {
  const full = hex.length === 4 ? hex.replace(/[0-9a-f]/g, '$&$&') : hex
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const one = Number.parseInt(full.slice(at, at + 2), 16) / 255
    return one <= 0.04045 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [lightness(a), lightness(b)].sort((one, other) => one - other)
  return (light + 0.05) / (dark + 0.05)
}

describe.each([
  ['light', false],
  ['dark', true],
] as const)('in grey, %s', (_, dark) => {
  const all = new Map([
    ...colours(sheet('base'), false),
    ...(dark ? colours(sheet('screen'), true) : []),
    ...colours(sheet('charts'), dark),
  ])
  const of = (name: string): string => {
    const found = all.get(name)
    if (found === undefined) throw new Error(`no colour ${name}`)
    return found
  }

  it('a bar differs from the next one', () => {
    for (const i of [1, 2, 3, 4, 5])
      expect(contrast(of(`chart-${i}`), of(`chart-${i + 1}`)), `${i} and ${i + 1}`).toBeGreaterThan(
        1.9,
      )
  })

  it('each step of the tiles is darker than the one before', () => {
    for (const i of [1, 2, 3])
      expect(contrast(of(`step-${i}`), of(`step-${i + 1}`)), `${i} and ${i + 1}`).toBeGreaterThan(
        1.5,
      )
  })

  it('words can be read on tiles and on paper', () => {
    for (const [text, ground] of [
      ['ink', 'step-1'],
      ['ink', 'step-2'],
      ['paper', 'step-3'],
      ['paper', 'step-4'],
      ['ink', 'paper'],
      ['soft', 'paper'],
    ] as const)
      expect(contrast(of(text), of(ground)), `${text} on ${ground}`).toBeGreaterThan(4.5)
  })

  it('what is drawn stands out: edges, hatches, lines', () => {
    for (const name of ['ink', 'chart-1'])
      expect(contrast(of(name), of('paper')), name).toBeGreaterThan(3)
    expect(contrast(of('hatch'), of('hatch-line'))).toBeGreaterThan(3)
    expect(contrast(of('chart-6'), of('paper'))).toBeGreaterThan(2.4)
  })
})
