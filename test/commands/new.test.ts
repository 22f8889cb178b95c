// Beginning: a workspace, a report, records, as somebody new to the program types it in.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createFiles } from '../../src/disk-create.ts'
import { openFolder } from '../../src/disk.ts'
import { workspaceFiles } from '../../src/scaffold/workspace.ts'
import { run, temporaryFolder } from '../repository.ts'
import { root } from '../world.ts'

function begun(): string {
  const workspace = join(temporaryFolder('new'), 'mine')
  createFiles(workspace, workspaceFiles(openFolder(root)))
  return workspace
}

/** `rule path` of each finding, once. */
function found(workspace: string): string[] {
  const { stdout } = run(['check', '--json', '--workspace', workspace])
  const findings = JSON.parse(stdout) as { rule: string; path: string }[]
  return [...new Set(findings.map(({ rule, path }) => `${rule} ${path}`))]
}

function fill(path: string, words: Readonly<Record<string, string>>): void {
  let text = readFileSync(path, 'utf8')
  for (const [from, to] of Object.entries(words)) {
    expect(text).toContain(from)
    text = text.replace(from, to)
  }
  writeFileSync(path, text)
}

describe('init', () => {
  it('makes a workspace that nothing is wrong with, and no second one over it', () => {
    const workspace = join(temporaryFolder('init'), 'mine')
    expect(run(['init', workspace]).code).toBe(0)
    expect(found(workspace)).toEqual([])
    expect(readFileSync(join(workspace, '.gitignore'), 'utf8')).toBe('out/\n')
    expect(existsSync(join(workspace, 'gitignore'))).toBe(false)
    expect(run(['init', workspace])).toMatchObject({ code: 2 })
  })
})

describe('new', () => {
  it('begins a report whose findings are what is left to write', () => {
    const workspace = begun()
    const words = ['new', 'report', 'second', '--product', 'list-of-issues']
    const { code, stdout } = run([...words, '--date', '2024-06-01', '--workspace', workspace])
    expect(code).toBe(0)
    expect(stdout).toBe('content/second/report.yaml\ncontent/second/en/01-themes.md\n')
    expect(found(workspace)).toEqual(['yaml-shape content/second/report.yaml'])
    fill(join(workspace, 'content/second/report.yaml'), {
      '\ntitle:\n  en:': '\ntitle:\n  en: What to ask',
      '\nshortTitle:\n  en:': '\nshortTitle:\n  en: What to ask',
      'organizations: []': 'organizations: [prison-watch]',
    })
    expect(found(workspace)).toEqual(['comment content/second/en/01-themes.md'])
    const built = run(['build', 'second', '--format', 'html', '--workspace', workspace])
    expect(built.code).toBe(0)
  })

  it('makes this year’s draft out of last year’s report, with what people have to see to', () => {
    const workspace = begun()
    const later = `  - asOf: 2025-02-28
    published: 2025-03-01
    value: 21
    publisher: prison-watch
    source: register-of-complaints
`
    const statistic = join(workspace, 'data/statistics/complaints.yaml')
    writeFileSync(statistic, `${readFileSync(statistic, 'utf8')}${later}`)
    const words = ['new', 'report', 'second-briefing', '--product', 'briefing']
    const from = ['--from', 'first-briefing', '--date', '2025-03-01', '--workspace', workspace]
    expect(run([...words, ...from]).code).toBe(0)
    const folder = join(workspace, 'content/second-briefing')
    const head = readFileSync(join(folder, 'report.yaml'), 'utf8')
    expect(head).toContain('\nstatus: draft\ndate: 2025-03-01\nasOf: 2025-03-01\n')
    const lead = readFileSync(join(folder, 'en/01-lead.md'), 'utf8')
    expect(lead).toContain('[twenty-one](figure:complaints)')
    expect(lead).toContain('complaints: 17 (2024-02-29) has become 21 (2025-02-28).')
    const findings = readFileSync(join(folder, 'en/02-findings.md'), 'utf8')
    expect(findings).toContain('Case A: ask whether the person still agrees')
    const narratives = ['01-lead', '02-findings'].map(
      (name) => `comment content/second-briefing/en/${name}.md`,
    )
    expect(found(workspace)).toEqual(narratives)
    const built = run(['build', 'second-briefing', '--format', 'html', '--workspace', workspace])
    expect(built.code).toBe(0)
  })

  it('leaves a figure as it was that has no value of today', () => {
    const workspace = begun()
    const later = `  - asOf: 2025-02-28
    published: 2025-03-01
    status: missing
    publisher: prison-watch
    source: register-of-complaints
`
    const statistic = join(workspace, 'data/statistics/complaints.yaml')
    writeFileSync(statistic, `${readFileSync(statistic, 'utf8')}${later}`)
    const words = ['new', 'report', 'second-briefing', '--product', 'briefing']
    const from = ['--from', 'first-briefing', '--date', '2025-03-01', '--workspace', workspace]
    expect(run([...words, ...from]).code).toBe(0)
    const lead = readFileSync(join(workspace, 'content/second-briefing/en/01-lead.md'), 'utf8')
    expect(lead).toContain('[seventeen](figure:complaints?at=2024-02-29)')
    expect(lead).toContain('complaints: 17 (2024-02-29) was left as it was.')
    expect(found(workspace).every((one) => one.startsWith('comment '))).toBe(true)
  })

  it.each(['case', 'statistic', 'source'])('begins a %s, once', (kind) => {
    const workspace = begun()
    const made = run(['new', kind, 'another', '--workspace', workspace])
    expect(made.code).toBe(0)
    const path = made.stdout.trim()
    expect(new Set(found(workspace))).toEqual(new Set([`yaml-shape ${path}`]))
    const again = run(['new', kind, 'another', '--workspace', workspace])
    expect(again).toMatchObject({ code: 2 })
    expect(again.stderr).toContain(`${path} is there already`)
  })

  it.each([
    [['report', 'x', '--product', 'breifing', '--date', '2024-06-01'], /Did you mean briefing/],
    [['report', 'x', '--product', 'briefing', '--date', '1.6.2024'], /no date/],
    [['source', 'Two Words'], /cannot be the name of a file/],
    [['letter', 'x'], /unknown command/],
  ])('refuses %j', (words, said) => {
    const { code, stderr } = run(['new', ...words, '--workspace', begun()])
    expect(code).toBe(2)
    expect(stderr).toMatch(said)
  })
})
