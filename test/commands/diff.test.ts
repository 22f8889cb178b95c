// The redline of a workspace in git, as the command line prints it.
import { spawnSync } from 'node:child_process'
import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Redline } from '../../src/redline/redline.ts'
import { run, temporaryFolder } from '../repository.ts'
import { root } from '../world.ts'

const hasGit = spawnSync('git', ['--version']).status === 0

function git(folder: string, ...words: string[]): void {
  const { status, stderr } = spawnSync(
    'git',
    ['-c', 'user.name=Somebody', '-c', 'user.email=somebody@example.org', ...words],
    { cwd: folder, encoding: 'utf8' },
  )
  expect(stderr.includes('fatal') ? stderr : '').toBe('')
  expect(status).toBe(0)
}

/** The small workspace as the first revision of a repository. */
function committed(): string {
  const folder = temporaryFolder('diff')
  cpSync(join(root, 'test/workspaces/small'), folder, { recursive: true })
  git(folder, 'init', '--quiet')
  git(folder, 'add', '.')
  git(folder, 'commit', '--quiet', '--message', 'First draft')
  return folder
}

function edit(folder: string, path: string, from: string, to: string): void {
  const text = readFileSync(join(folder, path), 'utf8')
  expect(text).toContain(from)
  writeFileSync(join(folder, path), text.replace(from, to))
}

function redlines(folder: string, revisions: string): Redline[] {
  const { code, stdout } = run(['diff', revisions, '--format', 'json', '--workspace', folder])
  expect(code).toBe(0)
  return JSON.parse(stdout) as Redline[]
}

describe.skipIf(!hasGit)('diff', () => {
  it('tells a change of data once, apart from what people wrote, in every language', () => {
    const folder = committed()
    edit(folder, 'data/statistics/reports.yaml', 'value: 164', 'value: 165')
    edit(folder, 'data/statistics/reports.yaml', 'value: 88', 'value: 89')
    for (const path of ['en/01-lead.md', 'ru/01-lead.md'])
      edit(folder, `content/sample/${path}`, '[164]', '[165]')
    edit(folder, 'content/sample/en/01-lead.md', 'had come in', 'had been received')
    const found = redlines(folder, 'HEAD')
    expect(found.map(({ report, locale }) => `${report} ${locale}`)).toEqual([
      'sample en',
      'sample ru',
    ])
    const [en, ru] = found
    expect(ru?.figures).toContainEqual(
      expect.objectContaining({
        key: 'reports',
        before: expect.objectContaining({ value: '164' }) as unknown,
        after: expect.objectContaining({ value: '165' }) as unknown,
        paragraphs: expect.arrayContaining([1]) as unknown,
      }),
    )
    const first = (one: Redline | undefined) => one?.blocks.find(({ after }) => after?.number === 1)
    expect(first(ru)).toMatchObject({ kind: 'changed', byData: true })
    expect(first(en)).toMatchObject({ kind: 'changed', byData: false })
    expect(first(en)?.words.filter(({ kind }) => kind !== 'same')).toEqual([
      { kind: 'removed', text: '164', byData: true },
      { kind: 'added', text: '165', byData: true },
      { kind: 'removed', text: 'come in', byData: false },
      { kind: 'added', text: 'been received', byData: false },
    ])
  })

  it('compares two revisions without touching the files, and ends with 1 when asked to', () => {
    const folder = committed()
    edit(folder, 'data/cases/c-1.yaml', 'status: dismissed', 'status: before-court')
    git(folder, 'commit', '--quiet', '--all', '--message', 'The case is in court')
    edit(folder, 'content/sample/en/01-lead.md', 'had come in', 'came in')
    const [en] = redlines(folder, 'HEAD~1..HEAD')
    expect(en?.cases).toEqual([
      { id: 'c-1', code: 'A', before: 'dismissed', after: 'before-court' },
    ])
    expect(en?.blocks.filter(({ block }) => block === 'paragraph')).toEqual([])
    expect(readFileSync(join(folder, 'content/sample/en/01-lead.md'), 'utf8')).toContain('came in')
    const words = ['diff', 'HEAD~1..HEAD', '--exit-code', '--workspace', folder]
    expect(run(words).code).toBe(1)
    expect(run(['diff', 'HEAD..HEAD', '--exit-code', '--workspace', folder]).code).toBe(0)
  })

  it('tells what it cannot read, and what git does not know', () => {
    const folder = committed()
    edit(folder, 'content/sample/en/01-lead.md', 'figure:reports)', 'figure:repots)')
    const broken = run(['diff', 'HEAD', '--workspace', folder])
    expect(broken.code).toBe(1)
    expect(broken.stderr).toContain('the files as they are cannot be read')
    expect(broken.stdout).toContain('content/sample/en/01-lead.md:5')
    expect(run(['diff', 'nowhere', '--workspace', folder])).toMatchObject({ code: 2 })
    expect(run(['diff', '--exec=x', '--workspace', folder])).toMatchObject({ code: 2 })
    const text = run(['diff', 'HEAD..HEAD', '--format', 'html', '--workspace', folder])
    expect(text.stdout).toMatch(/^<!doctype html>/)
    expect(text.stdout).not.toContain('<script')
  })
})
