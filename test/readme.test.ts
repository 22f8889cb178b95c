// README.md is followed to the letter: its ten minutes are typed in, and what it promises is compared.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Code, Root } from 'mdast'
import { toString } from 'mdast-util-to-string'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { describe, expect, it } from 'vitest'
import { run, temporaryFolder } from './repository.ts'
import { root } from './world.ts'

const text = readFileSync(join(root, 'README.md'), 'utf8')
const tree: Root = unified().use(remarkParse).parse(text)

/** The files that the README shows, by path. */
function filesOf(): Map<string, string> {
  const files = new Map<string, string>()
  for (const [i, node] of tree.children.entries()) {
    const path = /my-reports\/\S+\.(?:yaml|md)$/.exec(toString(tree.children[i - 1]))?.[0]
    if (node.type === 'code' && path !== undefined) files.set(path, `${node.value}\n`)
  }
  return files
}

describe('README.md', () => {
  it('leads to a report in ten minutes, and to the finding that it shows', () => {
    const folder = temporaryFolder('readme')
    const workspace = join(folder, 'my-reports')
    expect(run(['init', workspace])).toMatchObject({ code: 0 })
    const shown = filesOf()
    expect(shown.size).toBe(3)
    for (const [path, content] of shown)
      expect(readFileSync(join(folder, path), 'utf8')).toBe(content)
    expect(run(['build', '--workspace', workspace])).toMatchObject({ code: 0, stdout: '' })
    expect(existsSync(join(workspace, 'out/public/first-briefing/first-briefing.en.pdf'))).toBe(
      true,
    )
    const statistic = join(workspace, 'data/statistics/complaints.yaml')
    writeFileSync(statistic, readFileSync(statistic, 'utf8').replace('value: 17', 'value: 18'))
    const { code, stdout } = run(['check', '--workspace', workspace])
    expect(code).toBe(1)
    const told = tree.children.find(
      (node): node is Code => node.type === 'code' && node.value.includes('figure-words'),
    )
    expect(stdout.split('\n').slice(0, 4)).toEqual(told?.value.split('\n'))
  })

  it('names only files that exist', () => {
    const links = [...text.matchAll(/\]\((?!https?:|#)([^)\s]+)\)/g)]
      .map((match) => match[1] ?? '')
      .filter((path) => /^[\w./-]+\.\w+$/.test(path))
    expect(links.length).toBeGreaterThan(2)
    expect(links.filter((path) => !existsSync(join(root, path)))).toEqual([])
  })

  it('tells of the commands that there are', () => {
    const help = run(['--help']).stdout
    const named = [...text.matchAll(/^\| `(\w+)(?: [^`]*)?` +\|/gm)].map((match) => match[1])
    const known = [...help.matchAll(/^ {2}(\w+) (?:\[options\]|<\w+>|\[\w+\])?/gm)].map(
      (match) => match[1],
    )
    expect(named.sort()).toEqual(known.filter((name) => name !== 'help').sort())
  })
})
