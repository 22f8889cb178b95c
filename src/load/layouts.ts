// templates/ → products, templates, partials, styles and phrases. A workspace's own files lie
// over the built-in ones, file by file.
import type { Entry, Registry } from '../model/entry.ts'
import { isLocale, type Locale } from '../model/locale.ts'
import { phrases, type Phrases } from '../model/phrase.ts'
import { product, type Product } from '../model/product.ts'
import type { Layouts } from '../model/stages.ts'
import type { Template } from '../model/template.ts'
import type { Reader } from './reader.ts'
import { loadEntry } from './records.ts'
import { parseTemplate } from './template.ts'

/** Reads everything that gives a report its form. */
export function loadLayouts(reader: Reader): Layouts {
  return {
    products: loadProducts(reader),
    templates: loadTemplates(reader, /^templates\/([a-z0-9-]+)\.hbs$/),
    partials: loadTemplates(reader, /^templates\/partials\/([a-z0-9-]+)\.hbs$/),
    styles: loadStyles(reader),
    phrases: loadPhrases(reader),
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

function loadTemplates(reader: Reader, pattern: RegExp): Map<string, Template> {
  const templates = new Map<string, Template>()
  for (const { path, name } of named(reader, pattern)) {
    const source = reader.text(path)
    if (source === undefined) continue
    const { template, findings } = parseTemplate(name, path, source)
    reader.report(...findings)
    if (template) templates.set(name, template)
  }
  return templates
}

function loadStyles(reader: Reader): Map<string, string> {
  const styles = new Map<string, string>()
  for (const { path, name } of named(reader, /^templates\/styles\/([a-z0-9-]+)\.css$/)) {
    const text = reader.text(path)
    if (text !== undefined) styles.set(name, text)
  }
  return styles
}

function loadPhrases(reader: Reader): Map<Locale, Entry<Phrases>> {
  const found = new Map<Locale, Entry<Phrases>>()
  for (const { path, name } of named(reader, /^templates\/phrases\/([A-Za-z-]+)\.yaml$/)) {
    if (!isLocale(name)) continue
    const entry = loadEntry(reader, path, name, phrases)
    if (entry) found.set(name, entry)
  }
  return found
}
