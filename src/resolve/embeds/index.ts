// `![caption](table:…?by=…)` and the like, alone in a paragraph → what is embedded. Adding a kind
// is adding a file, its scheme in `address.ts` and its line here.
import type { Image, Paragraph } from 'mdast'
import type { Embed } from '../../model/embed.ts'
import { canonicalQuery, embedSchemes, parseAddress, schemeOf } from '../address.ts'
import { placeOf, report, type Prose } from '../prose.ts'
import { resolveCase } from './case.ts'
import { resolveChart } from './chart.ts'
import { resolveContradictions } from './contradictions.ts'
import type { BindText, ResolveEmbed } from './embed.ts'
import { resolveRecommendations } from './recommendations.ts'
import { resolveTable } from './table.ts'
import { resolveTimeline } from './timeline.ts'

type Scheme = (typeof embedSchemes)[number]

const resolvers: Readonly<Record<Scheme, ResolveEmbed>> = {
  table: resolveTable,
  case: resolveCase,
  chart: resolveChart,
  timeline: resolveTimeline,
  recommendations: resolveRecommendations,
  contradictions: resolveContradictions,
}

/** The embed that a paragraph is; `prose` when it is none, undefined when it is one at fault. */
export function resolveEmbed(
  paragraph: Paragraph,
  prose: Prose,
  bind: BindText,
): Embed | 'prose' | undefined {
  const [image, more] = paragraph.children
  if (image?.type !== 'image' || more || !isEmbed(image.url)) return 'prose'
  const place = placeOf(prose, image)
  if (prose.inside !== 'narrative') {
    const where = prose.inside === 'note' ? 'a note' : 'the text of a case'
    const message = `Nothing can be embedded in ${where}.`
    report(prose, 'embed-inline', place, message, 'Embed it in a narrative.')
    return undefined
  }
  return embedImage(image, prose, bind)
}

function embedImage(image: Image, prose: Prose, bind: BindText): Embed | undefined {
  const place = placeOf(prose, image)
  const address = parseAddress(image.url)
  if ('fault' in address) {
    report(prose, 'binding-syntax', place, address.fault, address.hint)
    return undefined
  }
  if (image.title != null) {
    const message = `The title “${image.title}” would not be printed.`
    report(prose, 'binding-syntax', place, message, 'Delete it.')
    return undefined
  }
  const embed = resolvers[address.scheme as Scheme]({ address, image, prose, bind })
  if (embed === undefined) return undefined
  const query = canonicalQuery(address.query)
  const asked = `${address.scheme}:${address.id}${query === '' ? '' : `?${query}`}`
  return { type: 'embed', embed, address: asked, caption: image.alt ?? '', place }
}

/** Whether an address is that of something that can be embedded. */
export function isEmbed(url: string): boolean {
  return (embedSchemes as readonly string[]).includes(schemeOf(url) ?? '')
}
