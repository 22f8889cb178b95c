// The address of a binding or embed: `scheme:id?key=value&key=value#fragment`.

/** A parsed address. `query` keeps the order in which it was written. */
export interface Address {
  readonly scheme: string
  readonly id: string
  readonly query: ReadonlyMap<string, string>
  readonly fragment: string | undefined
}

/** What words can be bound to, by scheme. */
export const bindingSchemes = [
  'figure',
  'source',
  'person',
  'date',
  'elapsed',
  'place',
  'provision',
  'organization',
  'id',
] as const
/** What can be embedded, by scheme. */
export const embedSchemes = [
  'table',
  'case',
  'chart',
  'timeline',
  'recommendations',
  'contradictions',
] as const

/** The scheme of an address, lower-case, or undefined when it has none. */
export function schemeOf(address: string): string | undefined {
  return /^([A-Za-z][A-Za-z0-9+.-]*):/.exec(address)?.[1]?.toLowerCase()
}

/** What is wrong with an address, and what to do. */
export interface AddressFault {
  readonly fault: string
  readonly hint: string
}

/** The parts of an address, or what is wrong with it. */
export function parseAddress(address: string): Address | AddressFault {
  const match = /^([a-z]+):([^?#]*)(?:\?([^#]*))?(?:#(.*))?$/.exec(address)
  if (!match)
    return {
      fault: `\`${address}\` is no address of a binding.`,
      hint: 'Write scheme:id, scheme:id?key=value, or source:id#excerpt, in small letters.',
    }
  const [, scheme = '', id = '', queryText, fragment] = match
  if (id === '')
    return {
      fault: `\`${address}\` does not say which ${scheme} is meant.`,
      hint: `Write its id behind the colon: ${scheme}:….`,
    }
  if (fragment !== undefined && scheme !== 'source')
    return {
      fault: `\`#${fragment}\` says nothing here: only a source has parts.`,
      hint: 'Delete it.',
    }
  const query = parseQuery(queryText)
  return 'fault' in query ? query : { scheme, id, query, fragment }
}

function parseQuery(text: string | undefined): Map<string, string> | AddressFault {
  const query = new Map<string, string>()
  for (const pair of text === undefined ? [] : text.split('&')) {
    const equals = pair.indexOf('=')
    const [key, value] = [pair.slice(0, equals), pair.slice(equals + 1)]
    if (equals <= 0 || value === '')
      return {
        fault: `\`${pair}\` in the query is not key=value.`,
        hint: 'Write the value behind the `=`, or leave the key out.',
      }
    if (query.has(key))
      return { fault: `\`${key}\` stands twice in the query.`, hint: 'Keep one of the two.' }
    query.set(key, value)
  }
  return query
}

/** The query in canonical form: sorted by key, so that the same figure reads the same everywhere. */
export function canonicalQuery(query: ReadonlyMap<string, string>): string {
  return [...query]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, value]) => `${key}=${value}`)
    .join('&')
}
