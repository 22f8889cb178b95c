// PO and XLIFF: what goes out comes back, whoever reads it in between.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { po } from 'gettext-parser'
import { SaxesParser } from 'saxes'
import { afterAll, describe, expect, it } from 'vitest'
import type { Incoming, Outgoing, OutgoingUnit } from '../../src/translation/exchange.ts'
import { printPo, readPo } from '../../src/translation/po.ts'
import { readXliff } from '../../src/translation/xliff-read.ts'
import { printXliff } from '../../src/translation/xliff-write.ts'

const folder = mkdtempSync(join(tmpdir(), 'shadow-exchange-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

// Debian’s gettext, which is no package of this program.
const [msgfmt, msgcat] = ['msgfmt', 'msgcat']
const hasGettext = spawnSync(msgfmt, ['--version']).status === 0

const bits = fc.constantFrom(
  'words ',
  ' «слова» ',
  '[24](figure:reports?place=almaty&sex=male)',
  '[](figure:deaths)',
  '[@register, п. 3; @law]',
  '[@register]',
  '[^note]',
  '<b> & "quotes" \\* \t',
  ' **bold** ',
  '\\\n',
  'қазақша 中文 عربي',
)
const markdown = fc.array(bits, { minLength: 1, maxLength: 8 }).map((all) => `a${all.join('')}z`)
const unit = fc.record({
  source: markdown,
  target: fc.oneof(fc.constant(''), markdown),
  isCurrent: fc.boolean(),
  previous: fc.option(markdown, { nil: undefined }),
})
const outgoing = fc.array(unit, { minLength: 1, maxLength: 6 }).map((all): Outgoing => ({
  report: 'sample',
  from: 'en',
  locale: 'ru',
  units: all.map((one, i): OutgoingUnit => ({
    ...one,
    narrative: i < 3 ? '01-lead' : '02-findings',
    id: i === 1 ? 'note-law' : `01-lead-${i}`,
    notes: ['paragraph', 'under: A “heading”\nbroken'],
  })),
}))

/** What must come back: every text, and what is not to be taken for done. */
function expected({ units }: Outgoing): unknown[] {
  return units.map(({ narrative, id, source, target, isCurrent }) => {
    return { narrative, id, source, target, isSure: isCurrent && target !== '' }
  })
}

function returned(incoming: Incoming | undefined): unknown[] {
  return (incoming?.units ?? []).map(({ narrative, id, source, target, isSure }) => {
    return { narrative, id, source, target, isSure }
  })
}

const sample: Outgoing = {
  report: 'sample',
  from: 'en',
  locale: 'ru',
  units: [
    {
      narrative: '01-lead',
      id: '01-lead-1',
      source: '[24](figure:reports) came.[@register, para. 3]',
      target: 'Поступило [24](figure:reports)[@register, п. 3].',
      isCurrent: false,
      previous: '[24](figure:reports) arrived.[@register, para. 3]',
      notes: ['paragraph'],
    },
    {
      narrative: '01-lead',
      id: '01-lead-2',
      source: 'Say “no” \\* & <more>',
      target: 'Скажите «нет»',
      isCurrent: true,
      previous: undefined,
      notes: ['paragraph', 'under: Findings'],
    },
  ],
}

describe('PO', () => {
  it('comes back as it went', () => {
    fc.assert(
      fc.property(outgoing, (given) => {
        const { value, findings } = readPo('x.po', printPo(given))
        expect(findings).toEqual([])
        expect(value).toMatchObject({ report: 'sample', from: 'en', locale: 'ru' })
        expect(returned(value)).toEqual(expected(given))
      }),
    )
  })

  it('is read alike by gettext-parser', () => {
    fc.assert(
      fc.property(outgoing, (given) => {
        const { headers, translations } = po.parse(printPo(given))
        expect(headers['Language']).toBe('ru')
        for (const { narrative, id, source, target, isCurrent, previous } of given.units) {
          const entry = translations[`${narrative}/${id}`]?.[source]
          const isFuzzy = target !== '' && !isCurrent
          expect(entry?.msgstr).toEqual([target])
          expect(entry?.comments?.flag).toBe(isFuzzy ? 'fuzzy' : undefined)
          const was = entry?.comments?.previous
          expect(was === undefined).toBe(!isFuzzy || previous === undefined)
        }
      }),
    )
  })

  it('is read by msgfmt, and comes back from msgcat wrapped and unharmed', ({ skip }) => {
    skip(!hasGettext, 'gettext is not installed')
    for (const [index, given] of fc.sample(outgoing, { seed: 7, numRuns: 10 }).entries()) {
      const file = join(folder, `${index}.po`)
      writeFileSync(file, printPo(given))
      const checked = spawnSync(msgfmt, ['--check', '-o', join(folder, 'out.mo'), file])
      expect(checked.stderr.toString()).not.toContain('error')
      expect(checked.status).toBe(0)
      const wrapped = spawnSync(msgcat, ['--width=40', '-o', file, file], { encoding: 'utf8' })
      expect(wrapped.stderr).toBe('')
      expect(returned(readPo(file, readFileSync(file, 'utf8')).value)).toEqual(expected(given))
    }
  })

  it('tells the line of what is wrong', () => {
    const text = printPo(sample)
    const tell = (changed: string): string[] =>
      readPo('x.po', changed).findings.map(({ place, rule }) => `${place.line} ${rule}`)
    const lineOf = (part: string): number =>
      text.split('\n').findIndex((line) => line.includes(part)) + 1
    expect(tell(text.replace('msgstr "Скажите', 'msgstr Скажите'))).toContain(
      `${lineOf('Скажите')} translation-file`,
    )
    expect(tell(text.replaceAll('01-lead-2', '01-lead-1'))).toEqual([
      `${lineOf('Скажите')} translation-file`,
    ])
    expect(tell(text.replace('"Project-Id-Version: sample\\n"\n', ''))).toEqual([
      '1 translation-file',
    ])
    expect(tell(text.replace(/msgctxt "01-lead\/01-lead-2"\n/, ''))).toHaveLength(1)
  })

  it('reads what other programs leave: obsolete entries, other line ends, comments', () => {
    const text = printPo(sample)
      .replace('#. paragraph\n', '# Anna: see page 3\n#. paragraph\n#, no-wrap\n')
      .concat('\n#~ msgctxt "01-lead/01-lead-9"\n#~ msgid "Gone"\n#~ msgstr "Нет"\n')
      .replaceAll('\n', '\r\n')
    const { value, findings } = readPo('x.po', text)
    expect(findings).toEqual([])
    expect(returned(value)).toEqual(expected(sample))
  })
})

describe('XLIFF', () => {
  it('comes back as it went', () => {
    fc.assert(
      fc.property(outgoing, (given) => {
        const { value, findings } = readXliff('x.xlf', printXliff(given))
        expect(findings).toEqual([])
        expect(value).toMatchObject({ report: 'sample', from: 'en', locale: 'ru' })
        expect(returned(value)).toEqual(expected(given))
      }),
    )
  })

  it('has the form of the core of XLIFF 2.1', () => {
    fc.assert(
      fc.property(outgoing, (given) => {
        expect(faultsOfForm(printXliff(given))).toEqual([])
      }),
    )
  })

  it('reads what other programs make of it: split segments, start and end codes, marks', () => {
    const text = printXliff(sample)
      .replace(/state="initial" subState="[^"]*"/, 'state="translated"')
      .replace(
        /<target>Поступило <pc id="1"[^>]*>24<\/pc>/,
        '<target><mrk id="m1" type="term">Поступило</mrk> <sc id="1" dataRef="d1"/>24<ec startRef="1" dataRef="d2"/>',
      )
    const { value, findings } = readXliff('x.xlf', text)
    expect(findings).toEqual([])
    expect(value?.units[0]).toMatchObject({ target: sample.units[0]?.target, isSure: true })
  })

  it('tells the line of what is wrong', () => {
    const text = printXliff(sample)
    const tell = (changed: string): string[] =>
      readXliff('x.xlf', changed).findings.map(({ message }) => message.replace(/[:.].*/s, ''))
    expect(tell(text.replace('</unit>', ''))).toEqual(['This is not XML'])
    expect(tell(text.replace('?>', '?><!DOCTYPE xliff [<!ENTITY a "b">]>'))).toContain(
      'A document type is none of this format',
    )
    expect(tell(text.replaceAll('dataRefStart="d1"', 'dataRefStart="d9"'))).toContain(
      'The code <pc> does not say what it stands for',
    )
    expect(tell(text.replace(/original="[^"]*"/, ''))).toContain(
      'This part of the file does not say of which narrative it is',
    )
    expect(tell('<a/>')).toHaveLength(1)
  })
})

/** What the standard allows where: children in order, and attributes (those with `!` must be there). */
const form: Readonly<Record<string, { children: RegExp; attributes: string }>> = {
  xliff: { children: /^(?:file )+$/, attributes: 'xmlns! version! srcLang! trgLang' },
  file: { children: /^(?:unit )+$/, attributes: 'id! original' },
  unit: {
    children: /^(?:notes )?(?:originalData )?(?:segment )+$/,
    attributes: 'id! canResegment xml:space',
  },
  notes: { children: /^(?:note )+$/, attributes: '' },
  note: { children: /^$/, attributes: 'category' },
  originalData: { children: /^(?:data )+$/, attributes: '' },
  data: { children: /^$/, attributes: 'id!' },
  segment: { children: /^source (?:target )?$/, attributes: 'state subState' },
  source: { children: /^(?:(?:ph|pc) )*$/, attributes: '' },
  target: { children: /^(?:(?:ph|pc) )*$/, attributes: '' },
  ph: { children: /^$/, attributes: 'id! canCopy canDelete disp dataRef' },
  pc: {
    children: /^(?:(?:ph|pc) )*$/,
    attributes: 'id! canCopy canDelete dataRefStart dataRefEnd',
  },
}

interface Open {
  readonly name: string
  children: string
}

/** Where a document departs from that form, repeats an identity or refers to none. */
function faultsOfForm(text: string): string[] {
  const faults: string[] = []
  const open: Open[] = [{ name: '', children: '' }]
  const ids = new Map<string, Set<string>>()
  const claim = (scope: string, id: string): void => {
    const known = ids.get(scope) ?? new Set()
    if (known.has(id)) faults.push(`${scope} ${id} twice`)
    ids.set(scope, known.add(id))
  }
  const parser = new SaxesParser()
  parser.on('error', (error) => void faults.push(error.message))
  parser.on('opentag', ({ name, attributes }) => {
    const parent = open.at(-1)
    if (parent) parent.children += `${name} `
    open.push({ name, children: '' })
    const allowed = form[name]?.attributes.split(' ') ?? []
    for (const one of Object.keys(attributes))
      if (!allowed.some((own) => own.replace('!', '') === one)) faults.push(`${name} ${one}`)
    for (const own of allowed.filter((one) => one.endsWith('!')))
      if (!(own.slice(0, -1) in attributes)) faults.push(`${name} without ${own}`)
    const { id = '', state, subState } = attributes
    if (id !== '' && !/^[\w.:-]+$/.test(id)) faults.push(`${id} is no NMTOKEN`)
    if (subState !== undefined && (state === undefined || !/^[^\s:]+:[^\s:]+$/.test(subState)))
      faults.push(`subState ${subState}`)
    if (name === 'unit') for (const scope of ['data', 'source', 'target']) ids.delete(scope)
    if (name === 'file') ids.delete('unit')
    const scope = open.findLast((one) => one.name === 'source' || one.name === 'target')?.name
    if (name === 'ph' || name === 'pc') claim(scope ?? name, id)
    if (name === 'data' || name === 'unit' || name === 'file') claim(name, id)
    for (const key of ['dataRef', 'dataRefStart', 'dataRefEnd'])
      if (key in attributes && ids.get('data')?.has(attributes[key] ?? '') !== true)
        faults.push(`${key} ${attributes[key]} leads nowhere`)
  })
  parser.on('closetag', ({ name }) => {
    const { children = '' } = open.pop() ?? {}
    if (form[name]?.children.test(children) !== true) faults.push(`${name}: ${children}`)
  })
  parser.write(text).close()
  return faults
}
