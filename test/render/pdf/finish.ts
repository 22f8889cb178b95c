import type { CivilDate } from '../../../src/model/date.ts'
import { finishPdf } from '../../../src/render/pdf/file/finish.ts'
import type { PrintedReport } from '../../../src/render/pdf/problem.ts'

/** The file that is made of a print. */
export async function finish(
  { parts }: PrintedReport,
  language: string,
  date: CivilDate = '2022-06-30',
): Promise<Uint8Array> {
  const { bytes } = await finishPdf(parts, {
    title: 'Report',
    language,
    date,
    authors: ['Coalition'],
    summary: null,
    note: (number) => `note ${number}`,
    back: (number) => `back to ${number}`,
  })
  return new Uint8Array(bytes)
}
