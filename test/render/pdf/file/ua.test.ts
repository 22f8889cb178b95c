import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchBrowser, type LaunchedBrowser } from '../../../../src/browser/launch.ts'
import { conditions } from '../../../../src/render/pdf/file/ua/conditions.ts'
import { readInput } from '../../../../src/render/pdf/file/ua/input.ts'
import { validateUa } from '../../../../src/render/pdf/file/ua/validate.ts'
import {
  alter,
  alterCatalog,
  alterContent,
  alterFirst,
  alterStream,
  type Altered,
} from './alter.ts'
import { everything, finishAll, printBare } from './bare-print.ts'

const TIME = 60_000
let launched: LaunchedBrowser
let good: Uint8Array

beforeAll(async () => {
  launched = await launchBrowser()
  good = (await finishAll([await printBare(launched.browser, everything)])).bytes
}, TIME)
afterAll(async () => {
  await launched.close()
}, TIME)

const found = (bytes: Uint8Array) => validateUa(bytes).faults.map(({ condition }) => condition)

test('a report passes, and its pages have what is examined', () => {
  expect(validateUa(good)).toEqual({ conforms: true, faults: [] })
  const { pages, forms, elements, annotations, contents } = readInput(good)
  const types = new Set(elements.map(({ element }) => element.type))
  expect(pages.length).toBeGreaterThan(1)
  expect(forms).toHaveLength(1)
  expect(annotations.size).toBeGreaterThan(7)
  expect(contents.shown.size).toBeGreaterThan(1)
  expect([...types].toSorted()).toEqual(
    'Art Aside BlockQuote Caption Div Document Em Figure H1 H2 H3 L LBody LI Lbl Link Note P Reference Span Strong TD TH TR Table'
      .split(' ')
      .toSorted(),
  )
})

test('the list has every condition once, in order', () => {
  const numbers = conditions.map(({ number }) => number)
  expect(numbers).toEqual([...new Set(numbers)].toSorted())
  expect(numbers.filter((number) => number.startsWith('own')).length).toBe(5)
  // 89 that a program can examine by the protocol's own count, 47 for people, some of both.
  expect(conditions.filter(({ means }) => means === 'file').length).toBeGreaterThan(50)
})

const fontFile = ({ value }: Altered) => value.includes('/Length1')
const cmap = ({ data }: Altered) => data?.includes('begincmap') === true
const xmp = ({ value }: Altered) => value.includes('/Type /Metadata')

/** Entries of a table of a TrueType font: where it stands. */
function tableOf(font: Buffer, name: string): number {
  for (let at = 12; ; at += 16) {
    if (font.toString('latin1', at, at + 4) === name) return font.readUInt32BE(at + 8)
  }
}

const replaceText = (data: Buffer, from: RegExp, to: string) =>
  Buffer.from(data.toString('latin1').replace(from, to), 'latin1')

