// `[](id:name)` at the very start of a block: taken out of the text, kept as the block's name.
import type { Data, RootContent } from 'mdast'
import { isId, isReservedName } from '../model/id.ts'
import { schemeOf } from './address.ts'
import { placeOf, report, type Prose } from './prose.ts'

/** The name that a block begins with, taken away from its words; undefined where there is none that can be given. */
export function takeName(
  node: RootContent,
  prose: Prose,
): Pick<Data, 'blockName' | 'namedAt'> | undefined {
  if (node.type !== 'paragraph' && node.type !== 'heading') return undefined
  const [first, second] = node.children
  if (first?.type !== 'link' || schemeOf(first.url) !== 'id' || first.children.length > 0)
    return undefined
  const name = first.url.slice('id:'.length)
  node.children.shift()
  if (second?.type === 'text') second.value = second.value.trimStart()
  const place = placeOf(prose, first)
  const refusal = refuse(name, prose)
  if (!refusal) return { blockName: name, namedAt: place }
  prose.misnamed.add(name).add(name.toLowerCase())
  report(prose, 'block-name', place, ...refusal)
  return undefined
}

function refuse(name: string, prose: Prose): [message: string, hint: string] | undefined {
  if (prose.inside === 'note')
    return ['A block in a note has no name.', 'Name the paragraph that calls the note.']
  if (!isId(name))
    return [
      `\`${name}\` cannot be the name of a block.`,
      'A name has only the letters a to z, digits and single hyphens.',
    ]
  if (/^\d{2}-/.test(name))
    return [
      `\`${name}\` begins like the name that every block has from its file.`,
      'Begin it with a letter.',
    ]
  if (isReservedName(name))
    return [
      `\`${name}\` is the name of a part that documents have of themselves.`,
      'Choose another name.',
    ]
  return undefined
}
