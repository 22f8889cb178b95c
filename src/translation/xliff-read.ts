// Reading XLIFF 2: targets with their inline codes back into Markdown, each with its place.
import { SaxesParser, type SaxesTagNS } from 'saxes'
import { finding, type Finding } from '../findings/finding.ts'
import type { Incoming, IncomingUnit } from './exchange.ts'
import { xliffNamespace } from './xliff-write.ts'

interface Reading {
  readonly path: string
  readonly units: IncomingUnit[]
  readonly findings: Finding[]
  from: string
  locale: string
  report: string
  narrative: string
  unit: UnitReading | undefined
}

interface UnitReading {
  readonly id: string
  readonly data: Map<string, string>
  line: number
  source: string
  target: string
  isSure: boolean
  hasTarget: boolean
  /** What the text that comes next is part of. */
  into: 'source' | 'target' | 'nothing'
  dataId: string | undefined
  readonly open: string[]
}

/** Reads an XLIFF 2 file; undefined, and findings, where it is none that an export has made. */
export function readXliff(
  path: string,
  text: string,
): { value: Incoming | undefined; findings: Finding[] } {
  const reading: Reading = {
    path,
    units: [],
    findings: [],
    from: '',
    locale: '',
    report: '',
    narrative: '',
    unit: undefined,
  }
  const parser = new SaxesParser({ xmlns: true, position: true })
  const fail = (message: string, hint?: string): void => {
    const place = { path, line: parser.line, column: 1 }
    reading.findings.push(finding('translation-file', place, message, hint))
  }
  let isBroken = false
  parser.on('error', (error) => {
    if (!isBroken) fail(`This is not XML: ${error.message.replace(/^\d+:\d+: /, '')}`)
    isBroken = true
  })
  parser.on('doctype', () => fail('A document type is none of this format.', 'Delete it.'))
  parser.on('opentag', (tag) => {
    if (tag.uri === xliffNamespace) begin(tag, reading, parser.line, fail)
  })
  parser.on('text', (words) => add(reading.unit, words))
  parser.on('closetag', (tag) => {
    if (tag.uri === xliffNamespace) end(tag, reading)
  })
  parser.write(text).close()
  const { report, from, locale, units, findings } = reading
  if (findings.length === 0 && (report === '' || locale === ''))
    fail('This file does not say of which report and language it is.', 'Export it again.')
  return { value: findings.length > 0 ? undefined : { report, from, locale, units }, findings }
}

function valueOf({ attributes }: SaxesTagNS, name: string): string | undefined {
  return attributes[name]?.value
}

type Fail = (message: string, hint?: string) => void

function begin(tag: SaxesTagNS, reading: Reading, line: number, fail: Fail): void {
  const { unit } = reading
  if (tag.local === 'xliff') {
    reading.from = valueOf(tag, 'srcLang') ?? ''
    reading.locale = valueOf(tag, 'trgLang') ?? ''
  } else if (tag.local === 'file') beginFile(tag, reading, fail)
  else if (tag.local === 'unit') {
    reading.unit = {
      id: valueOf(tag, 'id') ?? '',
      data: new Map(),
      line,
      source: '',
      target: '',
      isSure: true,
      hasTarget: false,
      into: 'nothing',
      dataId: undefined,
      open: [],
    }
  } else if (unit) beginInside(tag, unit, line, fail)
}

function beginFile(tag: SaxesTagNS, reading: Reading, fail: Fail): void {
  const match = /^content\/([^/]+)\/[^/]+\/([^/]+)\.md$/.exec(valueOf(tag, 'original') ?? '')
  if (!match || (reading.report !== '' && reading.report !== match[1]))
    fail('This part of the file does not say of which narrative it is.', 'Export it again.')
  reading.report = match?.[1] ?? ''
  reading.narrative = match?.[2] ?? ''
}

function beginInside(tag: SaxesTagNS, unit: UnitReading, line: number, fail: Fail): void {
  const isSaid = unit.into !== 'nothing'
  switch (tag.local) {
    case 'data':
      unit.dataId = valueOf(tag, 'id')
      return
    case 'segment':
      // Whoever sets no state leaves it at `initial`.
      if ((valueOf(tag, 'state') ?? 'initial') === 'initial') unit.isSure = false
      return
    case 'source':
      unit.into = 'source'
      return
    case 'target':
      unit.into = 'target'
      unit.hasTarget = true
      unit.line = line
      return
    case 'ph':
    case 'sc':
    case 'ec':
      if (isSaid) add(unit, codeOf(tag, 'dataRef', unit, fail))
      return
    case 'pc':
      if (!isSaid) return
      add(unit, codeOf(tag, 'dataRefStart', unit, fail))
      unit.open.push(codeOf(tag, 'dataRefEnd', unit, fail))
      return
    case 'cp':
      add(unit, String.fromCodePoint(Number.parseInt(valueOf(tag, 'hex') ?? '20', 16)))
      return
  }
}

/** What a code stands for in Markdown. */
function codeOf(tag: SaxesTagNS, name: string, { data }: UnitReading, fail: Fail): string {
  const raw = data.get(valueOf(tag, name) ?? '')
  if (raw === undefined)
    fail(`The code <${tag.local}> does not say what it stands for.`, `Keep its ${name}.`)
  return raw ?? ''
}

function add(unit: UnitReading | undefined, words: string): void {
  if (unit?.dataId !== undefined)
    unit.data.set(unit.dataId, (unit.data.get(unit.dataId) ?? '') + words)
  else if (unit?.into === 'source') unit.source += words
  else if (unit?.into === 'target') unit.target += words
}

function end(tag: SaxesTagNS, reading: Reading): void {
  const { unit, path, narrative } = reading
  if (!unit) return
  if (tag.local === 'data') unit.dataId = undefined
  else if (tag.local === 'pc') add(unit, unit.open.pop() ?? '')
  else if (tag.local === 'source' || tag.local === 'target') unit.into = 'nothing'
  else if (tag.local === 'unit') {
    const { id, source, target, line } = unit
    const isSure = unit.isSure && unit.hasTarget && target !== ''
    reading.units.push({ narrative, id, source, target, isSure, place: { path, line, column: 1 } })
    reading.unit = undefined
  }
}
