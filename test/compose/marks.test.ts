// Marks of notes stand where their language has them, however the author wrote them.
import type { Element } from 'hast'
import { h } from 'hastscript'
import { describe, expect, it } from 'vitest'
import { mark } from '../../src/compose/element.ts'
import { placeMarks } from '../../src/compose/marks.ts'

/** A paragraph in which `^` stands for a mark, after marks have been placed. */
function place(text: string, noteMark: 'after-punctuation' | 'before-punctuation'): string {
  const children = text
    .split(/(\^)/)
    .filter((part) => part !== '')
    .map((part) =>
      part === '^' ? mark(h('span'), { call: 0 }) : ({ type: 'text', value: part } as const),
    )
  const paragraph: Element = h('p', children)
  placeMarks(paragraph, { noteMark, abbreviations: ['г.', 'т. д.'] })
  return paragraph.children
    .map((child) =>
      child.type === 'text'
        ? child.value
        : child.type === 'element'
          ? child.children.map((inner) => (inner.type === 'text' ? inner.value : '^')).join('')
          : '',
    )
    .join('')
}

describe('marks', () => {
  it.each([
    ['opened.^ Then', 'opened.^ Then'],
    ['opened^. Then', 'opened.^ Then'],
    ['detained^, many', 'detained,^ many'],
    ['he said “no”^. Then', 'he said “no”.^ Then'],
    ['he said “no^.” Then', 'he said “no.”^ Then'],
    ['really^? Yes', 'really?^ Yes'],
    ['one ^, two', 'one,^ two'],
    ['both.^^ Then', 'both.^,^ Then'],
    ['both^^. Then', 'both.^,^ Then'],
    ['no sign^ here', 'no sign^ here'],
  ])('follow punctuation in English: %s', (written, printed) => {
    expect(place(written, 'after-punctuation')).toBe(printed)
  })

  it.each([
    ['возбуждены.^ Затем', 'возбуждены^. Затем'],
    ['возбуждены^. Затем', 'возбуждены^. Затем'],
    ['задержано,^ многие', 'задержано^, многие'],
    ['сказал «нет».^ Затем', 'сказал «нет»^. Затем'],
    ['неужели?^ Да', 'неужели?^ Да'],
    ['и так далее…^ Да', 'и так далее…^ Да'],
    ['оба.^^ Затем', 'оба^,^. Затем'],
    ['без знака^ здесь', 'без знака^ здесь'],
    ['два ^ ^. Затем', 'два^,^. Затем'],
    ['в 2022 г.^ Затем', 'в 2022 г.^ Затем'],
    ['и т. д.^ Затем', 'и т. д.^ Затем'],
  ])('precede punctuation in Russian: %s', (written, printed) => {
    expect(place(written, 'before-punctuation')).toBe(printed)
  })
})
