// Adding a language is adding files: Italian, which the program does not have, is put into the list of
// languages, and nothing else is changed. A brief in it says what is missing until nothing is.

import { describe, expect, it, vi } from 'vitest'
import { parse, stringify } from 'yaml'
import { compose } from '../../src/compose/index.ts'
import type { Finding } from '../../src/findings/finding.ts'
import type * as Tables from '../../src/language/tables.ts'
import { localized, locales } from '../../src/model/locale.ts'
import { phraseKeys } from '../../src/model/phrase.ts'
import { inspectFiles } from '../check/workspace.ts'
import { measure } from '../charts/measure.ts'
import { filesBelow, memoryFiles } from '../world.ts'

vi.mock('../../src/language/tables.ts', async (read) => {
  const { languageTables } = await read<typeof Tables>()
  const { italian } = await import('./new-italian.ts')
  const all = { ...languageTables, it: italian }
  return { languageTables: all, languageTags: Object.keys(all) }
})

const texts = new Map(
  [...filesBelow('test/workspaces/locales')].map(([path, bytes]) => [
    path,
    Buffer.from(bytes).toString('utf8'),
  ]),
)

/** The same record with an Italian text beside every English one, which here is the English one again. */
function withItalian(one: unknown): unknown {
  if (Array.isArray(one)) return one.map(withItalian)
  if (typeof one !== 'object' || one === null) return one
  const made = Object.entries(one).map(([key, value]) => [key, withItalian(value)] as const)
  const english = made.find(([key]) => key === 'en')
  return Object.fromEntries(
    english
      ? [
          ['en', english[1]],
          ['it', english[1]],
        ]
      : made,
  )
}

const narratives = {
  '01-claim':
    'section: claim\n---\n\n[Cinque mesi](elapsed:2022-01-05) dopo il [5 gennaio 2022](date:2022-01-05) nulla è chiaro.[@register]',
  '02-figures':
    'section: figures\n---\n\n- **[12.345](figure:reports)** segnalazioni al [24 giugno 2022](date:2022-06-24).[@register]\n- Il **[80 per cento](figure:reports?outcome=registered&share-of=reports&base-at=2022-06-24)**, [9876](figure:reports?outcome=registered).\n- **[Almeno 15](figure:officials)** funzionari.',
  '03-asks':
    'section: asks\n---\n\n# Domande\n\n1. Chi indaga (articoli 12 e 13)?\n2. Quanti condannati?\n3. Quale risarcimento?\n\nChiediamo indagini indipendenti.',
}

/** The brief in English and Italian; `phrases` is the Italian file, `to` stands in its text for `from`. */
function brief(
  phrases?: Readonly<Record<string, unknown>>,
  [from, to]: readonly [string, string] = ['', ''],
): ReturnType<typeof inspectFiles> {
  const files = new Map<string, string>()
  for (const [path, text] of texts) {
    if (path.startsWith('data/'))
      files.set(path, stringify(withItalian(parse(text)), { aliasDuplicateObjects: false }))
    if (path.startsWith('content/brief/en/')) files.set(path, text)
  }
  const report = withItalian(parse(texts.get('content/brief/report.yaml') ?? '')) as object
  files.set(
    'content/brief/report.yaml',
    stringify({ ...report, locales: ['en', 'it'], unread: [] }, { aliasDuplicateObjects: false }),
  )
  for (const [name, text] of Object.entries(narratives))
    files.set(`content/brief/it/${name}.md`, `---\n${text.replace(from, to)}\n`)
  if (phrases) files.set('templates/phrases/it.yaml', stringify(phrases))
  return inspectFiles(memoryFiles(files))
}

const errors = (findings: readonly Finding[]): string[] =>
  findings.filter(({ severity }) => severity === 'error').map(({ message }) => message)

const english = parse(
  Buffer.from(filesBelow('templates/phrases').get('en.yaml') ?? '').toString('utf8'),
) as Record<string, unknown>

describe('a language that is added', () => {
  it('is a locale wherever one is asked for', () => {
    expect(locales).toContain('it')
    expect(localized.safeParse({ it: 'testo' }).success).toBe(true)
    expect(localized.safeParse({ pt: 'texto' }).success).toBe(false)
  })

  it('asks for its phrases by the name of the file', () => {
    const { findings } = brief()
    expect(errors(findings)).toEqual(['The language it has no phrases or number words yet.'])
    expect(findings[0]?.hint).toContain('templates/phrases/it.yaml')
  })

  it('asks for every phrase by its name', () => {
    const { total, ...rest } = english
    const missing = errors(brief({ total }).findings)
    expect(missing.toSorted()).toEqual(
      Object.keys(rest)
        .map((key) => `The phrase \`${key}\` is missing in it.`)
        .toSorted(),
    )
    for (const key of phraseKeys) expect(Object.keys(english)).toContain(key)
  })

  it('asks for nothing more once they are there, and is printed', () => {
    const { findings, resolved } = brief({
      ...english,
      'language-name': 'Italiano',
      total: 'Totale',
    })
    expect(errors(findings)).toEqual([])
    const [document] = resolved.drafts
      .filter(({ locale }) => (locale as string) === 'it')
      .map((draft) => compose(draft, resolved, measure))
    expect(document?.phrases.total).toBe('Totale')
    expect(document && textOf(document)).toContain('24 giugno 2022')
  })

  it('has its words compared with the data like any other', () => {
    expect(errors(brief(english, ['12.345', '12.346']).findings)).toEqual([
      expect.stringContaining('12.346'),
    ])
  })
})

function textOf(document: ReturnType<typeof compose>): string {
  return JSON.stringify(document.body)
}
