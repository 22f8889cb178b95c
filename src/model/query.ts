// The keys that queries of figures keep for themselves; every other key is a dimension.
const reserved = new Set(['at', 'period', 'publisher', 'by', 'share-of', 'change-since'])

/** Whether a key of a query means something of its own, and is no dimension. */
export function isReserved(key: string): boolean {
  return reserved.has(key) || key.startsWith('base-')
}
