// `![caption](table:…?by=…)` and `![](case:…)` alone in a paragraph → what is embedded.
import type { Image, Paragraph, Root, RootContent } from 'mdast'
import type { Embed } from '../model/bound.ts'
import { find } from '../model/entry.ts'
import { embedSchemes, parseAddress, schemeOf, type Address, type AddressFault } from './address.ts'
import { resolveBreakdown } from './breakdowns.ts'
import { placeOf, report, reportRefusal, type Prose } from './prose.ts'
import { unknownRecord } from './unknown.ts'

/** Binds a text of a data file like the prose it will stand in. */
export type BindText = (root: Root, text: string, placeAt: Prose['placeAt']) => RootContent[]

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
    report(
      prose,
      'embed-inline',
      place,
      `Nothing can be embedded in ${where}.`,
      'Embed it in a narrative.',
    )
    return undefined
  }
  const address = parseAddress(image.url)
  const fault = 'fault' in address ? address : ignored(address, image)
  if ('fault' in address || fault) {
    if (fault) report(prose, 'binding-syntax', place, fault.fault, fault.hint)
    return undefined
  }
  return address.scheme === 'table'
    ? embedTable(address, image, prose)
    : embedCase(address, image, prose, bind)
}

/** Whether an address is that of something that can be embedded. */
export function isEmbed(url: string): boolean {
  return (embedSchemes as readonly string[]).includes(schemeOf(url) ?? '')
}

/** What is written and would not be printed. */
function ignored(address: Address, image: Image): AddressFault | undefined {
  if (image.title != null)
    return { fault: `The title “${image.title}” would not be printed.`, hint: 'Delete it.' }
  if (address.scheme !== 'case' || address.query.size === 0) return undefined
  const hint = `Write ![](case:${address.id}).`
  return { fault: 'A case is embedded as it is, without a query.', hint }
}

function embedTable(address: Address, image: Image, prose: Prose): Embed | undefined {
  const place = placeOf(prose, image)
  const caption = image.alt ?? ''
  if (caption.trim() === '') {
    report(
      prose,
      'embed-caption',
      place,
      'This table has no caption.',
      'Write what it shows between the brackets: ![Reports by city](…).',
    )
    return undefined
  }
  const found = resolveBreakdown(address, prose.records, prose.report.value.asOf)
  if (found === 'silent') return undefined
  if ('rule' in found) return reportRefusal(prose, place, found)
  return { type: 'embed', embed: { kind: 'table', ...found }, caption, place }
}

function embedCase(
  address: Address,
  image: Image,
  prose: Prose,
  bindText: BindText,
): Embed | undefined {
  const place = placeOf(prose, image)
  const summary = find(prose.records.cases, address.id)
  if (summary === 'broken') return undefined
  if (summary === 'unknown') {
    const known = [...prose.records.cases.entries.keys()]
    const toAdd = `Add data/cases/${address.id}.yaml.`
    return reportRefusal(prose, place, unknownRecord('case', address.id, known, toAdd))
  }
  if ((image.alt ?? '') !== '') {
    const message = `A case box has no caption: “${image.alt}” would not be printed.`
    report(prose, 'embed-caption', place, message, `Write ![](case:${address.id}).`)
    return undefined
  }
  const bind = (keys: readonly (string | number)[], text: string | undefined): RootContent[] => {
    const root = prose.caseTexts.get(`${address.id}:${keys.join('.')}`)
    return root && text !== undefined
      ? bindText(root, text, (offset) => summary.locateText(keys, offset))
      : []
  }
  const { locale } = prose
  return {
    type: 'embed',
    caption: '',
    place,
    embed: {
      kind: 'case',
      summary,
      text: bind(['summary', locale], summary.value.summary[locale]),
      proceedings: summary.value.proceedings.map((step, i) => ({
        date: step.date,
        text: bind(['proceedings', i, 'what', locale], step.what[locale]),
      })),
    },
  }
}
