// `translate` as people run it: what it tells, what it writes, and with which code it ends.
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { translateCommand } from '../../src/commands/translate.ts'
import { Failure } from '../../src/failure.ts'
import { run, temporaryFolder, type Run } from '../repository.ts'
import { root } from '../world.ts'

const content = 'content/sample'
const lead = (locale: string): string => `${content}/${locale}/01-lead.md`
const record = (locale: string): string => `${content}/translations/${locale}.jsonl`

interface Workspace {
  readonly folder: string
  read(path: string): string
  write(path: string, text: string): void
  /** Replaces the one occurrence of a text in a file. */
  change(path: string, from: string, to: string): void
  translate(...words: string[]): Promise<Run>
}

/** Runs the command in this process: starting the program takes longer than most of what it does. */
async function runHere(words: readonly string[]): Promise<Run> {
  const printed = { stdout: '', stderr: '' }
  const spies = (['stdout', 'stderr'] as const).map((name) =>
    vi.spyOn(process[name], 'write').mockImplementation((text) => {
      printed[name] += String(text)
      return true
    }),
  )
  let code = 0
  try {
    await translateCommand((given) => (code = given)).parseAsync(words, { from: 'user' })
  } catch (thrown) {
    if (!(thrown instanceof Failure)) throw thrown
    code = thrown.exit
  } finally {
    for (const spy of spies) spy.mockRestore()
  }
  return { code, ...printed }
}

/** The small workspace in English, Russian and Kazakh; the Kazakh text is a stand-in. */
function workspace(name: string): Workspace {
  const folder = temporaryFolder(name)
  cpSync(join(root, 'test/workspaces/small'), folder, { recursive: true })
  cpSync(join(folder, content, 'ru'), join(folder, content, 'kk'), { recursive: true })
  const one: Workspace = {
    folder,
    read: (path) => readFileSync(join(folder, path), 'utf8'),
    write: (path, text) => writeFileSync(join(folder, path), text),
    change(path, from, to) {
      const parts = one.read(path).split(from)
      expect(parts, `${from} in ${path}`).toHaveLength(2)
      one.write(path, parts.join(to))
    },
    translate: (...words) => runHere([...words, '--workspace', folder]),
  }
  one.change(`${content}/report.yaml`, 'locales: [en, ru]', 'locales: [en, ru, kk]')
  return one
}

interface Told {
  readonly locale: string
  readonly counts: Readonly<Record<string, number>>
  readonly blocks: readonly {
    readonly id: string
    readonly state: string
    readonly path: string
    readonly line: number
    readonly words: readonly { readonly kind: string; readonly text: string }[]
  }[]
}

async function told({ translate }: Workspace): Promise<Told[]> {
  const { code, stdout } = await translate('status', '--json')
  expect(code).toBe(0)
  return JSON.parse(stdout) as Told[]
}

describe('translate status and accept', () => {
  it('lists exactly the counterparts of one edited paragraph, with the words', async () => {
    const here = workspace('translate-status')
    expect((await told(here)).map(({ counts }) => counts['unaccepted'])).toEqual([7, 7])
    expect(await here.translate('accept', 'sample')).toMatchObject({
      code: 0,
      stdout: `${record('ru')}\n${record('kk')}\n`,
    })
    expect((await told(here)).map(({ counts }) => counts['current'])).toEqual([7, 7])

    here.change(lead('en'), 'had come in', 'had been received')
    const after = await told(here)
    expect(after.map(({ locale }) => locale)).toEqual(['ru', 'kk'])
    for (const { locale, blocks } of after) {
      expect(blocks).toMatchObject([{ id: 'reports', state: 'stale', path: lead(locale), line: 5 }])
      expect(blocks[0]?.words).toEqual([
        { kind: 'removed', text: 'come in' },
        { kind: 'added', text: 'been received' },
      ])
    }
    const text = run(['translate', 'status', '--locale', 'ru', '--workspace', here.folder]).stdout
    expect(text).toContain(`${lead('ru')}:5:1 stale: `)
    expect(text).toContain('[-come in-]{+been received+}')

    expect((await here.translate('accept', `${lead('ru')}:5`)).stdout).toBe(`${record('ru')}\n`)
    expect((await told(here)).map(({ blocks }) => blocks.length)).toEqual([0, 1])
    expect((await here.translate('accept', `${lead('en')}:5`)).stdout).toBe(`${record('kk')}\n`)
    expect((await told(here)).map(({ blocks }) => blocks.length)).toEqual([0, 0])
  })

  it('lists nothing when a figure changes in the data and in every text', async () => {
    const here = workspace('translate-figure')
    await here.translate('accept', '--all')
    const [statistic, now] = ['data/statistics/reports.yaml', '165']
    here.write(statistic, here.read(statistic).replaceAll('164', now))
    for (const locale of ['en', 'ru', 'kk']) here.change(lead(locale), '[164]', `[${now}]`)
    expect((await told(here)).map(({ blocks }) => blocks)).toEqual([[], []])
  })

  it('takes one new paragraph for one that is missing, and writes one more line for it', async () => {
    const here = workspace('translate-new')
    await here.translate('accept', 'sample')
    const lines = here.read(record('ru')).split('\n')
    here.change(lead('en'), '[Sixty-nine]', 'A new paragraph.\n\n[Sixty-nine]')
    expect((await told(here)).map(({ blocks }) => blocks.map(({ state }) => state))).toEqual([
      ['missing'],
      ['missing'],
    ])
    here.change(lead('ru'), '[Шестьдесят', 'Новый абзац.\n\n[Шестьдесят')
    expect((await told(here))[0]?.blocks).toMatchObject([{ state: 'unaccepted', line: 7 }])
    await here.translate('accept', `${lead('ru')}:7`)
    const after = here.read(record('ru')).split('\n')
    expect(after.filter((line) => !lines.includes(line))).toHaveLength(1)
    expect(lines.filter((line) => !after.includes(line))).toEqual([])
  })

  it('refuses what it cannot find', async () => {
    const { translate } = workspace('translate-refuse')
    expect(await translate('accept')).toMatchObject({ code: 2, stdout: '' })
    expect(await translate('accept', `${lead('ru')}:1`)).toMatchObject({ code: 2, stdout: '' })
    expect(await translate('accept', 'smple')).toMatchObject({ code: 2, stdout: '' })
    expect(await translate('status', 'smple')).toMatchObject({ code: 2, stdout: '' })
    expect(await translate('export', 'sample')).toMatchObject({ code: 2, stdout: '' })
    expect(await translate('import', 'nowhere.po')).toMatchObject({ code: 2, stdout: '' })
  })
})

