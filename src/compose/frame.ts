// A template and its context → the frame of a document, with comments where sections and tables go.
// Templates decide order and frame; what a text says never passes through them.
import Handlebars from 'handlebars'
import type { Root } from 'hast'
import rehypeParse from 'rehype-parse'
import rehypeSanitize from 'rehype-sanitize'
import { unified } from 'unified'
import { templateHelpers, type TemplateHelper } from '../model/template.ts'
import { contextOf } from './context.ts'
import { frameSchema } from './safety.ts'
import type { Workshop } from './workshop.ts'

/** The frame of a document as a tree; slots are comments `slot:section:<id>`, `slot:figures`, `slot:speech` and `slot:contents:<least>`. */
export function composeFrame(workshop: Workshop): Root {
  const { layouts, draft } = workshop
  const template = layouts.templates.get(draft.product.id)
  if (!template) throw new Error(`no template ${draft.product.id}`)
  const html = renderTemplate(template.source, workshop)
  const tree = unified().use(rehypeParse, { fragment: true }).parse(html)
  return unified().use(rehypeSanitize, frameSchema).runSync(tree)
}

function renderTemplate(source: string, workshop: Workshop): string {
  const handlebars = Handlebars.create()
  for (const builtIn of ['log', 'lookup', 'helperMissing', 'blockHelperMissing'])
    handlebars.unregisterHelper(builtIn)
  for (const [name, helper] of Object.entries(helpersOf(workshop)))
    handlebars.registerHelper(name, helper)
  for (const [name, partial] of workshop.layouts.partials)
    handlebars.registerPartial(name, partial.source)
  const knownHelpers = Object.fromEntries(Object.keys(templateHelpers).map((name) => [name, true]))
  const render = handlebars.compile<unknown>(source, {
    strict: true,
    knownHelpers,
    knownHelpersOnly: true,
  })
  return render(contextOf(workshop))
}

type Helper = (this: unknown, ...words: unknown[]) => Handlebars.SafeString | string

/** The helpers of templates. Only slots are markup; every other word is escaped like any value. */
function helpersOf({ phrase }: Workshop): Record<TemplateHelper, Helper> {
  return {
    section: (id) => new Handlebars.SafeString(`<!--slot:section:${String(id)}-->`),
    figures: () => new Handlebars.SafeString('<!--slot:figures-->'),
    speakingTime: () => new Handlebars.SafeString('<!--slot:speech-->'),
    contents: (least) => new Handlebars.SafeString(`<!--slot:contents:${Number(least)}-->`),
    phrase: (key, options) =>
      phrase(
        String(key),
        texts((options as Handlebars.HelperOptions).hash as Record<string, unknown>),
      ),
    url: (address) => {
      if (!String(address).startsWith('https://'))
        throw new Error(`not an https address: ${String(address)}`)
      return String(address)
    },
    mail: (address) => `mailto:${String(address)}`,
  }
}

function texts(hash: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(Object.entries(hash).map(([name, value]) => [name, String(value)]))
}
