// Ids: the same in every language, safe as file names, addresses and HTML ids.
import { z } from 'zod'

/** What an id looks like: ASCII letters, digits and single hyphens. */
export const idPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

// Names that Windows keeps for devices; a file of that name cannot be checked out there.
const reserved = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])$/

// Cyrillic letters that look like the Latin letters of ids (from the confusables of Unicode TR 39).
const cyrillic = 'аеорсухкіјѕԁһӏвмнтгьп'
const latin = 'aeopcyxkijsdhlbmhtrbn'

/** What an id reads like: letters and digits that only look like those of ids are put right. */
export function skeletonOf(text: string): string {
  return [...text.normalize('NFKC').toLowerCase()]
    .map((character) => latin[cyrillic.indexOf(character)] ?? character)
    .filter((character) => !/\p{Default_Ignorable_Code_Point}/u.test(character))
    .join('')
}

/** The characters of a text that make it look like an id without being one; none if it does not look like one. */
export function lookAlikes(text: string): string[] {
  if (isId(text) || !isId(skeletonOf(text)) || /[A-Z]/.test(text)) return []
  return [...new Set([...text].filter((character) => !/[a-z0-9-]/.test(character)))]
}

/** Whether a text may be an id. */
export function isId(text: string): boolean {
  return text.length <= 80 && idPattern.test(text) && !reserved.test(text)
}

/** Why a text cannot be an id, as the end of a sentence. */
export function whyNoId(text: string): string {
  if (reserved.test(text.toLowerCase())) return 'Windows keeps this name for a device'
  if (text.length > 80) return 'an id has at most 80 characters'
  return 'an id has only the letters a to z, digits and single hyphens'
}

/** An id in a data file. */
export const id = z
  .string({ error: 'an id is a text: put it in quotes' })
  .refine(isId, {
    error: 'an id has only the letters a to z, digits and single hyphens',
    params: { rule: 'id-invalid' },
  })
  .meta({ pattern: idPattern.source })

/** The ids that documents give to parts of their own: of the frame, of notes and marks, of the table of figures. */
const reservedNames =
  /^(?:title|kind|authors|dateline|summary|submission|edition|draft|unread|contents|contact|signatories|imprint(?:-[a-z]+)?|figures(?:-[a-z]+)?|(?:figure|note|call|frame)-\d+)$/

/** Whether an author may not give a name to a block, because a part of every document has it. */
export function isReservedName(name: string): boolean {
  return reservedNames.test(name)
}
