// Makes seeded documents for printing: every word occurs once, so that a reader of the PDF
// can say of each where it stands, and knows from the source alone which belong together.

import { readFileSync } from 'node:fs'
import { layoutStyle, type PageGeometry } from '../../../src/render/pdf/geometry.ts'

/** What a document is made of. */
export interface DocumentPlan {
  readonly seed: number
  readonly blocks: number
  readonly script: 'latin' | 'cyrillic'
  /** Notes to a hundred words. */
  readonly density: number
  /** Styles put after the usual ones. */
  readonly style?: string
}

/** A document and what its source says of it. */
export interface MadeDocument {
  readonly html: string
  /** Words of the text, in order. */
  readonly body: readonly string[]
  /** Words of table heads, which may stand on several pages. */
  readonly repeated: ReadonlySet<string>
  /** The words of each paragraph of the text. */
  readonly paragraphs: readonly (readonly string[])[]
  /** The last word of each heading, and the first of what follows it. */
  readonly headings: readonly { readonly last: string; readonly next: string }[]
  /** By note: the word before its call, and its own words in order. */
  readonly notes: readonly { readonly before: string; readonly words: readonly string[] }[]
}

/** Numbers between 0 and 1, the same for the same seed (mulberry32). */
export function makeRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const letters = {
  latin: {
    parts: ['ta', 're', 'min', 'so', 'lub', 'ka', 'ne', 'dor', 'vi', 'pel', 'gu', 'ya'],
    digits: 'abcdeghkmnoprstuvwyz',
  },
  cyrillic: {
    parts: ['та', 'ре', 'мин', 'со', 'люб', 'ка', 'не', 'дор', 'ви', 'пел', 'жу', 'щи'],
    digits: 'абвгдежзиклмнопрстух',
  },
} as const

class Author {
  readonly #random: () => number
  readonly #plan: DocumentPlan
  #made = 0
  readonly body: string[] = []
  readonly repeated = new Set<string>()
  readonly paragraphs: string[][] = []
  /** Indices of headings' last words. */
  readonly headings: number[] = []
  readonly notes: { before: string; words: string[]; html: string }[] = []

  constructor(plan: DocumentPlan) {
    this.#plan = plan
    this.#random = makeRandom(plan.seed)
  }

