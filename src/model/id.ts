// Ids: the same in every language, safe as file names, addresses and HTML ids.
import { z } from 'zod'

/** What an id looks like: ASCII letters, digits and single hyphens (design.md §2). */
export const idPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

// Names that Windows keeps for devices; a file of that name cannot be checked out there.
const reserved = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])$/

/** Whether a text may be an id. */
export function isId(text: string): boolean {
  return text.length <= 80 && idPattern.test(text) && !reserved.test(text)
}

/** An id in a data file. */
export const id = z
  .string({ error: 'an id is a text: put it in quotes' })
  .refine(isId, {
    error: 'an id has only the letters a to z, digits and single hyphens',
    params: { rule: 'id-invalid' },
  })
  .meta({ pattern: idPattern.source })
