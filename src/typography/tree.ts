// A tree → the same tree as its languages set it. The text of a block is one, whatever elements stand
// in it: what a sign becomes depends on neighbours that may be emphasized or linked.
import type { Element, Parents, RootContent, Text } from 'hast'
import { h } from 'hastscript'
import { isAddress } from './address.ts'
import { typographyOf } from './languages.ts'
import { opaque, setSigns } from './set.ts'

/** The text nodes of one block in order, and its text with a stand-in for what is left alone. */
interface Run {
  readonly tag: string
  text: string
  readonly parts: { readonly node: Text; readonly at: number }[]
}

/** Sets all text below a node in place. `tag` is the language where no `lang` says otherwise. */
export function setTree(parent: Parents, tag: string): void {
  const runs: Run[] = []
  const open = (language: string): Run => {
    const run: Run = { tag: language, text: '', parts: [] }
    runs.push(run)
    return run
  }
  walk(parent, open(tag), open)
  const kept = new Map<Text, [number, number][]>()
  for (const run of runs) setRun(run, kept)
  if (kept.size > 0) wrapKept(parent, kept)
}

const inline = /^(?:a|em|strong|del|span|cite|time|abbr|sup|sub)$/
// The words of a picture are set before they are measured.
const untouched = /^(?:code|pre|script|style|svg)$/

/** Collects the runs below a node; returns the run that goes on behind it. */
function walk(parent: Parents, around: Run, open: (tag: string) => Run): Run {
  let run = around
  for (const child of parent.children) {
    if (child.type === 'text') {
      run.parts.push({ node: child, at: run.text.length })
      run.text += child.value
    } else if (child.type === 'element') run = walkElement(child, run, open)
  }
  return run
}

function walkElement(element: Element, run: Run, open: (tag: string) => Run): Run {
  const { tagName, properties } = element
  const tag = properties['lang'] ?? run.tag
  // A mark of a note hides nothing: the sign behind it belongs to the word before it.
  if (isMark(element)) return run
  if (tagName === 'br') run.text += '\n'
  else if (untouched.test(tagName) || (tagName === 'a' && isAddress(element))) run.text += opaque
  else if (!inline.test(tagName)) {
    walk(element, open(tag), open)
    return open(run.tag)
  } else if (tag !== run.tag) {
    run.text += opaque
    walk(element, open(tag), open)
  } else return walk(element, run, open)
  return run
}

function isMark({ tagName, properties }: Element): boolean {
  const { className } = properties
  return tagName === 'sup' && Array.isArray(className) && className.includes('call')
}

function setRun({ tag, text, parts }: Run, kept: Map<Text, [number, number][]>): void {
  const tables = typographyOf(tag)
  if (!tables || text.trim() === '') return
  const setting = setSigns(text, tables)
  for (const { node, at } of parts) {
    const end = at + node.value.length
    const own = setting.kept.filter(([from, to]) => from >= at && to <= end)
    // Signs before a kept place may have grown: it is found again in what is printed.
    const shifted = own.map(([from, to]): [number, number] => {
      const start = setting.signs.slice(at, from).join('').length
      return [start, start + setting.signs.slice(from, to).join('').length]
    })
    node.value = setting.signs.slice(at, end).join('')
    if (shifted.length > 0) kept.set(node, shifted)
  }
}

/** Puts an element around what no line may part. */
function wrapKept(parent: Parents, kept: ReadonlyMap<Text, [number, number][]>): void {
  if (parent.type === 'element' && isKept(parent)) return
  parent.children = (parent.children as RootContent[]).flatMap((child): RootContent[] => {
    if (child.type === 'element') wrapKept(child, kept)
    const places = child.type === 'text' ? kept.get(child) : undefined
    return child.type === 'text' && places ? cut(child.value, places) : [child]
  }) as typeof parent.children
}

function cut(value: string, places: readonly [number, number][]): RootContent[] {
  let end = 0
  const parts = places.flatMap(([from, to]): RootContent[] => {
    const before = value.slice(end, from)
    end = to
    return [
      { type: 'text', value: before },
      h('span', { className: ['keep'] }, value.slice(from, to)),
    ]
  })
  return [...parts, { type: 'text' as const, value: value.slice(end) }].filter(
    (part) => part.type !== 'text' || part.value !== '',
  )
}

function isKept({ properties }: Element): boolean {
  const { className } = properties
  return Array.isArray(className) && className.includes('keep')
}