  below(limit: number): number {
    return Math.floor(this.#random() * limit)
  }

  chance(share: number): boolean {
    return this.#random() < share
  }

  // A syllable or two and the number of the word in four letters, so that no two are alike.
  #word(): string {
    const { parts, digits } = letters[this.#plan.script]
    const pick = () => parts[this.below(parts.length)] ?? ''
    const word = Array.from({ length: 1 + this.below(2) }, pick).join('')
    const number = this.#made++
    const digit = (place: number) => digits[Math.floor(number / 20 ** place) % 20] ?? ''
    return `${word}${digit(3)}${digit(2)}${digit(1)}${digit(0)}`
  }

  #words(count: number): string[] {
    return Array.from({ length: count }, () => this.#word())
  }

  /** Inline text of about `count` words, with calls. */
  text(count: number, calls = true): string {
    const words = this.#words(Math.max(1, count))
    this.body.push(...words)
    return words
      .map((word) => {
        if (!calls || !this.chance(this.#plan.density / 100)) return word
        const first = this.#note(word)
        if (!this.chance(0.1)) return `${word}<sup class="call">${first}</sup>`
        return `${word}<sup class="call">${first},${this.#note(word)}</sup>`
      })
      .map((word) => (this.chance(0.03) ? `<em>${word}</em>` : word))
      .join(' ')
  }

  #note(before: string): string {
    const number = this.notes.length + 1
    const note = { before, words: [] as string[], html: '' }
    this.notes.push(note)
    const say = (count: number) => {
      const words = this.#words(count)
      note.words.push(...words)
      return words.join(' ')
    }
    const back = `<a class="back" href="#call-${number}">${number}</a> `
    const kind = this.#random()
    if (kind < 0.7) note.html = `${back}${say(4 + this.below(26))}`
    else if (kind < 0.8)
      note.html = `<p>${back}${say(10 + this.below(30))}</p><p>${say(8 + this.below(40))}</p>`
    else if (kind < 0.85)
      note.html = `<p>${back}${say(12)}</p><ul><li>${say(9)}</li><li>${say(30)}</li></ul>`
    else if (kind < 0.95) note.html = `${back}${say(60 + this.below(60))}`
    else note.html = `${back}${say(150 + this.below(150))}`
    return `<a id="call-${number}" href="#note-${number}">${number}</a>`
  }

  block(): string {
    const kind = this.#random()
    if (kind < 0.12) return this.heading()
    if (kind < 0.6) return this.paragraph(20 + this.below(110))
    if (kind < 0.7) return this.list(0)
    if (kind < 0.78)
      return `<blockquote><p>${this.text(30 + this.below(40))}</p><p>${this.text(25)}</p></blockquote>`
    if (kind < 0.88) return this.table()
    if (kind < 0.96) return this.box()
    return `<p class="short">${this.text(4)}</p>`
  }

  paragraph(count: number): string {
    const before = this.body.length
    const html = `<p>${this.text(count)}</p>`
    this.paragraphs.push(this.body.slice(before))
    return html
  }

  heading(): string {
    const level = 2 + this.below(2)
    const html = `<h${level}>${this.text(2 + this.below(9), this.chance(0.3))}</h${level}>`
    this.headings.push(this.body.length - 1)
    return html
  }

  list(depth: number): string {
    const tag = this.chance(0.5) ? 'ul' : 'ol'
    const items = Array.from({ length: 2 + this.below(5) }, () => {
      // In the order of the document: the words and notes are numbered as they are made.
      let item = this.text(4 + this.below(40))
      if (depth < 2 && this.chance(0.2)) {
        item += this.list(depth + 1)
        if (this.chance(0.5)) item += this.text(9)
      }
      return `<li>${item}</li>`
    })
    return `<${tag}>${items.join('')}</${tag}>`
  }

  table(): string {
    const columns = 2 + this.below(3)
    const row = (tag: string, count: number) =>
      `<tr>${Array.from({ length: columns }, () => `<${tag}>${this.text(count + this.below(count))}</${tag}>`).join('')}</tr>`
    const caption = this.chance(0.5) ? `<caption>${this.text(6)}</caption>` : ''
    const before = this.body.length
    const head = row('th', 1)
    for (const word of this.body.slice(before)) this.repeated.add(word)
    const body = Array.from({ length: 2 + this.below(18) }, () => row('td', 3)).join('')
    return `<table>${caption}<thead>${head}</thead><tbody>${body}</tbody></table>`
  }

  box(): string {
    const inner = [`<h3>${this.text(3, false)}</h3>`]
    this.headings.push(this.body.length - 1)
    for (let left = 1 + this.below(4); left > 0; left--)
      inner.push(this.paragraph(15 + this.below(60)))
    const kind = this.chance(0.3) ? ' class="whole"' : ''
    return `<aside${kind}>${inner.join('')}</aside>`
  }
}

/** The document for a plan. */
export function makeDocument(plan: DocumentPlan, geometry: PageGeometry): MadeDocument {
  const author = new Author(plan)
  const title = `<h1>${author.text(5, false)}</h1>`
  const blocks = Array.from({ length: plan.blocks }, () => author.block())
  const list = author.notes.map(({ html }, index) => `<li id="note-${index + 1}">${html}</li>`)
  const language = plan.script === 'latin' ? 'en' : 'ru'
  const html = `<!doctype html>
<html lang="${language}" dir="ltr"><head><meta charset="utf-8"><title>Report ${plan.seed}</title>
<style>${fontFaces()}${style}${layoutStyle(geometry)}${plan.style ?? ''}</style></head>
<body><main>${title}${blocks.join('\n')}</main>
<section class="notes"><ol>${list.join('')}</ol></section></body></html>`
  const { body, notes, repeated, paragraphs } = author
  const headings = author.headings.flatMap((at) => {
    const [last, next] = body.slice(at, at + 2)
    return last === undefined || next === undefined ? [] : [{ last, next }]
  })
  return { html, body, notes, repeated, paragraphs, headings }
}

const style = `
@page { @bottom-right { font: 9px Serif4; content: counter(page) "/" counter(pages); } }
body { font: 15px/1.4 Serif4; color: #111; }
h1 { font-size: 28px; line-height: 1.2; } h2 { font-size: 20px; line-height: 1.25; margin: 28px 0 8px; }
h3 { font-size: 16px; line-height: 1.3; margin: 16px 0 6px; }
p { margin: 0 0 10px; text-align: justify; } ul, ol { margin: 0 0 10px; padding-left: 24px; }
blockquote { margin: 12px 24px; padding-left: 12px; border-left: 2px solid #999; }
aside { border: 1px solid #a33; background: #fdf6f6; padding: 10px 14px; margin: 14px 0; }
aside.whole { break-inside: avoid; }
table { border-collapse: collapse; width: 100%; margin: 12px 0; font-size: 13px; }
caption { text-align: left; font-style: italic; padding-bottom: 4px; }
th, td { border: 1px solid #888; padding: 3px 6px; text-align: left; vertical-align: top; }
th { background: #eee; }
a { color: inherit; text-decoration: none; }
.notes { font-size: 12px; line-height: 1.35; } .notes p { margin: 0 0 3px; text-align: left; }
.notes ul { margin: 0 0 3px; } .notes .back { font-size: 0.75em; vertical-align: 0.3em; line-height: 0; }
`

/** The faces of Source Serif 4 as embedded fonts, under the family `Serif4`. */
export function fontFaces(): string {
  const faces = [
    ['latin', 400, 'normal'],
    ['latin', 400, 'italic'],
    ['latin', 700, 'normal'],
    ['cyrillic', 400, 'normal'],
    ['cyrillic', 400, 'italic'],
    ['cyrillic', 700, 'normal'],
  ] as const
  return faces
    .map(([subset, weight, slant]) => {
      const file = `@fontsource/source-serif-4/files/source-serif-4-${subset}-${weight}-${slant}.woff2`
      const bytes = readFileSync(new URL(import.meta.resolve(file)))
      const range = subset === 'latin' ? 'U+0-2FF, U+2000-22FF' : 'U+300-4FF, U+2116'
      return `@font-face { font-family: Serif4; font-weight: ${weight}; font-style: ${slant}; unicode-range: ${range}; src: url(data:font/woff2;base64,${bytes.toString('base64')}) }\n`
    })
    .join('')
}
