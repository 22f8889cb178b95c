// The names in the markup of a template: elements and attributes that composing would leave out of
// the document without a word.
import { finding, type Finding } from '../findings/finding.ts'
import { suggestion } from '../findings/suggestion.ts'
import { frameAttributes, frameElements } from '../model/markup.ts'

/** The place of a piece of a template. */
export type PlaceAt = (offset: number, length: number) => Finding['place']

const tags = /<([a-z][a-z0-9-]*)((?:[^>"']|"[^"]*"|'[^']*')*)>/gi

/** Findings on the names of a template's markup; `refused` are the elements that have a finding of their own. */
export function checkNames(source: string, refused: RegExp, at: PlaceAt): Finding[] {
  return [...source.matchAll(tags)].flatMap((tag) => {
    const [whole, element = '', rest = ''] = tag
    if (whole.search(refused) >= 0) return []
    const name = element.toLowerCase()
    if (frameElements.includes(name))
      return checkAttributes(rest, tag.index + element.length + 1, at)
    const near = suggestion(name, frameElements)
    const hint =
      near === undefined
        ? 'Use `div` or `section`, and a class for its look.'
        : `Did you mean \`${near}\`?`
    return [
      finding(
        'template-unknown',
        at(tag.index, element.length + 1),
        `The element \`${name}\` would be left out of a report.`,
        hint,
      ),
    ]
  })
}

/** Attributes by name; what a script or a style would need has a finding of its own. */
function checkAttributes(text: string, from: number, at: PlaceAt): Finding[] {
  const bare = text.replace(/"[^"]*"|'[^']*'|\{\{[^}]*\}\}/g, (value) => ' '.repeat(value.length))
  return [...bare.matchAll(/[a-z][a-z-]*/gi)].flatMap((attribute) => {
    const [written] = attribute
    if (/^(?:on[a-z]+|style)$/i.test(written) || frameAttributes.includes(written.toLowerCase()))
      return []
    const near = suggestion(written, frameAttributes)
    const hint =
      near === undefined ? `There is: ${frameAttributes.join(', ')}.` : `Did you mean \`${near}\`?`
    return [
      finding(
        'template-unknown',
        at(from + attribute.index, written.length),
        `The attribute \`${written}\` would be left out of a report.`,
        hint,
      ),
    ]
  })
}
