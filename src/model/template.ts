// A template: its text as written and as Handlebars understands it, checked by name before use.

/** One template or partial. `name` is the product's id, or the partial's name. */
export interface Template {
  readonly name: string
  readonly path: string
  readonly source: string
  readonly program: hbs.AST.Program
}

/** What a name in a template can stand for: a text, an address, a list, or a record of names. */
export type Shape =
  | 'text'
  | 'https address'
  | 'e-mail address'
  | readonly [Shape]
  | { readonly [name: string]: Shape }

/** Everything that templates may name. Composing builds exactly this for each document. */
export const contextShape = {
  lang: 'text',
  dir: 'text',
  report: {
    title: 'text',
    shortTitle: 'text',
    summary: 'text',
    date: 'text',
    asOf: 'text',
    draft: 'text',
    unread: 'text',
    dateline: 'text',
    submission: 'text',
    version: 'text',
    status: 'text',
    edition: 'text',
    terms: 'text',
  },
  languages: [{ tag: 'text', name: 'text', original: 'text' }],
  cover: [{ name: 'text', value: 'text' }],
  organizations: [
    {
      name: 'text',
      short: 'text',
      website: 'https address',
      host: 'text',
      email: 'e-mail address',
      phone: 'text',
    },
  ],
} as const satisfies Shape

/** The helpers of templates, with the number of words each takes. */
export const templateHelpers = {
  section: 1,
  phrase: 1,
  url: 1,
  figures: 0,
  mail: 1,
  contents: 1,
  speakingTime: 0,
} as const
export type TemplateHelper = keyof typeof templateHelpers
