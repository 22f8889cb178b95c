// Products and templates fit each other: each section has its one place, each product its files.
import { finding, type Finding } from '../findings/finding.ts'
import { suggestion } from '../findings/suggestion.ts'
import type { Entry } from '../model/entry.ts'
import { wholeFile, type Place } from '../model/place.ts'
import type { Product } from '../model/product.ts'
import type { Layouts } from '../model/stages.ts'
import type { Template } from '../model/template.ts'

/** Findings on products without a template or style, templates without a product, and sections without their one place. */
export function checkProducts(layouts: Layouts): Finding[] {
  const { products, templates } = layouts
  return [
    ...[...products.entries.values()].flatMap((product) => [
      ...checkTemplate(product, layouts),
      ...checkStyle(product, layouts),
    ]),
    ...[...templates.values()].flatMap((template) => checkDeclared(template, layouts)),
  ]
}

function checkDeclared({ name, path }: Template, { products }: Layouts): Finding[] {
  if (products.entries.has(name) || products.broken.has(name)) return []
  return [
    finding(
      'file-missing',
      wholeFile(path),
      `This template belongs to no product: templates/${name}.yaml is missing.`,
      'Write it: the sections of the product, its style, whether paragraph numbers are printed.',
    ),
  ]
}

function checkTemplate(product: Entry<Product>, layouts: Layouts): Finding[] {
  const path = `templates/${product.id}.hbs`
  const template = layouts.templates.get(product.id)
  if (template) return checkPlaces(product, template, layouts)
  if (layouts.broken.has(path)) return []
  return [
    finding(
      'file-missing',
      wholeFile(product.path),
      `The product \`${product.id}\` has no template: ${path} is missing.`,
      'Write it, after the model of the others.',
    ),
  ]
}

function checkStyle(product: Entry<Product>, { styles, broken }: Layouts): Finding[] {
  const { style } = product.value
  const path = `templates/styles/${style}.css`
  if (styles.has(style) || broken.has(path)) return []
  const near = suggestion(style, [...styles.keys()])
  return [
    finding(
      'file-missing',
      product.locate(['style']),
      `There is no style \`${style}\`: ${path} is missing.`,
      near === undefined ? 'Write it.' : `Did you mean \`${near}\`?`,
    ),
  ]
}

/** A section, or a generated part, where a template places it. */
interface Placed {
  readonly kind: 'section' | 'part'
  readonly id: string
  readonly place: Place
}

function checkPlaces(product: Entry<Product>, template: Template, layouts: Layouts): Finding[] {
  const placed = placedParts(template.program, template.path, layouts, [])
  const declared = product.value.sections.map((section) => section.id)
  const isWhole = !partialsOf(template).some((name) => layouts.broken.has(partialPath(name)))
  const isPlaced = (id: string): boolean =>
    placed.some((one) => one.kind === 'section' && one.id === id)
  const missing = declared.filter((id) => isWhole && !isPlaced(id))
  return [
    ...missing.map((id) => missingPlace(product, template, id)),
    ...placed.flatMap((one, i) => {
      if (one.kind === 'section' && !declared.includes(one.id))
        return [undeclared(product, one, declared)]
      const first = placed.findIndex((other) => other.kind === one.kind && other.id === one.id)
      return first === i ? [] : [placedTwice(one)]
    }),
  ]
}

function undeclared(
  product: Entry<Product>,
  { id, place }: Placed,
  declared: readonly string[],
): Finding {
  const near = suggestion(id, declared)
  return finding(
    'template-section',
    place,
    `${product.path} declares no section \`${id}\`.`,
    near === undefined ? 'Declare it there, or delete this line.' : `Did you mean \`${near}\`?`,
  )
}

function placedTwice({ kind, id, place }: Placed): Finding {
  const what = kind === 'section' ? `The section \`${id}\`` : `\`{{${id}}}\``
  const message = `${what} has a place already: it would be printed twice.`
  return finding('template-section', place, message, 'Delete one of the two.')
}

function missingPlace(product: Entry<Product>, template: Template, id: string): Finding {
  const at = product.value.sections.findIndex((section) => section.id === id)
  return finding(
    'template-section',
    product.locate(['sections', at, 'id']),
    `${template.path} has no place for the section \`${id}\`.`,
    `Add {{section "${id}"}} where it belongs.`,
  )
}

const partialPath = (name: string): string => `templates/partials/${name}.hbs`

function partialsOf({ source }: Template): string[] {
  return [...source.matchAll(/\{\{~?#?>\s*([\w-]+)/g)].map((match) => match[1] ?? '')
}

/** What a template places, that in its partials too, in order; `around` are the partials that it stands in. */
function placedParts(
  program: hbs.AST.Program | undefined,
  path: string,
  layouts: Layouts,
  around: readonly string[],
): Placed[] {
  return (program?.body ?? []).flatMap((node): Placed[] => {
    const part = partOf(node)
    if (part !== undefined) {
      const { line, column } = node.loc.start
      return [{ ...part, place: { path, line, column: column + 1 } }]
    }
    const {
      program: inner,
      inverse,
      name,
    } = node as Partial<hbs.AST.PartialBlockStatement> & Partial<hbs.AST.BlockStatement>
    const own = [inner, inverse].flatMap((one) => placedParts(one, path, layouts, around))
    const called = name && 'original' in name ? name.original : ''
    const partial = layouts.partials.get(called)
    if (!partial || around.includes(called)) return own
    return [...own, ...placedParts(partial.program, partial.path, layouts, [...around, called])]
  })
}

function partOf(node: hbs.AST.Statement): Omit<Placed, 'place'> | undefined {
  if (node.type !== 'MustacheStatement') return undefined
  const { path, params } = node as hbs.AST.MustacheStatement
  const [name] = params
  const helper = 'original' in path ? path.original : ''
  if (helper === 'contents' || helper === 'figures') return { kind: 'part', id: helper }
  return helper === 'section' && name?.type === 'StringLiteral'
    ? { kind: 'section', id: (name as hbs.AST.StringLiteral).value }
    : undefined
}
