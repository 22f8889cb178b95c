// The manners of the command line: exit codes, streams, and what is said when something is wrong.
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { copyWorkspace, run, temporaryFolder } from '../repository.ts'
import { root } from '../world.ts'

const small = join(root, 'test/workspaces/small')

describe('exit codes', () => {
  it('0: done, findings none, stdout empty', () => {
    expect(run(['check', '--workspace', small])).toEqual({
      code: 0,
      stdout: '',
      stderr: 'No findings.\n',
    })
  })

  it.each([
    [['biuld'], /unknown command/],
    [['build', '--locale', 'xx', '--workspace', small], /no language/],
    [['build', '--format', 'docx', '--workspace', small], /no format/],
    [['build', 'nowhere', '--workspace', small], /no report nowhere/],
    [['build', '--edition', 'committee', '--workspace', small], /public edition only/],
    [['build', '--edition', 'secret', '--workspace', small], /no edition/],
    [['check', '--as-of', '24.06.2022', '--workspace', small], /no date/],
    [['check', '--workspace', '/nowhere'], /neither content\/ nor data\//],
    [['check', '--nonsense'], /unknown option/],
  ])('2: %j', (words, said) => {
    const { code, stdout, stderr } = run(words)
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(said)
  })

  it('3 before 1: what must not be disclosed outweighs what is wrong', () => {
    const workspace = copyWorkspace('disclosure')
    writeFileSync(
      join(workspace, 'content/briefing-2022-01-19/en/04-absolute-right.md'),
      '---\nsection: background\n---\n\n# An absolute right\n\n[Somebody Real](person:kz-0001) and [12](figure:nothing).[@un-convention-against-torture, art. 2 (2)]\n',
    )
    const { code, stdout } = run(['check', '--workspace', workspace])
    expect(code).toBe(3)
    expect(stdout).toMatch(/error person-words/)
    expect(stdout).toMatch(/error reference-unknown/)
    expect(stdout.match(/Somebody Real/g) ?? []).toHaveLength(0)
  })

  it('4: no browser where one is named, and nothing written', () => {
    const out = temporaryFolder('nobrowser')
    const { code, stderr } = run([
      'build',
      '--workspace',
      small,
      '--out',
      out,
      '--browser',
      '/nowhere/chrome',
    ])
    expect(code).toBe(4)
    expect(stderr).toMatch(/hint:/)
    // HTML and JSON need none.
    expect(
      run([
        'build',
        '--workspace',
        small,
        '--out',
        out,
        '--browser',
        '/nowhere/chrome',
        '--format',
        'html,json',
        '--quiet',
      ]).code,
    ).toBe(0)
  })

  it.skipIf(process.getuid?.() === 0)('4: a folder that cannot be written to', () => {
    const out = temporaryFolder('readonly')
    mkdirSync(join(out, 'locked'))
    chmodSync(join(out, 'locked'), 0o500)
    expect(
      run(['build', '--workspace', small, '--out', join(out, 'locked'), '--format', 'json']).code,
    ).toBe(4)
  })

  it('4: a file where the output folder should be', () => {
    const out = join(temporaryFolder('file'), 'out')
    writeFileSync(out, 'a file')
    const { code, stderr } = run([
      'build',
      '--workspace',
      small,
      '--out',
      out,
      '--format',
      'json',
      '--quiet',
    ])
    expect(code).toBe(4)
    expect(stderr).toMatch(/untouched/)
  })
})

describe('formats of findings', () => {
  const broken = (): string => {
    const workspace = copyWorkspace('formats')
    writeFileSync(
      join(workspace, 'data/units.yaml'),
      'report: { kind: count, name: { en: reports, ru: сообщения }, knid: 1 }\n',
    )
    return workspace
  }

  it('as JSON for other programs', () => {
    const { code, stdout } = run(['check', '--workspace', broken(), '--format', 'json'])
    expect(code).toBe(1)
    const findings = JSON.parse(stdout) as Record<string, unknown>[]
    expect(findings.find(({ rule }) => rule === 'yaml-unknown-key')).toMatchObject({
      severity: 'error',
      path: 'data/units.yaml',
      line: 1,
      hint: 'Did you mean `kind`?',
    })
  })

  it('as annotations of GitHub', () => {
    const { stdout } = run(['check', '--workspace', broken(), '--format', 'github'])
    expect(stdout).toMatch(
      /^::error file=data\/units\.yaml,line=1,col=\d+,title=yaml-unknown-key::/m,
    )
  })
})
