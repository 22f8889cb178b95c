// What is said of a text that should be an id and is none.
import { finding, type Finding } from '../findings/finding.ts'
import { isId, lookAlikes, skeletonOf, whyNoId } from '../model/id.ts'
import { wholeFile, type Place } from '../model/place.ts'
import { codePoint } from './text.ts'

/** A finding on a text that cannot be an id: because it only looks like one, or for another reason. */
export function reportId(place: Place, text: string): Finding {
  const foreign = lookAlikes(text)
  if (foreign.length > 0) {
    const named = foreign.map((one) => `“${one}” (${codePoint(one)})`).join(', ')
    const message = `\`${text}\` only looks like an id: ${named} is no letter or digit of an id.`
    return finding(
      'id-look-alike',
      place,
      message,
      `Type it again on a Latin keyboard: ${skeletonOf(text)}.`,
    )
  }
  return finding(
    'id-invalid',
    place,
    `\`${text}\` cannot be an id: ${whyNoId(text)}.`,
    isId(skeletonOf(text)) ? `Did you mean \`${skeletonOf(text)}\`?` : 'For example: january-2022.',
  )
}

/** The same of a file or folder, which is called by the id. */
export function reportFileName(path: string, name: string): Finding {
  const place = wholeFile(path)
  if (name.includes('/')) {
    return finding(
      'id-invalid',
      place,
      `\`${name}\` cannot be an id: these files lie side by side, in no folder of their own.`,
      'Move the file one folder up.',
    )
  }
  const found = reportId(place, name)
  return found.rule === 'id-invalid' ? { ...found, hint: 'Rename it: its name is the id.' } : found
}
