// Symbols of United Nations documents: Latin in every language, of a known pattern.
import { skeletonOf } from './id.ts'

const parts: Readonly<Record<string, string>> = {
  state: '[A-Z]{3}',
  n: '\\d+(?:-\\d+)?',
  year: '\\d{4}',
  add: '(?:/Add\\.\\d+)?(?:/Rev\\.\\d+)?',
}

/** Whether a symbol is of a pattern: `CAT/C/{state}/CO/{n}`. */
export function fitsPattern(symbol: string, pattern: string): boolean {
  const source = pattern.replace(/\{([a-z]+)\}|[^{]+/g, (piece, name?: string) =>
    name === undefined ? piece.replace(/[.*+?^$()|[\]\\/]/g, '\\$&') : (parts[name] ?? '(?!)'),
  )
  return new RegExp(`^${source}${parts['add']}$`).test(symbol)
}

/** The characters of a symbol that are no Latin letters, though they are letters; each once. */
export function foreignLetters(symbol: string): string[] {
  return [
    ...new Set([...symbol].filter((one) => /\p{L}/u.test(one) && !/\p{Script=Latin}/u.test(one))),
  ]
}

/** The symbol with letters that only look Latin put right. */
export function latinSymbol(symbol: string): string {
  return [...symbol]
    .map((one) => {
      if (!/\p{L}/u.test(one) || /\p{Script=Latin}/u.test(one)) return one
      const latin = skeletonOf(one)
      return one === one.toLowerCase() ? latin : latin.toUpperCase()
    })
    .join('')
}
