// What a content stream paints outside of marked content: from where to where, so that it can be
// marked as an artifact, and with which words.

import type { Loose, Marked } from './content.ts'

// Px by which two texts on one line may differ.
const SAME = 0.1

/** Gathers it while a stream is read. */
export class Gaps {
  readonly loose: Loose[] = []
  /** Nothing was clipped to the text so far. */
  isMargin = true
  // Where the object begins that is being drawn; -1 for none.
  #drawn = -1
  #open: Loose | undefined
  #baseline: number | undefined
  // What was painted last, and what was marked right after it.
  #before: { readonly loose: Loose; readonly marked: Marked } | undefined

  /** An object begins that may be painted. */
  begin(at: number): void {
    if (this.#drawn === -1) this.#drawn = at
  }

  /** What was begun is painted or given up. */
  drop(): void {
    this.#drawn = -1
  }

  /** What was begun is painted, and nothing covers it. */
  paint(end: number): void {
    this.#gap().end = end
  }

  /** The list for codes that are shown with a font. */
  run(name: string): number[] {
    const { runs } = this.#gap()
    const last = runs.at(-1)
    if (last?.name === name) return last.codes
    const codes: number[] = []
    runs.push({ name, codes })
    return codes
  }

  /** What is open goes on to here. */
  extend(end: number): void {
    if (this.#open !== undefined) this.#open.end = end
  }

  /** Text is set on a line, outside of marked content. */
  setLine(baseline: number): void {
    this.#baseline = baseline
  }

  /** Each line of a margin is an artifact of its own: it belongs to the head or to the foot. */
  endText(end: number, isLoose: boolean): void {
    const open = this.#open
    if (open !== undefined && open.end > this.#drawn) {
      open.end = end
      open.baseline ??= this.#baseline
      if (open.baseline !== this.#baseline) open.baseline = Number.NaN
    }
    if (this.isMargin && isLoose) this.close()
    this.drop()
  }

  /** Marked content begins: what is open ends. */
  closeBefore(marked: Marked): void {
    const loose = this.#open
    this.close()
    const isText = loose !== undefined && !loose.margin && loose.runs.length > 0
    this.#before = isText ? { loose, marked } : undefined
  }

  /** Whether it matters on which line the next text is. */
  isWaiting(): boolean {
    return this.#before !== undefined
  }

  /** The first text of marked content is set on a line. */
  meetLine(baseline: number): void {
    if (this.#before === undefined) return
    const { loose, marked } = this.#before
    if (Math.abs((loose.baseline ?? Number.NaN) - baseline) < SAME) loose.next = marked
    this.#before = undefined
  }

  /** Marked content ends. */
  endMarked(): void {
    this.#before = undefined
  }

  /** The clip of the text: what comes now is no margin. */
  leaveMargin(): void {
    this.close()
    this.isMargin = false
  }

  /** Whether something is open. */
  isOpen(): boolean {
    return this.#open !== undefined
  }

  /** Ends what is open. */
  close(): void {
    const open = this.#open
    this.#open = undefined
    this.drop()
    if (open === undefined) return
    // Pieces of one line of a margin are one: a number, a stroke, a number.
    const last = this.loose.at(-1)
    const isSameLine =
      open.margin && open.baseline !== undefined && last?.baseline === open.baseline
    if (last !== undefined && isSameLine) last.end = open.end
    else this.loose.push(open)
  }

  #gap(): Loose {
    const [start, margin] = [this.#drawn, this.isMargin]
    this.#open ??= { start, end: start, margin, baseline: undefined, next: undefined, runs: [] }
    return this.#open
  }
}
