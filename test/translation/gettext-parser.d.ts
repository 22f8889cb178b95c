// The package carries no types of its own.
declare module 'gettext-parser' {
  interface Entry {
    readonly msgstr: readonly string[]
    readonly comments?: { readonly flag?: string; readonly previous?: string }
  }
  /** Reading of PO files: entries by context and msgid. */
  export const po: {
    parse(text: string): {
      readonly headers: Readonly<Record<string, string>>
      readonly translations: Readonly<Record<string, Readonly<Record<string, Entry>>>>
    }
  }
}
