// What a reader opens on a screen is open on paper.
import type { Element, ElementContent } from 'hast'

/** Puts in the place of each `<details>` below an element what it holds, without its summary. */
export function openDetails(parent: Element): void {
  parent.children = parent.children.flatMap((child): ElementContent[] => {
    if (child.type !== 'element') return [child]
    openDetails(child)
    if (child.tagName !== 'details') return [child]
    return child.children.filter((one) => one.type !== 'element' || one.tagName !== 'summary')
  })
}
