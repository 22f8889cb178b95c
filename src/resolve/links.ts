// A link → what its words are bound to, an ordinary link to a page, or a fault.
import type { Link } from 'mdast'
import type { Bound } from '../model/bound.ts'
import { suggestion } from '../findings/suggestion.ts'
import { isId } from '../model/id.ts'
import { bindingSchemes, embedSchemes, parseAddress, schemeOf } from './address.ts'
import { resolvers, type Scheme } from './bindings.ts'
import { placeOf, report, type Prose } from './prose.ts'

/** What a link is: bound words, an ordinary link to a page, or a fault that has been reported. */
export type LinkKind =
  | { readonly kind: 'bound'; readonly bound: Bound }
  | { readonly kind: 'page' }
  | { readonly kind: 'fault' }

const fault: LinkKind = { kind: 'fault' }

/** Resolves the address of a link. */
export function resolveLink(link: Link, prose: Prose): LinkKind {
  const scheme = schemeOf(link.url)
  const place = placeOf(prose, link)
  const isBinding = scheme !== undefined && (bindingSchemes as readonly string[]).includes(scheme)
  const isPage = scheme === 'https' || scheme === 'mailto'
  if (!isBinding && !isPage && !link.url.startsWith('#')) {
    report(prose, 'address', place, ...explain(link.url, scheme))
    return fault
  }
  if (link.title != null) {
    const rule = isPage ? 'address' : 'binding-syntax'
    const title = scheme === 'person' ? '' : ` “${link.title}”`
    const message = `The title${title} of this ${isPage ? 'link' : 'binding'} would not be printed.`
    report(prose, rule, place, message, 'Write it into the text, or delete it.')
    return fault
  }
  if (isPage) return { kind: 'page' }
  if (!isBinding) return crossReference(link, prose)
  const address = parseAddress(link.url)
  if ('fault' in address) {
    report(prose, 'binding-syntax', place, address.fault, address.hint)
    return fault
  }
  const bound = resolvers[address.scheme as Scheme](address, prose, link)
  return bound ? { kind: 'bound', bound } : fault
}

function explain(url: string, scheme: string | undefined): [message: string, hint: string] {
  if (url === '')
    return [
      'These words are bound to nothing.',
      'Write what they are bound to, or take the brackets away.',
    ]
  return [`\`${url}\` is no address that a report may lead to.`, hintFor(url, scheme)]
}

function hintFor(url: string, scheme: string | undefined): string {
  if (url.startsWith('//') || scheme === 'http')
    return `Write the https address: ${url.replace(/^(?:http:)?/, 'https:')}.`
  if (scheme === undefined)
    return 'A page has an address with https://; a block of this report is #its-name.'
  if ((embedSchemes as readonly string[]).includes(scheme))
    return `To embed, put an exclamation mark before it: ![…](${scheme}:…).`
  const near = suggestion(scheme, bindingSchemes)
  return near === undefined
    ? `A page has an address with https://. Bindings are: ${bindingSchemes.join(', ')}.`
    : `Did you mean \`${near}:\`?`
}

function crossReference(link: Link, prose: Prose): LinkKind {
  const target = link.url.slice(1)
  if (isId(target)) return { kind: 'bound', bound: { kind: 'cross-reference', target } }
  report(
    prose,
    'cross-reference',
    placeOf(prose, link),
    `\`#${target}\` cannot be the name of a block.`,
    'Name the block with [](id:…) at its start, in small letters, digits and hyphens.',
  )
  return fault
}
