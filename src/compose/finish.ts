// Bound prose → finished elements: every slot filled with words, marks, citations or what is embedded.
import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import type { RootContent } from 'mdast'
import type { Embed } from '../model/embed.ts'
import { caseBox } from './case-box.ts'
import { embeddedChart } from './chart.ts'
import { citeAll } from './citation.ts'
import { contradictionsTable } from './contradictions.ts'
import { mark, marksOf } from './element.ts'
import { proseToHast } from './prose.ts'
import { recommendationsTable } from './recommendations.ts'
import { embeddedTable } from './table.ts'
import { embeddedTimeline } from './timeline.ts'
import { printBinding } from './words.ts'
import type { Workshop } from './workshop.ts'

/** The elements of some bound blocks, complete but for the numbers of notes and paragraphs. */
export function finishProse(blocks: readonly RootContent[], workshop: Workshop): ElementContent[] {
  return proseToHast(blocks, workshop).flatMap((node) => finishNode(node, workshop))
}

function finishNode(node: ElementContent, workshop: Workshop): ElementContent[] {
  if (node.type !== 'element') return [node]
  const { slot } = marksOf(node)
  if (!slot)
    return [{ ...node, children: node.children.flatMap((child) => finishNode(child, workshop)) }]
  switch (slot.kind) {
    case 'binding':
      return [
        printBinding(
          taken(workshop.bindings, slot.index),
          node.children.flatMap((child) => finishNode(child, workshop)),
          workshop,
        ),
      ]
    case 'call':
      return [mark(h('span'), { call: slot.index })]
    case 'citations':
      return citeAll(taken(workshop.citations, slot.index), workshop, false)
    case 'embed':
      return [finishEmbed(taken(workshop.embeds, slot.index), workshop)]
  }
}

function finishEmbed({ embed, caption, data }: Embed, workshop: Workshop): Element {
  const id = data?.blockId ?? ''
  switch (embed.kind) {
    case 'table':
      return embeddedTable(embed, caption, id, workshop)
    case 'contradictions':
      return contradictionsTable(embed, caption, id, workshop)
    case 'chart':
      return embeddedChart(embed, caption, id, workshop)
    case 'timeline': {
      const texts = embed.entries.map((entry) => finishProse(entry.text, workshop))
      return embeddedTimeline(embed, texts, caption, id, workshop)
    }
    case 'recommendations': {
      const items = embed.items.map((assessed) => ({
        assessed,
        state: finishProse(assessed.state, workshop),
        finding: finishProse(assessed.finding, workshop),
        evidence: finishProse(assessed.evidence, workshop),
      }))
      return recommendationsTable(embed, items, caption, id, workshop)
    }
    case 'case': {
      const text = finishProse(embed.text, workshop)
      const steps = embed.proceedings.map((step) => ({
        date: step.date,
        content: finishProse(step.text, workshop),
      }))
      return caseBox(embed.summary, { text, steps }, id, workshop)
    }
  }
}

function taken<T>(list: readonly T[], index: number): T {
  const found = list[index]
  if (found === undefined) throw new Error(`nothing was put aside at ${index}`)
  return found
}