/** Exports a report, changes the file, and imports it. */
async function exchange(
  here: Workspace,
  words: readonly string[],
  change: (text: string) => string,
): Promise<{ readonly file: string; readonly text: string; readonly result: Run }> {
  const file = join(here.folder, 'sent')
  const text = change((await here.translate('export', 'sample', ...words)).stdout)
  writeFileSync(file, text)
  return { file, text, result: await here.translate('import', file) }
}

describe.each(['po', 'xliff'])('translate export and import, %s', (format) => {
  const russian = ['--locale', 'ru', '--format', format]

  it('changes no byte of a translation that comes back as it went', async () => {
    const here = workspace(`translate-same-${format}`)
    await here.translate('accept', 'sample')
    const before = [lead('ru'), record('ru')].map(here.read)
    const { result } = await exchange(here, russian, (text) => text)
    expect(result).toMatchObject({ code: 0, stdout: '' })
    expect(result.stderr).toBe('7 taken. Now see: check\n')
    expect([lead('ru'), record('ru')].map(here.read)).toEqual(before)
  })

  it('puts new words in place of the old, and keeps every other byte', async () => {
    const here = workspace(`translate-words-${format}`)
    await here.translate('accept', 'sample')
    const old = here.read(lead('ru')).replaceAll('\n', '\r\n')
    here.write(lead('ru'), old)
    const { result } = await exchange(here, russian, (text) =>
      text.replaceAll('из них зарегистрированы', 'из них внесены в реестр'),
    )
    expect(result).toMatchObject({ code: 0, stdout: `${lead('ru')}\n${record('ru')}\n` })
    expect(here.read(lead('ru'))).toBe(
      old.replace('из них зарегистрированы', 'из них внесены в реестр'),
    )
    expect((await told(here)).map(({ counts }) => counts['current'])).toEqual([7, 7])
  })

  it('takes nothing that is fuzzy, and what is confirmed as accepted', async () => {
    const here = workspace(`translate-fuzzy-${format}`)
    await here.translate('accept', 'sample')
    here.change(lead('en'), 'had come in', 'had been received')
    const before = [lead('ru'), record('ru')].map(here.read)
    const { result, text } = await exchange(here, russian, (sent) => sent)
    expect(result.stderr).toContain('6 taken; 1 fuzzy or not confirmed')
    expect([lead('ru'), record('ru')].map(here.read)).toEqual(before)
    expect(text).toContain('had come in')
    const confirmed = await exchange(here, russian, (sent) =>
      sent
        .replace('#, fuzzy\n', '')
        .replace('state="initial" subState="shadow:stale"', 'state="translated"'),
    )
    expect(confirmed.result.stdout).toBe(`${record('ru')}\n`)
    expect((await told(here))[0]?.blocks).toEqual([])
  })

  it('refuses the whole file where a binding is lost, doubled or invented, and says where', async () => {
    const here = workspace(`translate-code-${format}`)
    await here.translate('accept', 'sample')
    const before = [lead('ru'), record('ru')].map(here.read)
    const isPo = format === 'po'
    const faults: [from: string | RegExp, to: string, message: string, words: string][] = isPo
      ? [
          [
            'поступило [164](figure:reports)',
            'поступило 164',
            '`figure:reports` is lost',
            'поступ',
          ],
          ['сообщения[@register]', 'сообщения', '`@register` is lost', 'поступ'],
          ['зарегистрированы, см.', 'зарегистрированы[^law], см.', '`^law` is too many', 'зарег'],
          ['[](id:reports)К ', 'К ', '`id:reports` is lost', 'поступ'],
        ]
      : [
          [/поступило <pc [^>]*>164<\/pc>/, 'поступило 164', '`figure:reports` is lost', 'поступ'],
          [/(ило )(<pc [^>]*>164<\/pc>)/, '$1$2 $2', '`figure:reports` is too many', 'поступ'],
        ]
    for (const [from, to, message, words] of faults) {
      const { file, text, result } = await exchange(here, russian, (sent) => {
        const changed = sent.replace(from, to)
        expect(changed).not.toBe(sent)
        return changed
      })
      const line = text.split('\n').findIndex((one) => one.includes(words)) + 1
      expect(result.code).toBe(1)
      expect(result.stdout).toContain(`${file}:${line}:1: error translation-code: `)
      expect(result.stdout).toContain(message)
      expect([lead('ru'), record('ru')].map(here.read)).toEqual(before)
    }
  })

  it('writes a language of which there is nothing yet', async () => {
    const here = workspace(`translate-new-language-${format}`)
    const russianText = here.read(lead('ru'))
    const sent = (await here.translate('export', 'sample', ...russian)).stdout
    for (const path of [lead('ru'), `${content}/ru/02-findings.md`]) rmSync(join(here.folder, path))
    const { result } = await exchange(here, russian, () =>
      sent
        .replaceAll('#, fuzzy\n', '')
        .replaceAll('state="initial" subState="shadow:unaccepted"', 'state="translated"'),
    )
    expect(result.code).toBe(0)
    expect(here.read(lead('ru'))).toBe(russianText)
    expect(existsSync(join(here.folder, record('ru')))).toBe(true)
    expect((await told(here))[0]?.counts).toMatchObject({ current: 7, missing: 0, orphaned: 0 })
  })
})

