// Typography over a tree: a block is one text, whatever elements stand in it.
import type { Element, ElementContent, Root } from 'hast'
import { toHtml } from './to-html.ts'
import * as fc from 'fast-check'
import { toString } from 'hast-util-to-string'
import { h } from 'hastscript'
import { describe, expect, it } from 'vitest'
import { setTree } from '../../src/typography/index.ts'

function set(tag: string, ...children: (ElementContent | string)[]): string {
  const tree: Root = { type: 'root', children: [h('p', children)] }
  setTree(tree, tag)
  return toHtml(tree).replaceAll('\u00a0', '~').replaceAll('\u202f', '^')
}

const call = (number: number): Element =>
  h('sup', { className: ['call'] }, h('a', { href: `#note-${number}` }, String(number)))

describe('neighbours', () => {
  it.each<[string, string, (ElementContent | string)[], string]>([
    [
      'a number in an element',
      'en',
      ['article ', h('span', '146')],
      '<p>article~<span>146</span></p>',
    ],
    ['a word in an element', 'ru', [h('em', 'ст.'), ' 146'], '<p><em>ст.</em>~146</p>'],
    ['a space in an element', 'ru', ['ст.', h('em', ' 146')], '<p>ст.<em>~146</em></p>'],
    [
      'a mark of a note',
      'ru',
      ['слово', call(3), ' — слово'],
      `<p>слово<sup class="call"><a href="#note-3">3</a></sup>~— слово</p>`,
    ],
    [
      'a mark before a word',
      'ru',
      ['в', call(3), ' городе'],
      '<p>в<sup class="call"><a href="#note-3">3</a></sup>~городе</p>',
    ],
    ['a quotation over elements', 'en', ['"', h('em', 'no'), '"'], '<p>“<em>no</em>”</p>'],
    ['a line break', 'ru', ['в', h('br'), 'городе'], '<p>в<br>городе</p>'],
  ])('sees through %s', (_name, tag, children, html) => {
    expect(set(tag, ...children)).toBe(html)
  })

  it('are those of the same block only', () => {
    const tree: Root = {
      type: 'root',
      children: [
        h('ul', [h('li', [h('p', 'см. ст.')]), h('li', [h('p', '146 "а"')])]),
        h('p', '"'),
      ],
    }
    setTree(tree, 'ru')
    expect(toHtml(tree)).toBe('<ul><li><p>см. ст.</p></li><li><p>146 «а»</p></li></ul><p>"</p>')
  })

  it('are not those on the other side of a block', () => {
    const tree: Root = { type: 'root', children: [h('li', ['ст.', h('p', 'а'), ' 146'])] }
    setTree(tree, 'ru')
    expect(toHtml(tree)).toBe('<li>ст.<p>а</p> 146</li>')
  })

  it('are those of the same cell only', () => {
    const tree: Root = { type: 'root', children: [h('tr', [h('td', 'ст.'), ' ', h('td', '146')])] }
    setTree(tree, 'ru')
    expect(toHtml(tree)).toBe('<tr><td>ст.</td> <td>146</td></tr>')
  })
})

describe('what is left alone', () => {
  it.each<[string, ElementContent]>([
    ['code', h('code', 'a "b" - c')],
    ['an address', h('a', { href: 'https://a.kz/"x"-1' }, 'https://a.kz/"x"-1')],
    ['a mailbox', h('a', { href: 'mailto:a-b@c.kz' }, 'a-b@c.kz')],
    ['a host', h('a', { href: 'https://a.kz/' }, 'a.kz')],
  ])('%s', (_name, element) => {
    const before = toHtml(element)
    expect(set('ru', 'в ', element, ' "да"')).toBe(`<p>в~${before} «да»</p>`)
  })

  it('but a link in words is text', () => {
    expect(set('en', h('a', { href: 'https://a.kz' }, 'article 146 "x"'))).toBe(
      '<p><a href="https://a.kz">article~146 “x”</a></p>',
    )
  })
})

describe('a passage in another language', () => {
  it('is set by its own rules, and the text around it by those around it', () => {
    expect(set('en', 'See ', h('cite', { lang: 'fr' }, 'Oui : "non"'), ' - "x"')).toBe(
      '<p>See <cite lang="fr">Oui^: «^non^»</cite>~– “x”</p>',
    )
  })

  it('is left alone where its rules are not known', () => {
    expect(set('ru', h('cite', { lang: 'de' }, 'Er - "nein"'))).toBe(
      '<p><cite lang="de">Er - "nein"</cite></p>',
    )
  })
})

describe('codes', () => {
  it.each([
    ['en', 'Case KZ-0012.', '<p>Case~<span class="keep">KZ-0012</span>.</p>'],
    ['en', 'CAT/C/KAZ/CO/3-A', '<p><span class="keep">CAT/C/KAZ/CO/3-A</span></p>'],
    ['kk', '146-бап', '<p><span class="keep">146-бап</span></p>'],
    ['ru', 'на 49-й сессии', '<p>на <span class="keep">49-й</span> сессии</p>'],
    ['ru', '15-20 минут', '<p><span class="keep">15–20</span> минут</p>'],
    ['en', 'state-of-the-art, ill-treatment', '<p>state-of-the-art, ill-treatment</p>'],
    ['en', 'a-b@c-1.kz', '<p>a-b@c-1.kz</p>'],
    ['en', 'A-1@KZ.ORG', '<p>A-1@KZ.ORG</p>'],
    // What is too long for a narrow column may be parted.
    ['en', 'A/HRC/WG.6/41/KAZ/2-A/ADD.1', '<p>A/HRC/WG.6/41/KAZ/2-A/ADD.1</p>'],
    ['ru', 'судебно-медицинская', '<p>судебно-медицинская</p>'],
  ])('in %s: %s', (tag, text, html) => expect(set(tag, text)).toBe(html))
})

describe('any tree', () => {
  const leaf = fc.constantFrom(
    '"',
    'ст. 146 - ',
    'в ',
    'KZ-0012 ',
    ' 15-20 минут; ',
    "d'a ",
    ' 5 января',
  )
  const name = fc.constantFrom('em', 'a', 'span', 'code', 'p', 'td')
  const { node } = fc.letrec<{ node: ElementContent }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 3 },
      leaf.map((value): ElementContent => ({ type: 'text', value })),
      fc
        .tuple(
          name,
          fc.array(tie('node'), { maxLength: 4 }),
          fc.constantFrom(undefined, 'ru', 'fr'),
        )
        .map(([tag, children, lang]) => h(tag, lang === undefined ? {} : { lang }, children)),
    ),
  }))

  it('keeps its letters and is not changed a second time', () => {
    fc.assert(
      fc.property(
        fc.array(node, { maxLength: 5 }),
        fc.constantFrom('en', 'ru', 'fr'),
        (children, tag) => {
          const tree: Root = { type: 'root', children: structuredClone(children) }
          const letters = (root: Root): string =>
            toString(root).replaceAll(/[\s"'«»“”‘’„–—-]/gu, '')
          const before = letters(tree)
          setTree(tree, tag)
          expect(letters(tree)).toBe(before)
          const once = toHtml(tree)
          setTree(tree, tag)
          expect(toHtml(tree)).toBe(once)
        },
      ),
      { numRuns: 500 },
    )
  })
})
