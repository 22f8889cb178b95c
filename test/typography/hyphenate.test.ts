// Where words are divided, shown with `-` for a soft hyphen.
import * as fc from 'fast-check'
import type { ElementContent, Root } from 'hast'
import { toString } from 'hast-util-to-string'
import { h } from 'hastscript'
import { describe, expect, it } from 'vitest'
import { hyphenateTree } from '../../src/typography/index.ts'
import { toHtml } from './to-html.ts'

async function divided(tag: string, ...children: (ElementContent | string)[]): Promise<string> {
  const tree: Root = { type: 'root', children: [h('p', children)] }
  const made = await hyphenateTree(tree, tag)
  return toHtml(made)
    .replaceAll('\u00ad', '-')
    .replace(/^<p>|<\/p>$/g, '')
}

describe('words', () => {
  it.each([
    ['en', 'investigation', 'in-vest-ig-a-tion'],
    ['en', 'government', 'gov-ern-ment'],
    ['en', 'detention', 'de-ten-tion'],
    ['en', 'treatment,', 'treat-ment,'],
    ['en', 'the victim’s organization', 'the vic-tim’s or-gan-iz-a-tion'],
    ['en', 'effectively', 'effect-ively'],
    ['ru', 'расследование', 'рас-сле-до-ва-ние'],
    ['ru', '«насильственных»', '«на-силь-ствен-ных»'],
    ['ru', 'пытками', 'пыт-ками'],
    ['kk', 'қаламда', 'қа-лам-да'],
    ['ru', 'Правительство', 'Пра-ви-тель-ство'],
    ['fr', 'l’organisation', 'l’or-ga-ni-sa-tion'],
    ['fr', 'gouvernement', 'gou-ver-ne-ment'],
    ['es', 'investigación', 'in-ves-ti-ga-ción'],
    ['kk', 'жауапкершілікке', 'жа-уап-кер-ші-лік-ке'],
    ['en-GB', 'government', 'gov-ern-ment'],
    ['ru', 'судебно-медицинская', 'судебно-меди-цин-ская'],
    ['ru', 'государство-участник', 'госу-дар-ство-участник'],
  ])('%s: %s', async (tag, word, printed) => expect(await divided(tag, word)).toBe(printed))
})

describe('what stays whole', () => {
  it.each([
    ['short words', 'en', 'area only'],
    ['words with capitals in English', 'en', 'Kazakhstan Government'],
    ['acronyms', 'ru', 'ОБСЕИЦА МППЧРФ'],
    ['mixed capitals', 'en', 'McDonaldization'],
    ['letters that are drawn as one', 'en', 'effort offers'],
    ['short parts of compounds', 'ru', 'северо-восток'],
    ['symbols', 'en', 'CAT/C/KAZ/CO/3 organization/1'],
    ['words with digits', 'en', 'article146abcdef'],
    ['addresses in text', 'en', 'notorture.kz information@organization.org'],
    ['stressed words', 'ru', 'за\u0301мокзамок'],
    ['Kazakh in Latin letters', 'kk-Latn', 'memlekettik'],
    ['Arabic', 'ar', 'الاحتجاز'],
    ['Chinese', 'zh', '联合国人权事务委员会'],
    ['a language without rules', 'de', 'Untersuchungshaft'],
  ])('%s', async (_name, tag, text) => expect(await divided(tag, text)).toBe(text))

  it.each<[string, ElementContent]>([
    ['code', h('code', 'investigation')],
    ['a heading', h('h2', 'investigation')],
    ['a mark', h('sup', { className: ['call'] }, 'investigation')],
    ['an address', h('a', { href: 'https://investigation.org' }, 'investigation.org')],
    ['a code', h('span', { className: ['keep'] }, 'investigation')],
    ['a name', h('span', { className: ['person'] }, 'investigation')],
    ['a passage in German', h('cite', { lang: 'de' }, 'investigation')],
  ])('%s', async (_name, element) => {
    expect(await divided('en', 'detention ', element)).toBe(`de-ten-tion ${toHtml(element)}`)
  })

  it('leaves two letters before a break, and three behind it but in Spanish and Kazakh', async () => {
    const words = 'organized only area aroma idea ideally usually activity'
    for (const part of (await divided('en', words)).split(/[ ]/)) {
      expect(part).not.toMatch(/^\p{L}-|-\p{L}{1,2}$/u)
    }
  })
})

describe('passages', () => {
  it('are divided by the rules of their own language', async () => {
    expect(await divided('en', 'detention ', h('cite', { lang: 'ru' }, 'расследование'))).toBe(
      'de-ten-tion <cite lang="ru">рас-сле-до-ва-ние</cite>',
    )
    expect(await divided('zh', '中 ', h('cite', { lang: 'en' }, 'detention'))).toBe(
      '中 <cite lang="en">de-ten-tion</cite>',
    )
  })
})

describe('any tree', () => {
  const word = fc.constantFrom(
    'расследование',
    'detention',
    'А. Б.',
    ' ',
    'KZ-0012',
    'жауапкершілік',
  )
  it('has the same text but for soft hyphens, and is not changed itself', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(word),
        fc.constantFrom('en', 'ru', 'kk', 'fr'),
        async (parts, tag) => {
          const tree: Root = {
            type: 'root',
            children: [h('p', [parts.join(' '), h('em', parts), h('h2', parts)])],
          }
          const before = structuredClone(tree)
          const made = await hyphenateTree(tree, tag)
          expect(tree).toEqual(before)
          expect(toString(made).replaceAll('\u00ad', '')).toBe(toString(tree))
          expect(await hyphenateTree(made, tag)).toEqual(made)
        },
      ),
    )
  })

  it('is the very same where nothing is divided', async () => {
    const tree: Root = { type: 'root', children: [h('p', 'one two')] }
    expect(await hyphenateTree(tree, 'en')).toBe(tree)
    expect(await hyphenateTree(tree, 'zh')).toBe(tree)
  })
})
