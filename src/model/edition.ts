// Editions: who a document is for, and so what it may say.

/** The editions of a report; `public` is the default and needs no key. */
export const editions = ['public', 'committee'] as const
export type Edition = (typeof editions)[number]
