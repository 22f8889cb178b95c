// `fix` as people run it: what it prints, what it writes, and with which code it ends.
import { chmodSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { rewriteFiles } from '../../src/disk-rewrite.ts'
import { copyWorkspace, run, temporaryFolder } from '../repository.ts'

const lead = (locale: string): string => `content/anti-torture-day-2022/${locale}/01-lead.md`
const body = (locale: string): string =>
  `content/anti-torture-day-2022/${locale}/02-failure-to-investigate.md`

/** Replaces the one occurrence of a text in a file of a workspace. */
function change(workspace: string, path: string, from: string, to: string): void {
  const file = join(workspace, path)
  const parts = readFileSync(file, 'utf8').split(from)
  expect(parts, `${from} in ${path}`).toHaveLength(2)
  writeFileSync(file, parts.join(to))
}

// The reports that are final; what else is written in the repository may have findings of its own.
const reports = ['anti-torture-day-2022', 'briefing-2022-01-19']

const read = (workspace: string, path: string): string =>
  readFileSync(join(workspace, path), 'utf8')

describe('fix', () => {
  it('puts words right, keeps every other byte, and has nothing to do the second time', () => {
    const workspace = copyWorkspace('fix')
    const original = read(workspace, lead('en')).replaceAll('\n', '\r\n')
    writeFileSync(join(workspace, lead('en')), original)
    chmodSync(join(workspace, lead('en')), 0o640)
    change(workspace, lead('en'), '[over 10,000](figure', '[over 9,000](figure')
    change(workspace, lead('ru'), '[пять месяцев](elapsed', '[шесть месяцев](elapsed')
    change(workspace, body('ru'), '[девяти](figure', '[пяти](figure')
    change(workspace, 'data/cases/kz-0001.yaml', '[январе 2022 года](date', '[мае 2021 года](date')
    const wrong = read(workspace, lead('en'))

    const dry = run(['fix', ...reports, '--workspace', workspace, '--dry-run'])
    expect(dry.code).toBe(0)
    expect(dry.stdout.split('\n').map((line) => line.replace(/:\d+:\d+:/, ''))).toEqual([
      `${lead('en')} “over 9,000” → “over 10,000”`,
      `${lead('ru')} “шесть месяцев” → “пять месяцев”`,
      `${body('ru')} “пяти” → “девяти”`,
      'data/cases/kz-0001.yaml “мае 2021 года” → “январе 2022 года”',
      '',
    ])
    expect(dry.stderr).toBe('4 places would be changed; nothing was written.\n')
    expect(read(workspace, lead('en'))).toBe(wrong)

    const english = run([
      'fix',
      'anti-torture-day-2022',
      '--workspace',
      workspace,
      '--locale',
      'en',
    ])
    expect(english.stderr).toContain('1 place changed.')
    expect(read(workspace, lead('en'))).toBe(original)
    expect(statSync(join(workspace, lead('en'))).mode & 0o777).toBe(0o640)

    expect(run(['fix', ...reports, '--workspace', workspace])).toMatchObject({
      code: 0,
      stderr: '3 places changed.\n',
    })
    expect(run(['check', ...reports, '--workspace', workspace])).toMatchObject({
      code: 0,
      stdout: '',
    })
    expect(run(['fix', ...reports, '--workspace', workspace])).toMatchObject({
      code: 0,
      stdout: '',
      stderr: 'Nothing to put right.\n',
    })
    const left = readdirSync(join(workspace, 'content/anti-torture-day-2022/en'))
    expect(left.filter((name) => !name.endsWith('.md'))).toEqual([])
  })

  it('leaves to people what changes the words around, says which noun, and ends with 1', () => {
    const workspace = copyWorkspace('fix-left')
    change(workspace, 'data/statistics/criminal-cases-opened.yaml', 'value: 243', 'value: 245')
    const before = read(workspace, body('ru'))
    const { code, stdout, stderr } = run(['fix', ...reports, '--workspace', workspace])
    expect(code).toBe(1)
    expect(stdout).toMatch(/^content\/\S+\/en\/02-\S+:\d+:\d+: “243” → “245”\n/)
    expect(stdout).toContain('error figure-words')
    expect(stdout).toContain(
      'hint: The number governs “уголовных дела”, which changes with “245”: write both.',
    )
    expect(stderr).toContain('1 place changed. 1 left to you.')
    expect(read(workspace, body('ru'))).toBe(before)
    const json = JSON.parse(
      run(['fix', ...reports, '--workspace', workspace, '--json']).stdout,
    ) as unknown
    expect(json).toMatchObject({ changed: [], left: [{ rule: 'figure-words' }] })
  })

  it('says what is wrong with the command with 2', () => {
    expect(run(['fix', 'nothing-of-that-name', '--workspace', copyWorkspace('fix-2')]).code).toBe(2)
  })
})

describe('files that are changed', () => {
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
  const jobs = [
    { path: 'a.md', was: bytes('a'), now: bytes('A') },
    { path: 'b.md', was: bytes('b'), now: bytes('B') },
  ]

  it('are changed together or not at all', () => {
    const folder = temporaryFolder('rewrite')
    writeFileSync(join(folder, 'a.md'), 'a')
    writeFileSync(join(folder, 'b.md'), 'changed meanwhile')
    expect(() => rewriteFiles(folder, jobs)).toThrow('b.md was changed meanwhile')
    expect(readdirSync(folder).sort()).toEqual(['a.md', 'b.md'])
    expect(readFileSync(join(folder, 'a.md'), 'utf8')).toBe('a')
    writeFileSync(join(folder, 'b.md'), 'b')
    rewriteFiles(folder, jobs)
    expect(['a.md', 'b.md'].map((name) => readFileSync(join(folder, name), 'utf8'))).toEqual([
      'A',
      'B',
    ])
    expect(readdirSync(folder).sort()).toEqual(['a.md', 'b.md'])
  })
})
