// Reads a content stream in one pass over its bytes, without an object a token: a page has
// 70,000 bytes of content and more.

import {
  countNested,
  type ContentFacts,
  type Marked,
  type Nested,
  type Open,
  type Resources,
  type ShownFont,
} from './content.ts'
import { code, skipString, skipWord, textAt } from './lexer.ts'
import { isPainting, isShowing, isUnderstood, operator as op, pack } from './operators.ts'
import { Gaps } from './gaps.ts'
import { lastNumber, readCode, readCodes, skipIdle, skipProperties } from './shown-text.ts'

/** Reads a content stream. */
export function readContent(bytes: Buffer, resources: Resources): ContentFacts {
  return new ContentReader(bytes, resources).read()
}

const NO_FONT: ShownFont = { width: 2, shown: new Uint8Array(65_536) }

class ContentReader {
  readonly #bytes: Buffer
  readonly #resources: Resources
  readonly #marked: Marked[] = []
  readonly #gaps = new Gaps()
  readonly #unknown = new Set<string>()
  readonly #nested: Nested = { artifactInTagged: 0, taggedInArtifact: 0, taggedInTagged: 0 }
  #unbalanced = 0
  // Open marked content, innermost last, and whether it began in text; how much is no plain span.
  readonly #open: Open[] = []
  readonly #begunInText: boolean[] = []
  #covered = 0
  #font = NO_FONT
  #fontName = ''
  #isText = false
  // Where the first operand since the last operator, the last name and dictionary begin.
  #operand = -1
  #name = 0
  #dictionary = -1

  constructor(bytes: Buffer, resources: Resources) {
    this.#bytes = bytes
    this.#resources = resources
  }