// Each makes the good file wrong in one way.
const wrongs: readonly (readonly [string, (bytes: Uint8Array) => Uint8Array])[] = [
  [
    '01-003',
    (file) =>
      alterContent(file, (text) =>
        text.replace(/(\/\w+ <<\/MCID \d+ >>BDC\n)/, '$1/Artifact BMC EMC\n'),
      ),
  ],
  [
    '01-004',
    (file) => alterContent(file, (text) => `${text}\n/Artifact BMC /P <</MCID 99>>BDC EMC EMC`),
  ],
  ['01-005', (file) => alterContent(file, (text) => `${text}\n0 0 9 9 re f`)],
  [
    '01-005',
    (file) => alterContent(file, (text) => `${text}\n/P <</MCID 99>>BDC 0 0 9 9 re f EMC`),
  ],
  ['01-005', (file) => alterContent(file, (text) => `q /X1 Do Q ${text}`)],
  ['01-005', (file) => alterCatalog(file, /\/Marked true/, '/Marked false')],
  ['01-007', (file) => alterCatalog(file, /\/Marked true/, '/Marked true /Suspects true')],
  ['02-001', (file) => alterFirst(file, /\/Em \/Span\n/, '')],
  ['02-001', (file) => alterFirst(file, /\/Em \/Span/, '/Em /Emphasis')],
  ['02-003', (file) => alterFirst(file, /\/Em \/Span/, '/Em /Strange /Strange /Em')],
  ['02-004', (file) => alterFirst(file, /\/Em \/Span/, '/Em /Span /P /Div')],
  ['03-001', (file) => alterFirst(file, /\/S \/URI/, '/S /Launch')],
  ['03-003', (file) => alterCatalog(file, /\/Pages/, '/Names <</JavaScript 9 0 R>> /Pages')],
  ['05-001', (file) => alterFirst(file, /\/Subtype \/Link/, '/Subtype /Screen')],
  ['05-002', (file) => alterFirst(file, /\/Subtype \/Link/, '/Subtype /Sound')],
  ['06-001', (file) => alterCatalog(file, /\/Metadata \d+ 0 R/, '')],
  ['06-002', (file) => alterStream(file, xmp, (data) => replaceText(data, /part>1</, 'part>2<'))],
  [
    '06-002',
    (file) => alterStream(file, xmp, (data) => replaceText(data, /pdfua\/ns/, 'pdfua/no')),
  ],
  [
    '06-003',
    (file) => alterStream(file, xmp, (data) => replaceText(data, /<dc:title>.*<\/dc:title>/, '')),
  ],
  [
    '06-003',
    (file) =>
      alterStream(file, xmp, (data) => replaceText(data, /x-default">[^<]*</, 'x-default"> <')),
  ],
  ['07-001', (file) => alterCatalog(file, /\/DisplayDocTitle true/, '')],
  ['07-002', (file) => alterCatalog(file, /\/DisplayDocTitle true/, '/DisplayDocTitle false')],
  ['09-004', (file) => alterFirst(file, /\/S \/TR\b/, '/S /Div')],
  ['09-004', (file) => alterFirst(file, /\/S \/TD\b/, '/S /P')],
  ['09-004', (file) => alterFirst(file, /\/S \/Table\b/, '/S /Div')],
  ['09-005', (file) => alterFirst(file, /\/S \/LBody\b/, '/S /P')],
  ['09-005', (file) => alterFirst(file, /\/S \/LI\b/, '/S /Div')],
  ['09-005', (file) => alterFirst(file, /\/S \/L\b(?!\w)/, '/S /Div')],
  ['09-006', (file) => alterFirst(file, /\/S \/Art\b/, '/S /TOC')],
  ['09-007', (file) => alterFirst(file, /\/S \/Em\b/, '/S /Ruby')],
  ['09-008', (file) => alterFirst(file, /\/S \/Em\b/, '/S /Warichu')],
  [
    '10-001',
    (file) =>
      alterStream(file, cmap, (data) => replaceText(data, /(beginbf\w+\n)<....>/, '$1<FFFF>')),
  ],
  ['11-001', (file) => alterCatalog(file, /\/Lang \(en\)/, '')],
  ['11-001', (file) => alterCatalog(file, /\/Lang \(en\)/, '/Lang (in English)')],
  ['11-001', (file) => alterFirst(file, /\/Lang \(fr\)/, '/Lang (fr_)')],
  ['11-003', (file) => alterCatalog(file, /\/Lang \(en\)/, '')],
  [
    '11-006',
    (file) => alterStream(file, xmp, (data) => replaceText(data, /lang="x-default">/, 'lang="">')),
  ],
  ['13-004', (file) => alterFirst(file, /\/Alt \(A pixel \\\(red\\\)\)/, '')],
  ['13-004', (file) => alterFirst(file, /\/Alt \(A pixel \\\(red\\\)\)/, '/Alt ( )')],
  ['14-002', (file) => alterFirst(file, /\/S \/H1/, '/S /H2')],
  ['14-003', (file) => alterFirst(file, /\/S \/H2/, '/S /H3')],
  ['14-006', (file) => alterFirst(file, /\/S \/H3/, '/S /H')],
  [
    '15-003',
    (file) =>
      alter(file, (object) => {
        if (!/\/S \/T[HD]\b/.test(object.value)) return false
        object.value = object.value
          .replace(/\/Scope \/Column/, '')
          .replace(/\/Headers \[[^\]]*\]/, '')
        return true
      }),
  ],
  ['17-002', (file) => alterFirst(file, /\/S \/Strong/, '/S /Formula')],
  ['19-003', (file) => alterFirst(file, /\/ID \(note-1\)/, '')],
  ['19-004', (file) => alterFirst(file, /\/ID \(note-1\)/, '/ID (note-2)')],
  ['20-001', (file) => alterCatalog(file, /\/Pages/, '/OCProperties <<>> /Pages')],
  ['21-001', (file) => alterCatalog(file, /\/Pages/, '/Names <</EmbeddedFiles 9 0 R>> /Pages')],
  ['22-001', (file) => alterCatalog(file, /\/Pages/, '/Threads [] /Pages')],
  ['24-001', (file) => alterFirst(file, /\/S \/Strong/, '/S /Form')],
  ['25-001', (file) => alterCatalog(file, /\/Pages/, '/AcroForm <<>> /Pages')],
  ['28-002', (file) => alterFirst(file, /\/Subtype \/Link/, '/Subtype /Text')],
  [
    '28-004',
    (file) => alterFirst(file, /\/Subtype \/Link([^]*)\/Contents \([^)]*\)/, '/Subtype /Text$1'),
  ],
  ['28-006', (file) => alterFirst(file, /\/Subtype \/Link/, '/Subtype /Strange')],
  ['28-007', (file) => alterFirst(file, /\/Subtype \/Link/, '/Subtype /TrapNet')],
  ['28-008', (file) => alterFirst(file, /\/Tabs \/S/, '')],
  ['28-009', (file) => alterFirst(file, /\/Tabs \/S/, '/Tabs /R')],
  ['28-010', (file) => alterFirst(file, /\/Subtype \/Link/, '/Subtype /Widget')],
  ['28-011', (file) => alterFirst(file, /\/S \/Link/, '/S /Span')],
  ['28-012', (file) => alterFirst(file, /\/Contents \((?:Deep heading|The report)\)/, '')],
  [
    '28-012',
    (file) => alterFirst(file, /\/Contents \((?:Deep heading|The report)\)/, '/Contents ( )'),
  ],
  ['28-016', (file) => alterFirst(file, /\/Subtype \/Link/, '/Subtype /FileAttachment')],
  ['28-017', (file) => alterFirst(file, /\/Subtype \/Link/, '/Subtype /PrinterMark')],
  ['30-001', (file) => alterFirst(file, /\/Subtype \/Form/, '/Subtype /Form /Ref <<>>')],
  [
    '30-002',
    (file) =>
      alter(file, (object) => {
        if (!/^<<\/Type \/Page\s/.test(object.value)) return false
        object.value = object.value.replaceAll(/(\/X\d+) (\d+ 0 R)/g, '$1 $2 $1Twice $2')
        return true
      }),
  ],
  ['31-004', (file) => alterFirst(file, /\/CIDToGIDMap \/Identity/, '/CIDToGIDMap /Other')],
  ['31-005', (file) => alterFirst(file, /\/CIDToGIDMap \/Identity/, '')],
  ['31-006', (file) => alterFirst(file, /\/Encoding \/Identity-H/, '/Encoding /Own-H')],
  ['31-009', (file) => alterFirst(file, /\/FontFile2 \d+ 0 R/, '')],
  ['31-009', (file) => alterStream(file, fontFile, () => Buffer.from('no font'))],
  [
    '31-011',
    (file) =>
      alterStream(file, fontFile, (font) => {
        font.writeUInt16BE(2, tableOf(font, 'maxp') + 4)
        return font
      }),
  ],
  ['31-014', (file) => alterFirst(file, /\/FontFile2/, '/CIDSet 9 0 R /FontFile2')],
  [
    '31-016',
    (file) =>
      alterFirst(
        file,
        /\/W \[\d+ \[[^\]]*\]/,
        '/W [0 [7 7 7 7 7 7 7 7 7 7 7 7 7 7 7 7 7 7 7 7 7 7 7 7 7 7 7 7 7 7 7 7 7 7 7 7 7]',
      ),
  ],
  ['31-019', (file) => alterFirst(file, /\/Subtype \/Type0/, '/Subtype /TrueType')],
  ['31-012', (file) => alterFirst(file, /\/Subtype \/Type0/, '/Subtype /Type1')],
  ['31-027', (file) => alterFirst(file, /\/ToUnicode \d+ 0 R/, '')],
  [
    '31-028',
    (file) =>
      alterStream(file, cmap, (data) =>
        replaceText(data, /(beginbfchar\n<....> )<....>/, '$1<0000>'),
      ),
  ],
  [
    '31-029',
    (file) =>
      alterStream(file, cmap, (data) =>
        replaceText(data, /(beginbfchar\n<....> )<....>/, '$1<FEFF>'),
      ),
  ],
  [
    '31-030',
    (file) =>
      alterContent(file, (text) => text.replace(/(MCID[^]*?)<[0-9A-F]{4}> Tj/, '$1<0000> Tj')),
  ],
  ['own-01', (file) => alterContent(file, (text) => text.replace(/<<\/MCID 9 >>/, '<</MCID 8 >>'))],
  ['own-01', (file) => alterFirst(file, /\/K (\d+)>>/, '/K [$1 77]>>')],
  ['own-02', (file) => alterFirst(file, /^\[\d+ 0 R/, '[null')],
  ['own-02', (file) => alterFirst(file, /\/StructParent \d+/, '/StructParent 9999')],
  ['own-03', (file) => alterFirst(file, /\/ColSpan 1/, '/ColSpan 2')],
  ['own-04', (file) => alterContent(file, (text) => `${text}\nEMC`)],
  ['own-04', (file) => alterContent(file, (text) => `${text}\nstrange`)],
  ['own-04', (file) => alterContent(file, (text) => `/Artifact BMC\n${text}`)],
  ['own-05', (file) => alterFirst(file, /\/Dest \/deep/, '/Dest /nowhere')],
]

describe('a file made wrong', () => {
  test.each(wrongs.map(([condition, make], index) => [condition, index, make] as const))(
    'is found to be so: %s (%i)',
    (condition, _, make) => {
      expect(found(make(good))).toContain(condition)
    },
  )

  test('covers every condition that is examined', () => {
    const tried = new Set(wrongs.map(([condition]) => condition))
    const untried = conditions.filter(({ number, means }) => means === 'file' && !tried.has(number))
    // The language of everything comes from one entry, which is tried at 11-001 and 11-003.
    expect(untried.map(({ number }) => number)).toEqual(['11-002', '11-004'])
  })
})

test('an encrypted file, or one of another kind, is not read at all', () => {
  const text = Buffer.from(good).toString('latin1')
  const changed = text.replace(/trailer\n<</, 'trailer\n<</Encrypt 9 0 R ')
  expect(() => validateUa(Buffer.from(changed, 'latin1'))).toThrow(/Encrypt/)
})
