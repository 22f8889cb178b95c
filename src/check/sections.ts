// Narratives and the sections of their product fit each other, and the template has a place for each.
import { finding, type Finding } from '../findings/finding.ts'
import { suggestion } from '../findings/suggestion.ts'
import type { Entry } from '../model/entry.ts'
import type { Product } from '../model/product.ts'
import type { Draft, Layouts, Resolved } from '../model/stages.ts'
import type { Template } from '../model/template.ts'

/** Findings on sections without a narrative, narratives without a section, and templates without either. */
export function checkSections({ drafts, loaded }: Resolved): Finding[] {
  return [
    ...[...loaded.layouts.products.entries.values()].flatMap((product) =>
      checkProduct(product, loaded.layouts),
    ),
    ...drafts.flatMap((draft) => [
      ...checkKnown(draft),
      ...checkRequired(draft, loaded.brokenNarratives),
      ...checkRepeated(draft),
    ]),
  ]
}

function checkKnown(draft: Draft): Finding[] {
  const known = draft.product.value.sections.map((section) => section.id)
  return draft.narratives.flatMap(({ narrative, section }) => {
    if (known.includes(section)) return []
    const near = suggestion(section, known)
    const hint =
      near === undefined
        ? `Sections of ${draft.product.id}: ${known.join(', ')}.`
        : `Did you mean \`${near}\`?`
    return [
      finding(
        'section-unknown',
        narrative.head.locate(['section']),
        `The product \`${draft.product.id}\` has no section \`${section}\`.`,
        hint,
      ),
    ]
  })
}

function checkRequired(draft: Draft, broken: ReadonlySet<string>): Finding[] {
  // What a translation lacks is found block by block against the source language.
  if (draft.locale !== draft.report.value.locales[0]) return []
  const prefix = `content/${draft.report.id}/${draft.locale}/`
  if ([...broken].some((path) => path.startsWith(prefix))) return []
  return draft.product.value.sections.flatMap((section) => {
    if (!section.required || draft.narratives.some((one) => one.section === section.id)) return []
    // A narrative that names no known section is probably the one that is missed.
    if (checkKnown(draft).length > 0) return []
    return [
      finding(
        'section-missing',
        draft.report.locate(['product']),
        `No narrative in ${draft.locale} fills the section \`${section.id}\`.`,
        `Add a file in ${prefix} with \`section: ${section.id}\`.`,
      ),
    ]
  })
}

function checkRepeated(draft: Draft): Finding[] {
  return draft.product.value.sections.flatMap((section) => {
    const filling = draft.narratives.filter((one) => one.section === section.id)
    const [, second] = filling
    if (section.repeated || !second) return []
    return [
      finding(
        'section-unknown',
        second.narrative.head.locate(['section']),
        `The section \`${section.id}\` takes one narrative; \`${filling[0]?.narrative.path}\` fills it already.`,
        'Join the two, or choose another section.',
      ),
    ]
  })
}

function checkProduct(product: Entry<Product>, layouts: Layouts): Finding[] {
  const template = layouts.templates.get(product.id)
  const path = `templates/${product.id}.hbs`
  if (!template)
    return layouts.products.broken.size > 0
      ? []
      : [
          finding(
            'file-missing',
            { path, line: 1, column: 1 },
            `The product \`${product.id}\` has no template.`,
            'Write it, after the model of the others.',
          ),
        ]
  const placed = placedSections(template.program, layouts)
  const declared = product.value.sections.map((section) => section.id)
  return [
    ...declared
      .filter((id) => !placed.includes(id))
      .map((id) => missingPlace(product, template, id)),
    ...placed
      .filter((id, i) => !declared.includes(id) || placed.indexOf(id) !== i)
      .map((id) =>
        finding(
          'template-section',
          { path, line: 1, column: 1 },
          `The section \`${id}\` is placed twice, or not declared in ${product.path}.`,
          'Each section has one place.',
        ),
      ),
    ...(layouts.styles.has(product.value.style)
      ? []
      : [
          finding(
            'file-missing',
            product.locate(['style']),
            `There is no style \`${product.value.style}\`.`,
            `Write templates/styles/${product.value.style}.css.`,
          ),
        ]),
  ]
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

/** The sections that a template places, those in its partials too, in order. */
function placedSections(program: hbs.AST.Program, layouts: Layouts): string[] {
  return program.body.flatMap((node): string[] => {
    if (node.type === 'MustacheStatement') {
      const { path, params } = node as hbs.AST.MustacheStatement
      const [name] = params
      const isSection =
        path.type === 'PathExpression' && (path as hbs.AST.PathExpression).original === 'section'
      return isSection && name?.type === 'StringLiteral'
        ? [(name as hbs.AST.StringLiteral).value]
        : []
    }
    const inner = 'program' in node ? [node.program as hbs.AST.Program] : []
    const inverse = 'inverse' in node && node.inverse ? [node.inverse as hbs.AST.Program] : []
    const own = [...inner, ...inverse].flatMap((one) => placedSections(one, layouts))
    if (node.type !== 'PartialStatement' && node.type !== 'PartialBlockStatement') return own
    const partial = layouts.partials.get(
      ((node as hbs.AST.PartialStatement).name as hbs.AST.PathExpression).original,
    )
    return [...own, ...(partial ? placedSections(partial.program, layouts) : [])]
  })
}
