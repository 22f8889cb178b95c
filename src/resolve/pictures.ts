// Pictures that are no embeds: nothing is fetched while a report is made.
import type { Nodes } from 'mdast'
import { suggestion } from '../findings/suggestion.ts'
import { bindingSchemes, embedSchemes, schemeOf } from './address.ts'
import { isEmbed } from './embeds/index.ts'
import { placeOf, report, type Prose } from './prose.ts'

/** A finding on a picture amid words, or one whose address is nothing that can be embedded. */
export function reportPicture(node: Nodes, address: string, prose: Prose): void {
  const place = placeOf(prose, node)
  if (isEmbed(address)) {
    const message = 'What is embedded here stands amid other words.'
    return report(prose, 'embed-inline', place, message, 'Give it a paragraph of its own.')
  }
  return report(prose, 'picture-address', place, ...explain(address))
}

function explain(address: string): [message: string, hint: string] {
  const scheme = schemeOf(address)
  if (scheme !== undefined && (bindingSchemes as readonly string[]).includes(scheme))
    return [`\`${scheme}:\` binds words, and embeds nothing.`, 'Take the exclamation mark away.']
  const near = scheme === undefined ? undefined : suggestion(scheme, embedSchemes)
  if (near !== undefined)
    return [`\`${address}\` is nothing that can be embedded.`, `Did you mean \`${near}:\`?`]
  return [
    `\`${address}\` is not embedded: nothing is fetched while a report is made.`,
    'Embed a table with ![caption](table:…) or a case with ![](case:…).',
  ]
}
