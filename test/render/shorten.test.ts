// Texts cut to the room that page margins have.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shorten, widthOf } from '../../src/render/shorten.ts'

describe('shorten', () => {
  it.each([
    ['Justice for the victims', 40, 'Justice for the victims'],
    ['Justice for the victims', 23, 'Justice for the victims'],
    ['Justice for the victims', 22, 'Justice for the…'],
    ['Justice, for the victims', 12, 'Justice…'],
    ['Пытки и жестокое обращение', 12, 'Пытки…'],
    ['Пытки в селе', 8, 'Пытки…'],
    ['Дело А и другие дела', 9, 'Дело…'],
    ['Недопустимость доказательств', 10, 'Недопус…'],
    ['Не\u00adдо\u00adпус\u00adти\u00adмость', 16, 'Недопустимость'],
    ['哈萨克斯坦的酷刑问题', 21, '哈萨克斯坦的酷刑问题'],
    ['哈萨克斯坦的酷刑问题', 12, '哈萨克斯坦…'],
  ])('%s in the width of %i letters', (text, most, expected) => {
    expect(shorten(text, most)).toBe(expected)
  })

  it('never takes more room than there is, and says the beginning of the text', () => {
    const word = fc.string({ minLength: 1, maxLength: 12, unit: fc.constantFrom(...'abЖщ,«-') })
    fc.assert(
      fc.property(
        fc.array(word, { maxLength: 20 }),
        fc.integer({ min: 2, max: 70 }),
        (all, most) => {
          const text = all.join(' ')
          const short = shorten(text, most)
          expect(widthOf(short)).toBeLessThanOrEqual(most)
          if (short === text) return
          expect(short.endsWith('…')).toBe(true)
          expect(text.startsWith(short.slice(0, -1))).toBe(true)
          expect(widthOf(text)).toBeGreaterThan(most)
        },
      ),
    )
  })
})
