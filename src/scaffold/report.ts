// A report to be written: its head, and a narrative for each section in each language, with a note
// to colleagues that says what belongs there. `check` tells of every note until it is gone.
import type { Locale } from '../model/locale.ts'
import type { Product } from '../model/product.ts'
import { report } from '../model/report.ts'
import { skeletonOf } from './skeleton.ts'

/** What a new report is. */
export interface NewReport {
  readonly id: string
  readonly product: string
  readonly date: string
  readonly asOf: string
  readonly locales: readonly Locale[]
  readonly organizations: readonly string[]
}

/** The files of a new report by path. Sections that the product does not require are left out. */
export function reportFiles(wish: NewReport, product: Product): Map<string, string> {
  const folder = `content/${wish.id}`
  const files = new Map([[`${folder}/report.yaml`, headOf(wish)]])
  const required = product.sections.filter((section) => section.required)
  for (const [i, section] of required.entries()) {
    for (const locale of wish.locales) {
      const name = `${String(i + 1).padStart(2, '0')}-${section.id}`
      files.set(`${folder}/${locale}/${name}.md`, narrativeOf(section.id, section.about))
    }
  }
  return files
}

function headOf({ product, date, asOf, locales, organizations }: NewReport): string {
  return skeletonOf(report, locales, {
    given: {
      product,
      status: 'draft',
      date,
      asOf,
      locales: `[${locales.join(', ')}]`,
      ...(organizations.length > 0 ? { organizations: `[${organizations.join(', ')}]` } : {}),
    },
  })
}

function narrativeOf(section: string, about: string | undefined): string {
  return `---\nsection: ${section}\n---\n\n<!-- ${about ?? 'Write this section.'} -->\n`
}
