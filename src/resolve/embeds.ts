// `![caption](table:…?by=…)` and `![](case:…)` alone in a paragraph → what is embedded.
import type { Image, Paragraph, Root, RootContent } from 'mdast'
import type { Embed } from '../model/bound.ts'
import { find } from '../model/entry.ts'
import { suggestion } from '../findings/suggestion.ts'
import { parseAddress, schemeOf, type Address } from './address.ts'
import { isRefusal, resolveBreakdown } from './figures.ts'
import { placeOf, report, type Prose } from './prose.ts'

/** Binds a text of a data file like the prose it will stand in. */
export type BindText = (root: Root, text: string, placeAt: Prose['placeAt']) => RootContent[]

/** The embed that a paragraph is; `prose` when it is none, undefined when it is one at fault. */
export function resolveEmbed(
  paragraph: Paragraph,
  prose: Prose,
  bind: BindText,
): Embed | 'prose' | undefined {
  const [image, more] = paragraph.children
  if (image?.type !== 'image' || more) return 'prose'
  const scheme = schemeOf(image.url)
  if (scheme !== 'table' && scheme !== 'case') return 'prose'
  const address = parseAddress(image.url)
  if ('fault' in address) {
    report(
      prose,
      'binding-syntax',
      placeOf(prose, image),
      address.fault,
      'See the table of embeds in README.md.',
    )
    return undefined
  }
  return scheme === 'table'
    ? embedTable(address, image, prose)
    : embedCase(address, image, prose, bind)
}

function embedTable(address: Address, image: Image, prose: Prose): Embed | undefined {
  const place = placeOf(prose, image)
  const caption = image.alt ?? ''
  if (caption === '') {
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
  if (isRefusal(found)) {
    report(prose, found.rule, place, found.message, found.hint)
    return undefined
  }
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
    const near = suggestion(address.id, [...prose.records.cases.entries.keys()])
    report(
      prose,
      'reference-unknown',
      place,
      `There is no case \`${address.id}\`.`,
      near === undefined ? `Add data/cases/${address.id}.yaml.` : `Did you mean \`${near}\`?`,
    )
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
    caption: image.alt ?? '',
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
