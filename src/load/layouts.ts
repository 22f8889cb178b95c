// templates/ → products, templates, partials, styles and phrases. A workspace's own files lie
// over the built-in ones, file by file, and phrases key by key: what a workspace does not say in
// its own words it says in those of the program.
import type { Entry, Registry } from '../model/entry.ts'
import { isLocale, type Locale } from '../model/locale.ts'
import { phrases, type Phrases } from '../model/phrase.ts'
import { product, type Product } from '../model/product.ts'
import type { Layouts } from '../model/stages.ts'
import type { Template } from '../model/template.ts'
import type { Reader } from './reader.ts'
import { loadEntry } from './records.ts'
import { parseTemplate } from './template.ts'
import { readYaml } from './yaml.ts'

/** Reads everything that gives a report its form. */
export function loadLayouts(reader: Reader): Layouts {
  const broken = new Set(reader.refused)
  return {
    products: loadProducts(reader),
    templates: loadTemplates(reader, /^templates\/([a-z0-9-]+)\.hbs$/, broken),
    partials: loadTemplates(reader, /^templates\/partials\/([a-z0-9-]+)\.hbs$/, broken),
    styles: loadStyles(reader, broken),
    phrases: loadPhrases(reader, broken),
    broken,
  }
}

function named(reader: Reader, pattern: RegExp): { path: string; name: string }[] {
  return reader
    .take((path) => pattern.test(path))
    .map((path) => ({ path, name: pattern.exec(path)?.[1] ?? '' }))
}

function loadProducts(reader: Reader): Registry<Product> {
  const entries = new Map<string, Entry<Product>>()
  const broken = new Set<string>()
  for (const { path, name } of named(reader, /^templates\/([a-z0-9-]+)\.yaml$/)) {
    const entry = loadEntry(reader, path, name, product)
    if (entry) entries.set(name, entry)
    else broken.add(name)
  }
  return { entries, broken }
}

function loadTemplates(
  reader: Reader,
  pattern: RegExp,
  broken: Set<string>,
): Map<string, Template> {
  const templates = new Map<string, Template>()
  for (const { path, name } of named(reader, pattern)) {
    const source = reader.text(path)
    const read = source === undefined ? undefined : parseTemplate(name, path, source)
    reader.report(...(read?.findings ?? []))
    if (read?.template) templates.set(name, read.template)
    else broken.add(path)
  }
  return templates
}

function loadStyles(reader: Reader, broken: Set<string>): Map<string, string> {
  const styles = new Map<string, string>()
  for (const { path, name } of named(reader, /^templates\/styles\/([a-z0-9-]+)\.css$/)) {
    const text = reader.text(path)
    if (text === undefined) broken.add(path)
    else styles.set(name, text)
  }
  return styles
}

function loadPhrases(reader: Reader, broken: Set<string>): Map<Locale, Entry<Phrases>> {
  const found = new Map<Locale, Entry<Phrases>>()
  const tag = (path: string): string => /^templates\/phrases\/([^/]+)\.yaml$/.exec(path)?.[1] ?? ''
  for (const path of reader.take((one) => isLocale(tag(one)))) {
    const name = tag(path)
    if (!isLocale(name)) continue
    const entry = loadEntry(reader, path, name, phrases)
    if (entry)
      found.set(name, { ...entry, value: { ...phrasesBelow(reader, path), ...entry.value } })
    else broken.add(path)
  }
  return found
}

function phrasesBelow(reader: Reader, path: string): Phrases {
  const text = reader.textBelow(path)
  if (text === undefined) return {}
  return phrases.safeParse(readYaml(path, text).file?.value).data ?? {}
}
