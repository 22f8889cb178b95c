// The repository's own reports, built once by the command line into a temporary folder, as a user builds them.
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from './world.ts'

/** What a run of the program printed, and its exit code. */
export interface Run {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Runs the program with the runtime that the repository pins. */
export function run(words: readonly string[], env: Readonly<Record<string, string>> = {}): Run {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, 'src/main.ts'), ...words],
    {
      encoding: 'utf8',
      env: { ...process.env, ...env },
      maxBuffer: 64 * 1024 * 1024,
    },
  )
  return { code: status, stdout, stderr }
}

const folders: string[] = []
process.once('exit', () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

/** A fresh folder that nothing else uses, gone when the tests are done. */
export function temporaryFolder(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), `shadow-${name}-`))
  folders.push(folder)
  return folder
}

/** Two reports of the repository in two languages, and its data, to change. */
export function copyWorkspace(name: string): string {
  const folder = temporaryFolder(name)
  cpSync(join(root, 'data'), join(folder, 'data'), { recursive: true })
  for (const report of ['anti-torture-day-2022', 'briefing-2022-01-19']) {
    const [from, to] = [root, folder].map((one) => join(one, 'content', report))
    if (from === undefined || to === undefined) continue
    for (const locale of ['en', 'ru'])
      cpSync(join(from, locale), join(to, locale), { recursive: true })
    const head = readFileSync(join(from, 'report.yaml'), 'utf8')
    const own = head.replace(/^locales: .*$/m, 'locales: [en, ru]').replace(/^unread: .*\n/m, '')
    writeFileSync(join(to, 'report.yaml'), own)
  }
  return folder
}

/** The machine-readable report, as far as tests read it. */
export interface ReportJson {
  readonly report: string
  readonly locale: string
  readonly title: string
  readonly paragraphs: readonly {
    id: string
    kind: string
    number: number | null
    section: string | null
    text: string
    footnotes: number[]
  }[]
  readonly footnotes: readonly { number: number; text: string; block: string; before: string }[]
  readonly figures: readonly {
    id: string
    kind: string
    query: string
    value: number | string | number[] | null
    qualifier: string | null
    base: { id: string; value: number } | null
    asOf?: string | null
    period?: string
    publisher: string | null
    source: string
    printed: string
    block: string
  }[]
  readonly cases: readonly { id: string; code: string; status: string; block: string }[]
}

/** One report in one language, in every format. */
export interface BuiltReport {
  readonly name: string
  readonly json: ReportJson
  readonly html: string
  readonly pdf: Uint8Array
}

/** Builds the repository's reports and reads what was made. */
export function buildRepository(): { out: string; reports: BuiltReport[] } {
  const out = temporaryFolder('repository')
  const { code, stderr } = run(['build', '--workspace', root, '--out', out, '--quiet'])
  if (code !== 0) throw new Error(`the build ended with ${code}:\n${stderr}`)
  const manifest = JSON.parse(readFileSync(join(out, 'public/manifest.json'), 'utf8')) as {
    files: { path: string }[]
  }
  const reports = manifest.files
    .filter(({ path }) => path.endsWith('.json'))
    .map(({ path }): BuiltReport => {
      const file = join(out, 'public', path)
      const beside = (format: string): string => file.replace(/json$/, format)
      return {
        name: path.replace(/^.*\/|\.json$/g, ''),
        json: JSON.parse(readFileSync(file, 'utf8')) as ReportJson,
        html: readFileSync(beside('html'), 'utf8'),
        pdf: new Uint8Array(readFileSync(beside('pdf'))),
      }
    })
  return { out, reports }
}
