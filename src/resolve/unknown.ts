// What is said of an id under which there is nothing.
import { suggestion } from '../findings/suggestion.ts'
import { lookAlikes, skeletonOf } from '../model/id.ts'
import type { Refusal } from './refusal.ts'

/** A refusal of an unknown id: it only looks like one, is misspelt, or is to be added. */
export function unknownRecord(
  noun: string,
  id: string,
  known: readonly string[],
  toAdd: string,
): Refusal {
  const foreign = lookAlikes(id)
  if (foreign.length > 0) {
    return {
      rule: 'id-look-alike',
      message: `\`${id}\` only looks like an id: ${foreign.map((one) => `“${one}”`).join(', ')} is no letter or digit of an id.`,
      hint: `Type it again on a Latin keyboard: ${skeletonOf(id)}.`,
    }
  }
  const near = suggestion(id, known)
  return {
    rule: 'reference-unknown',
    message: `There is no ${noun} \`${id}\`.`,
    hint: near === undefined ? toAdd : `Did you mean \`${near}\`?`,
  }
}
