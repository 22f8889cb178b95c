// The package carries no types of its own.
declare module 'hyphen' {
  /** Puts `hyphenChar` where the patterns allow a word to be divided. */
  type Hyphenator = (text: string) => string
  const createHyphenator: (
    patterns: unknown,
    options: { html: boolean; minWordLength: number; hyphenChar: string },
  ) => Hyphenator
  export default createHyphenator
}
declare module 'hyphen/patterns/*' {
  const patterns: unknown
  export default patterns
}
