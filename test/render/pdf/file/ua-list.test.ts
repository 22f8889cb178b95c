// Writes down, for whoever asks, what of PDF/UA-1 was examined in which documents, and with what
// result: test/reports/pdf-ua.txt.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser, type LaunchedBrowser } from '../../../../src/browser/launch.ts'
import { conditions, type Condition } from '../../../../src/render/pdf/file/ua/conditions.ts'
import { validateUa, type UaReport } from '../../../../src/render/pdf/file/ua/validate.ts'
import { buildRepository } from '../../../repository.ts'
import { generate } from '../documents/generate.ts'
import { printForTest } from '../print-for-test.ts'
import { everything, finishAll, printBare } from './bare-print.ts'

const TIME = 120_000
let launched: LaunchedBrowser
const reports = new Map<string, UaReport>()

beforeAll(async () => {
  launched = await launchBrowser()
  for (const { name, pdf } of buildRepository().reports) reports.set(name, validateUa(pdf))
  const some = await finishAll([await printBare(launched.browser, everything)])
  reports.set('some of everything', validateUa(some.bytes))
  for (const locale of ['en', 'ru', 'kk', 'ar', 'zh'] as const) {
    // eslint-disable-next-line no-await-in-loop -- one browser
    const made = await generate({ seed: 1, locale, mode: 'typical', pages: 6 })
    // eslint-disable-next-line no-await-in-loop -- one browser
    const printed = await printForTest(made, launched.browser)
    if ('problem' in printed) throw new Error(printed.problem)
    reports.set(`made by chance, ${locale}`, validateUa(printed.bytes))
  }
}, TIME)
afterAll(async () => {
  await launched.close()
}, TIME)

const failing = ({ number }: Condition) =>
  [...reports]
    .filter(([, { faults }]) => faults.some(({ condition }) => condition === number))
    .map(([name]) => name)

const results = { file: 'passed', absent: 'none', person: 'a reader' } as const

function writeLine(condition: Condition): string {
  const { number, means, title } = condition
  const names = failing(condition)
  const result = names.length === 0 ? results[means] : 'FAILED'
  const where = names.length === 0 ? '' : ` [${names.join('; ')}]`
  return `${number}  ${result.padEnd(8)}  ${title}${where}`
}

function writeList(): string {
  const documents = [...reports].map(([name, { conforms }]) => {
    return `- ${name}: ${conforms ? 'claims PDF/UA-1' : 'makes no claim'}`
  })
  return `PDF/UA-1 (ISO 14289-1) by the failure conditions of the Matterhorn Protocol 1.1, in short,
and five of our own. Made by test/render/pdf/file/ua-list.test.ts.

passed    examined in the bytes of every document below, and not found
none      what it is about does not occur in these files; that it does not is examined
a reader  nothing but somebody who reads the document can tell
FAILED    found in the documents named; they make no claim

Documents:
${documents.join('\n')}

${conditions.map(writeLine).join('\n')}
`
}

test("the repository's own reports claim PDF/UA-1, and may", () => {
  const own = [...reports].filter(([name]) => !name.startsWith('made by chance'))
  expect(own.length).toBeGreaterThan(4)
  expect(own.filter(([, { conforms }]) => !conforms)).toEqual([])
})

test('documents made by chance fail for nothing but the order of their headings', () => {
  const found = [...reports.values()].flatMap(({ faults }) => faults)
  const others = found.filter(({ condition }) => !/^(?:14-00[23]|06-002)$/.test(condition))
  expect(others).toEqual([])
})

test('the list says so', async () => {
  await expect(writeList()).toMatchFileSnapshot('../../../reports/pdf-ua.txt')
})
