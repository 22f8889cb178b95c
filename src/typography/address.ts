// Links whose words are an address: they are copied and typed again, so that not a sign of them may change.
import type { Element } from 'hast'
import { toString } from 'hast-util-to-string'

/** Whether the words of a link are the address that it leads to, or the host or mailbox of it. */
export function isAddress(link: Element): boolean {
  const { href } = link.properties
  const words = toString(link).trim()
  if (typeof href !== 'string' || href.startsWith('#') || words === '' || /\s/.test(words))
    return false
  return href.includes(words) || /^(?:https?:\/\/|mailto:|www\.)/.test(words)
}
