// What HTML may consist of when it comes from a text or a template: a list of what is allowed,
// never of what is forbidden (security.md T1).
import type { Options as Schema } from 'rehype-sanitize'

const block = [
  'p',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'ul',
  'ol',
  'li',
  'blockquote',
  'table',
  'thead',
  'tbody',
  'tr',
  'th',
  'td',
  'pre',
  'hr',
  'caption',
  'figure',
  'figcaption',
]
const inline = [
  'em',
  'strong',
  'del',
  'a',
  'span',
  'code',
  'br',
  'cite',
  'time',
  'sup',
  'sub',
  'abbr',
]

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
export const proseSchema: Schema = { ...shared, tagNames: [...block, ...inline] }

/** What a template can lay out: also the larger parts of a page, classes, and the comments that mark slots. */
export const frameSchema: Schema = {
  ...shared,
  tagNames: [
    ...block,
    ...inline,
    'header',
    'footer',
    'section',
    'article',
    'aside',
    'nav',
    'div',
    'address',
    'dl',
    'dt',
    'dd',
    'hgroup',
  ],
  attributes: {
    ...shared.attributes,
    '*': ['id', 'lang', 'dir', 'className', 'ariaLabel', 'ariaLabelledBy'],
  },
  allowComments: true,
}
