// The package carries no types of its own.
declare module 'subset-font' {
  /** The container of a font that comes out. */
  export type FontFormat = 'woff2' | 'truetype'
  /** The font with only what `text` needs, at one place of its axes, and nothing that shares a glyph with it. */
  export default function subsetFont(
    font: Buffer,
    text: string,
    options: { targetFormat: FontFormat; variationAxes?: Readonly<Record<string, number>> },
  ): Promise<Buffer>
}
