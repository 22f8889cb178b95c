// The examination of printed pages: it finds nothing on pages that are right, and every thing
// that is made wrong on them.

import { describe, expect, test } from 'vitest'
import { judge } from './check/examine.ts'
import type { ReadPage, Run } from './check/read.ts'
import { look } from './check/sight.ts'
import { el, type Node } from './documents/tree.ts'
import { tell } from './documents/truth.ts'
import { sheet, typeset } from './typeset.ts'

// Words of eight letters, three to a line, no two alike.
let made = 0
const words = (count: number) =>
  Array.from(
    { length: count },
    () => `w${String.fromCharCode(97 + (made % 26))}${String(made++).padStart(5, 'x')}e`,
  ).join(' ')
const note = (...nodes: Node[]): Node => ({ note: nodes })
const heading = (title: string, id: string) => el('h2', title, { 'data-running': title, id })

const body: Node[] = [
  el('ol', [
    el('li', [el('a', 'Beginnings', { href: '#one' }), el('span', [], { 'data-page-of': 'one' })]),
  ]),
  heading('Chapter first', 'one'),
  el('p', [words(4), note(words(6)), ' ', words(9)]),
  el('p', words(12)),
  heading('Chapter second', 'two'),
  el('p', [words(7), note(el('p', words(3)), el('p', words(6))), ' ', words(6)]),
  el('table', [
    el('thead', el('tr', [el('th', 'Columns'), el('th', 'Others')])),
    el('tbody', [el('tr', [el('td', words(12)), el('td', words(2))])]),
  ]),
  el('p', words(9)),
]
const truth = tell(body, ',')
const lineCount = truth.text.reduce((sum, { letters }) => sum + Math.ceil(letters.length / 24), 0)
const setting = {
  lines: [1 + 1 + 5 + 4, 1 + 5, lineCount - 17],
  heads: ['', 'Chapterfirst', 'Chaptersecond'],
  numbers: { one: '1' },
}
const right = typeset(truth, setting)
const fold = (pages: readonly ReadPage[]) =>
  judge(look(pages, truth, sheet, false), false).map(({ kind, page }) => `${kind} ${page}`)

/** The pages with some runs changed; `undefined` takes a run away. */
function change(isMeant: (run: Run) => boolean, to: (run: Run) => Run | undefined): ReadPage[] {
  const runs = right
    .flatMap((page) => page.runs)
    .flatMap((run) => (isMeant(run) ? (to(run) ?? []) : [run]))
  return right.map((page, at) => {
    const own = runs.filter((run) => run.page === at + 1)
    // Notes are painted after the text.
    const isNote = ({ size }: Run) => size === 9
    return { ...page, runs: [...own.filter((run) => !isNote(run)), ...own.filter(isNote)] }
  })
}

const textOf = (kind: string, nth = 0) =>
  truth.text.filter((one) => one.kind === kind)[nth]?.letters ?? ''
const isLine = (letters: string, line: number) => (run: Run) =>
  run.size === 11 && letters.slice(line * 24, line * 24 + 24).includes(run.letters)
const noteRuns = (number: number) => {
  const all = truth.notes
    .filter((one) => one.note === number)
    .map(({ letters }) => letters)
    .join(' ')
  return (run: Run) => run.size === 9 && all.includes(run.letters)
}

test('pages that are right have no fault', () => {
  expect(fold(right)).toEqual([])
  expect(right.map(({ runs }) => runs.length > 5)).toEqual([true, true, true])
})

