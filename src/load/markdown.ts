// Markdown → mdast: CommonMark with GFM tables and footnotes and a YAML head.
import type { Root } from 'mdast'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter).freeze()

/** A text as a tree with positions. Every text is some Markdown: this finds no faults. */
export function parseMarkdown(text: string): Root {
  return parser.parse(text)
}
