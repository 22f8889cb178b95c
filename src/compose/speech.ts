// How long a text takes to say: its words without headings, at the rate of the product.
import type { Root } from 'hast'
import { h } from 'hastscript'
import type { Block, Speech } from '../model/document.ts'
import { wordsIn } from '../model/length.ts'
import { replaceNodes, type Workshop } from './workshop.ts'

/** How long the sections take to say, rounded up to ten seconds; null where nothing is spoken. */
export function speechOf(blocks: readonly Block[], { draft, locale }: Workshop): Speech | null {
  const rate = draft.product.value.wordsPerMinute?.[locale]
  if (rate === undefined) return null
  const said = blocks.filter(({ section, kind }) => section !== null && kind !== 'heading')
  const words = said.reduce((sum, { text }) => sum + wordsIn(text), 0)
  return { words, seconds: Math.ceil((words * 60) / rate / 10) * 10 }
}

/** Puts the time where the template asks for it. */
export function fillSpeech(body: Root, speech: Speech | null, workshop: Workshop): void {
  replaceNodes(body, (node) => {
    if (node.type !== 'comment' || node.value !== 'slot:speech') return undefined
    if (speech === null) return []
    const words = workshop.phrase('speaking-time', {
      minutes: String(Math.floor(speech.seconds / 60)),
      seconds: String(speech.seconds % 60),
      rate: String(workshop.draft.product.value.wordsPerMinute?.[workshop.locale]),
    })
    return [h('p', { id: 'speech', className: ['speech'] }, words)]
  })
}
