// What HTML may consist of when it comes from a text or a template: a list of what is allowed,
// never of what is forbidden.
import type { Options as Schema } from 'rehype-sanitize'
import { frameElements, textElements } from '../model/markup.ts'

const shared: Schema = {
  strip: ['script', 'style'],
  clobber: [],
  clobberPrefix: '',
  protocols: { href: ['https', 'mailto'] },
  attributes: {
    a: ['href'],
    ol: ['start'],
    th: ['align', 'scope', 'colSpan', 'rowSpan'],
    td: ['align', 'colSpan', 'rowSpan'],
    time: ['dateTime'],
    '*': ['id', 'lang', 'dir'],
  },
}

/** What a narrative or a case text can become. */
export const proseSchema: Schema = { ...shared, tagNames: [...textElements] }

/** What a template can lay out: also the larger parts of a page, classes, and the comments that mark slots. */
export const frameSchema: Schema = {
  ...shared,
  tagNames: [...frameElements],
  attributes: {
    ...shared.attributes,
    '*': ['id', 'lang', 'dir', 'className', 'ariaLabel', 'ariaLabelledBy'],
  },
  allowComments: true,
}