describe('translate import', () => {
  it('puts a new paragraph where the source has it', async () => {
    const here = workspace('translate-insert')
    await here.translate('accept', 'sample')
    const old = here.read(lead('ru'))
    here.change(lead('en'), '[Sixty-nine]', 'A new paragraph.\n\n[Sixty-nine]')
    const { result } = await exchange(here, ['--locale', 'ru'], (text) =>
      text.replace(
        'msgid "A new paragraph."\nmsgstr ""',
        'msgid "A new paragraph."\nmsgstr "Новый."',
      ),
    )
    expect(result).toMatchObject({ code: 0, stdout: `${lead('ru')}\n${record('ru')}\n` })
    expect(here.read(lead('ru'))).toBe(old.replace('[Шестьдесят', 'Новый.\n\n[Шестьдесят'))
    expect((await told(here))[0]?.blocks).toEqual([])
  })

  it('leaves the record at what was translated, where the source has gone on meanwhile', async () => {
    const here = workspace('translate-meanwhile')
    await here.translate('accept', 'sample')
    const { result } = await exchange(here, ['--locale', 'ru'], (text) => {
      here.change(lead('en'), 'had come in', 'had been received')
      return text.replace('поступило', 'пришло')
    })
    expect(result.code).toBe(0)
    expect((await told(here))[0]?.blocks).toMatchObject([{ id: 'reports', state: 'stale' }])
  })

  it('refuses a translation that would be more than its block', async () => {
    const here = workspace('translate-structure')
    await here.translate('accept', 'sample')
    for (const words of ['Один.\\n\\nДва', '# ', '- ']) {
      const { result } = await exchange(here, ['--locale', 'ru'], (text) =>
        text
          .replace('msgstr "Выводы"', `msgstr "${words}Выводы"`)
          .replace('msgstr "[Шесть', `msgstr "${words}[Шесть`),
      )
      expect(result.code).toBe(1)
      expect(result.stdout).toContain('would not be read as one text of its block')
    }
  })

  it('is for the report and the language that it was made for', async () => {
    const here = workspace('translate-other')
    const { result } = await exchange(here, ['--locale', 'ru'], (text) =>
      text.replace('Language: ru', 'Language: fr'),
    )
    expect(result).toMatchObject({ code: 2, stdout: '' })
  })
})