describe('what is wrong is found', () => {
  test('a line that is not printed', () => {
    expect(fold(change(isLine(textOf('p', 1), 1), () => undefined))).toContain('lost 1')
  })

  test('a line that is printed twice', () => {
    const twice = right.map((page) => ({
      ...page,
      runs: page.runs.flatMap((run) =>
        isLine(textOf('p', 1), 1)(run) ? [run, { ...run, y: run.y - 7 }] : [run],
      ),
    }))
    expect(fold(twice)).toContain('strange 1')
  })

  test('a note on the page after its call', () => {
    const faults = fold(change(noteRuns(1), (run) => ({ ...run, page: 2, y: run.y + 100 })))
    expect(faults).toContain('misplaced 2')
    expect(faults.some((fault) => fault.startsWith('link '))).toBe(true)
  })

  test('a note above text', () => {
    expect(fold(change(noteRuns(1), (run) => ({ ...run, y: run.y + 250 })))).toContain(
      'displaced 1',
    )
  })

  test('a note whose last line alone is on the next page', () => {
    const last = truth.notes.findLast((one) => one.note === 1)?.letters ?? ''
    const tail = last.slice(Math.floor((last.length - 1) / 24) * 24)
    const faults = fold(
      change(
        (run) => run.size === 9 && run.letters === tail,
        (run) => ({ ...run, page: 2, y: 70 }),
      ),
    )
    expect(faults).toContain('note-cut 2')
  })

  test('a paragraph whose last line alone begins a page', () => {
    const faults = fold(change(isLine(textOf('p', 1), 3), (run) => ({ ...run, page: 2, y: 416 })))
    expect(faults).toContain('widow 2')
  })

  test('a paragraph whose first line alone ends a page', () => {
    const faults = fold(typeset(truth, { ...setting, lines: [8, 9, lineCount - 17] }))
    expect(faults).toContain('orphan 1')
  })

  test('a cell with one line on a page', () => {
    const cut = (lines: number) =>
      fold(typeset(truth, { ...setting, lines: [11, 8 + lines, lineCount - 19 - lines] }))
    expect(cut(1)).toContain('cell-orphan 2')
    expect(cut(2)).toEqual([])
    expect(cut(3)).toContain('cell-widow 3')
  })

  test('a heading that ends a page', () => {
    const pages = typeset(truth, { ...setting, lines: [12, 5, lineCount - 17] })
    expect(fold(pages)).toContain('lonely 1')
  })

  test('the head of a table without a row', () => {
    const pages = typeset(truth, { ...setting, lines: [11, 8, lineCount - 19] })
    expect(fold(pages)).toContain('lonely 2')
  })

  test('a heading that is torn', () => {
    const half = {
      ...truth,
      text: truth.text.map((one) =>
        one.letters === textOf('p', 1) ? { ...one, whole: true } : one,
      ),
    }
    const pages = typeset(half, { ...setting, lines: [9, 8, lineCount - 17] })
    expect(judge(look(pages, half, sheet, false), false).map(({ kind }) => kind)).toContain('torn')
  })

  test('a line that stands out by four points', () => {
    const out = (run: Run) => ({ ...run, x: run.x + 4 + 270 - (run.x + run.width) })
    expect(fold(change(isLine(textOf('p', 1), 1), out))).toContain('outside 1')
  })

  test('a line on a line', () => {
    expect(fold(change(isLine(textOf('p', 1), 1), (run) => ({ ...run, y: run.y + 12 })))).toContain(
      'overprint 1',
    )
  })

  test('two lines that changed places', () => {
    const faults = fold(change(isLine(textOf('p', 1), 0), (run) => ({ ...run, y: run.y + 100 })))
    expect(faults).toContain('order 1')
  })

  test('a mark that leads to another page', () => {
    const links = right.map((page) => ({
      ...page,
      links: page.links.map((link) => ({ ...link, to: { page: 3, y: 0 } })),
    }))
    expect(fold(links)).toContain('link 1')
  })

  test('a link beside its mark', () => {
    const links = right.map((page) => ({
      ...page,
      links: page.links.map((link) => ({ ...link, top: link.top + 40, bottom: link.bottom + 40 })),
    }))
    expect(fold(links)).toContain('link-area 1')
  })

  test('a box of the text behind notes', () => {
    const filled = [{ left: 30, right: 270, bottom: 30, top: 400 }]
    expect(fold(right.map((page) => ({ ...page, filled })))).toContain('painted 1')
  })

  test('a picture too many, and one that stands out', () => {
    const pictures = [{ left: 30, right: 290, bottom: 300, top: 310 }]
    const faults = fold(right.map((page, at) => (at === 2 ? { ...page, pictures } : page)))
    expect(faults).toContain('pictures 0')
    expect(faults).toContain('outside 3')
  })

  test('wrong numbers in the contents, in the foot and in the head', () => {
    expect(fold(typeset(truth, { ...setting, numbers: { one: '2' } }))).toContain('contents 1')
    expect(
      fold(
        change(
          (run) => run.letters === '2/3',
          (run) => ({ ...run, letters: '3/3' }),
        ),
      ),
    ).toContain('furniture 2')
    expect(
      fold(typeset(truth, { ...setting, heads: ['', 'Chaptersecond', 'Chaptersecond'] })),
    ).not.toContain('furniture 1')
    expect(
      fold(typeset(truth, { ...setting, heads: ['', 'Chapterfirst', 'Chapterfirst'] })),
    ).toContain('furniture 3')
  })

  test('an empty page', () => {
    const [first] = right
    const empty = first === undefined ? [] : [{ ...first, runs: [], links: [] }]
    expect(fold([...right, ...empty])).toContain('empty 4')
  })

  test('but not the head of a table that is repeated where the table goes on', () => {
    const pages = typeset(truth, { ...setting, lines: [11, 10, lineCount - 21] })
    const heads = pages.flatMap(({ runs }) =>
      runs.filter(({ letters }) => /^(?:Columns|Others)$/.test(letters)),
    )
    const again = pages.map((page, at) => {
      if (at < 2) return page
      const lower = page.runs.map((run) => (run.size === 11 ? { ...run, y: run.y - 32 } : run))
      return {
        ...page,
        runs: [...heads.map((run, line) => ({ ...run, page: 3, y: 408 - 16 * line })), ...lower],
      }
    })
    expect(fold(again)).toEqual([])
    const twice = again.map((page) => ({
      ...page,
      runs: page.runs.flatMap((run) =>
        run.letters === 'Others' && run.page === 3 ? [run, run] : [run],
      ),
    }))
    expect(fold(twice)).toContain('strange 3')
  })
})

describe('what had no room is no fault, but only then', () => {
  // A page bears 23 lines and a little.
  const high = (lines: number, ...more: Node[]) => {
    const own = tell(
      [el('h2', [words(lines * 3), ...more]), el('h3', words(3)), el('p', words(9))],
      ',',
    )
    const setting = (...counts: number[]) => ({ lines: counts, heads: ['', '', ''] })
    return (...counts: number[]) =>
      judge(look(typeset(own, setting(...counts)), own, sheet, false), false)
        .map(({ kind, page }) => `${kind} ${page}`)
        .filter((fault) => /torn|lonely/.test(fault))
  }

  test('a heading higher than a page, with the least of its notes', () => {
    expect(high(28)(20, 12)).toEqual([])
    expect(high(24)(20, 8)).toContain('torn 1')
    expect(high(24, note(words(9)), note(words(9)))(20, 8)).toEqual([])
    // One line would have to stand on the second page, not eight.
    expect(high(12)(8, 8)).toContain('torn 1')
  })

  test('a heading that fills its page', () => {
    expect(high(24)(24, 4)).toEqual([])
    expect(high(18)(18, 4)).toContain('lonely 1')
  })
})
