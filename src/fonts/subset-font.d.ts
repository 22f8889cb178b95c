// The package carries no types of its own.
declare module 'subset-font' {
  /** The font with only what `text` needs, and nothing that shares a glyph with it. */
  export default function subsetFont(
    font: Buffer,
    text: string,
    options: { targetFormat: 'woff2' },
  ): Promise<Buffer>
}
