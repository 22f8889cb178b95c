// What every kind of embed is resolved with.
import type { Image, Root, RootContent } from 'mdast'
import type { Embedded } from '../../model/embed.ts'
import type { Address } from '../address.ts'
import { placeOf, report, type Prose } from '../prose.ts'

/** Binds a text of a data file like the prose it will stand in. */
export type BindText = (root: Root, text: string, placeAt: Prose['placeAt']) => RootContent[]

/** An embed as it is written. */
export interface Written {
  readonly address: Address
  readonly image: Image
  readonly prose: Prose
  readonly bind: BindText
}

/** What an address embeds, or undefined where it is at fault and the findings say why. */
export type ResolveEmbed = (written: Written) => Embedded | undefined

/** Whether the embed has the words that it needs under it; a finding where it has none. */
export function hasCaption({ image, prose }: Written, thing: string): boolean {
  if ((image.alt ?? '').trim() !== '') return true
  report(
    prose,
    'embed-caption',
    placeOf(prose, image),
    `This ${thing} has no caption.`,
    'Write what it shows between the brackets: ![Reports by city](…).',
  )
  return false
}
