// Ids and codes that would stand for two things at once.
import { finding, type Finding } from '../findings/finding.ts'
import { isReserved } from '../model/query.ts'
import type { Records } from '../model/stages.ts'
import { wholeFile } from '../model/place.ts'

/** Findings on codes of persons given twice, and on names that queries keep for themselves. */
export function checkIds(records: Records): Finding[] {
  return [...checkCodes(records), ...checkReserved(records)]
}

/** In the text a person is called by the code: two people of one code would be one. */
function checkCodes({ persons }: Records): Finding[] {
  const first = new Map<string, string>()
  return [...persons.entries.values()].flatMap((entry) => {
    const { code } = entry.value
    if (code === undefined) return []
    const other = first.get(code)
    first.set(code, other ?? entry.id)
    if (other === undefined) return []
    const message = `The code ${code} is already that of \`${other}\`: to a reader the two would be one.`
    return [
      finding('id-duplicate', entry.locate(['code']), message, 'Give one of them another code.'),
    ]
  })
}

function checkReserved({ dimensions, statistics }: Records): Finding[] {
  const taken = [...dimensions.entries.values()].filter(({ id }) => isReserved(id))
  const cases = statistics.entries.get('cases')
  const report = statistics.entries.get('report')
  return [
    ...taken.map((entry) =>
      finding(
        'id-duplicate',
        entry.locateKey([]),
        `In a query \`${entry.id}=\` already means something: no figure could be asked for by it.`,
        'Give the dimension another id.',
      ),
    ),
    ...(cases
      ? [
          finding(
            'id-duplicate',
            wholeFile(cases.path),
            '`figure:cases` already counts the case files.',
            'Give the statistic another id.',
          ),
        ]
      : []),
    ...(report
      ? [
          finding(
            'id-duplicate',
            wholeFile(report.path),
            '`contradictions:report` already embeds what a report acknowledges.',
            'Give the statistic another id.',
          ),
        ]
      : []),
  ]
}