  read(): ContentFacts {
    const bytes = this.#bytes
    for (let i = 0; i < bytes.length;) {
      const byte = bytes[i] ?? 0
      if (byte <= 0x20) i++
      else if (this.#isText && this.#covered > 0) i = this.#token(this.#skipText(i))
      else if (byte > 0x2a && byte < 0x3a && byte !== code.slash) {
        if (this.#operand === -1) this.#operand = i
        do i++
        while ((bytes[i] ?? 0) > 0x20)
      } else i = this.#token(i)
    }
    this.#gaps.close()
    return {
      marked: this.#marked,
      loose: this.#gaps.loose,
      nested: this.#nested,
      unbalanced: this.#unbalanced + this.#open.length,
      unknown: [...this.#unknown],
    }
  }

  // Within a text object of marked content there are thousands of moves and single letters;
  // of them only the codes count. The first token of another kind.
  #skipText(at: number): number {
    const bytes = this.#bytes
    const { shown, width } = this.#font
    let isShown = false
    for (let i = at; ;) {
      i = skipIdle(bytes, i)
      if (bytes[i] !== code.less || bytes[i + 1] === code.less) {
        if (isShown) this.#paint('words', i)
        // Tf, Tm, TJ, T*: their first letter is that of Td and Tj.
        return i > at && bytes[i - 1] === 0x54 ? i - 1 : i
      }
      isShown = true
      if (width === 2 && bytes[i + 5] === code.greater) {
        shown[readCode(bytes, i + 1)] = 1
        i += 6
      } else i = readCodes(bytes, i + 1, width, shown, undefined)
    }
  }

  #token(at: number): number {
    const bytes = this.#bytes
    const byte = bytes[at] ?? 0
    if (byte <= 0x20) return at + 1
    if ((byte > 0x40 && byte < 0x5b) || byte > 0x60 || byte === 0x27 || byte === 0x22) {
      const end = skipWord(bytes, at)
      this.#operate(at, end)
      this.#operand = -1
      return end
    }
    if (this.#operand === -1) this.#operand = at
    if (byte === code.less && bytes[at + 1] === byte) {
      this.#dictionary = at
      return skipProperties(bytes, at)
    }
    if (byte === code.less) {
      const { shown, width } = this.#font
      const isLoose = this.#covered === 0 && !this.#gaps.isMargin
      return readCodes(
        bytes,
        at + 1,
        width,
        shown,
        isLoose ? this.#gaps.run(this.#fontName) : undefined,
      )
    }
    if (byte === code.slash) {
      this.#name = at + 1
      return skipWord(bytes, at)
    }
    if (byte !== code.open) return at + 1
    this.#unknown.add('( )')
    return skipString(bytes, at)
  }

  #operate(at: number, end: number): void {
    const packed = pack(this.#bytes, at, end)
    switch (packed) {
      case op.Td:
        break
      case op.Tm:
        this.#setLine(at)
        break
      case op.BT:
        this.#isText = true
        this.#gaps.begin(at)
        break
      case op.ET:
        this.#isText = false
        this.#gaps.endText(end, this.#covered === 0)
        break
      case op.Tf:
        this.#setFont()
        break
      case op.re:
      case op.m:
        this.#gaps.begin(this.#operand)
        break
      case op.n:
        this.#gaps.drop()
        break
      case op.W:
      case op.Wx:
        this.#gaps.leaveMargin()
        break
      case op.Do:
        this.#paintObject(end)
        break
      case op.BDC:
      case op.BMC:
        this.#begin(packed === op.BDC, end)
        break
      case op.EMC:
        this.#end(end)
        break
      default:
        if (isShowing(packed)) this.#paint('words', end)
        else if (isPainting(packed)) this.#paint('paths', end)
        else if (!isUnderstood(packed)) this.#unknown.add(textAt(this.#bytes, at, end))
    }
  }

  // On most pages it is asked of a few texts only.
  #setLine(at: number): void {
    const isLoose = this.#covered === 0
    if (!isLoose && !this.#gaps.isWaiting()) return
    const baseline = lastNumber(textAt(this.#bytes, this.#operand, at))
    if (isLoose) this.#gaps.setLine(baseline)
    else this.#gaps.meetLine(baseline)
  }

  #nameOf(): string {
    return textAt(this.#bytes, this.#name, skipWord(this.#bytes, this.#name))
  }

  #setFont(): void {
    this.#fontName = this.#nameOf()
    const font = this.#resources.fonts.get(this.#fontName)
    if (font === undefined) this.#unknown.add(`/${this.#fontName}`)
    this.#font = font ?? NO_FONT
  }

  #paint(what: 'words' | 'paths' | 'pictures', end: number): void {
    if (this.#covered === 0) this.#gaps.paint(end)
    else {
      const marked = this.#open.findLast((one) => one !== 'plain')
      if (typeof marked === 'object') marked[what] = true
    }
    if (!this.#isText) this.#gaps.drop()
  }

  #paintObject(end: number): void {
    if (this.#resources.tagged.has(this.#nameOf())) {
      if (this.#covered > 0) countNested(this.#nested, this.#open, true)
      return
    }
    this.#gaps.begin(this.#operand)
    this.#paint('pictures', end)
  }

  #begin(hasProperties: boolean, end: number): void {
    const bytes = this.#bytes
    const at = this.#operand
    const tag = textAt(bytes, at + 1, skipWord(bytes, at))
    const isGiven = hasProperties && this.#dictionary >= at
    const properties = isGiven ? textAt(bytes, this.#dictionary, end - 3) : ''
    const id = /\/MCID (\d+)/.exec(properties)?.[1]
    this.#begunInText.push(this.#isText)
    if (tag !== 'Artifact' && id === undefined) {
      if (this.#covered === 0) this.#gaps.begin(at)
      this.#open.push('plain')
      return
    }
    if (this.#covered > 0) countNested(this.#nested, this.#open, id !== undefined)
    if (this.#gaps.isOpen() && this.#isText) this.#unbalanced++
    this.#covered++
    if (id === undefined) {
      this.#gaps.close()
      this.#open.push('artifact')
      return
    }
    const drawn = { words: false, paths: false, pictures: false }
    const marked = { id: Number(id), tag, start: at, opened: end, ...drawn }
    this.#gaps.closeBefore(marked)
    this.#marked.push(marked)
    this.#open.push(marked)
  }

  #end(end: number): void {
    const open = this.#open.pop()
    if (open === undefined || this.#begunInText.pop() !== this.#isText) this.#unbalanced++
    if (open !== 'plain') {
      this.#covered = Math.max(0, this.#covered - 1)
      this.#gaps.endMarked()
    } else if (this.#covered === 0) this.#gaps.extend(end)
  }
}
