// What a language's file of typography says, and how words are listed in it.

/** A pair of quotation marks. */
export type Quotes = readonly [open: string, close: string]

/** The file of one language. Word lists are compared in small letters. */
export interface TypographyTables {
  /** BCP 47. */
  readonly tag: string
  /** Marks of a quotation, then of one inside it; they take turns further in. */
  readonly quotes: readonly [outer: Quotes, inner: Quotes]
  /** Whether a straight single mark can open a quotation too, as in English. */
  readonly singleQuotes?: true
  /** Whether a mark of quotation may follow a letter without a space, as in Arabic and Chinese. */
  readonly joinedQuotes?: true
  /**
   * Signs of the language for those that a Latin keyboard and lists of sources have, beside a letter of
   * its script and before a space or the end: “,” is “،” in Arabic.
   */
  readonly signs?: {
    readonly beside: RegExp
    readonly become: Readonly<Record<string, string>>
    /** Whether they have their space within them, as in Chinese. */
    readonly wide?: true
  }
  /** Whether a straight apostrophe beside Latin letters becomes a round one. */
  readonly apostrophe?: true
  /** What a hyphen between spaces stands for. */
  readonly dash?: string
  /** Whether no line begins with a dash that has spaces around it. */
  readonly keepsDash?: true
  /** Words that stay with the number, numeral or single capital after them: “article 146”, “Case A”. */
  readonly beforeNumber?: RegExp
  /** Whether a range keeps its hyphen: between numbers in Arabic a dash would turn their order. */
  readonly keepsHyphens?: true
  /** Words after which two numbers with a hyphen are a range: “paras. 12-15”. */
  readonly beforeRange?: RegExp
  /** Units, months and the like, which stay with the number before them. */
  readonly afterNumber?: RegExp
  /** Words of what is counted; two numbers with a hyphen before them are a range: “15-20 minutes”. */
  readonly counted?: RegExp
  /** Words that stay with a name after them: “Mr.”, “г-н”. */
  readonly beforeName?: RegExp
  /** Words that never end a line. */
  readonly beforeAny?: RegExp
  /** Words that never end a line where they begin a sentence. */
  readonly beforeAnyAtStart?: RegExp
  /** Words that never begin a line. */
  readonly afterAny?: RegExp
  /** Pairs of neighbours that stay together, in single spaces: “т. д.”. */
  readonly pairs?: ReadonlySet<string>
  /** Names of months after a day and “de”: “5 de enero”. */
  readonly monthsAfterDe?: RegExp
  /** Whether a name may have its initials behind it: “Иванов А. Б.”. */
  readonly initialsBehind?: true
  /** Signs with a narrow no-break space before them, or behind an opening one, as in French. */
  readonly narrow?: { readonly before: string; readonly behind: string }
  /** Whether a word or ending joined to a number stays in one line with it: “146-бап”, “49-й”. */
  readonly keepsEndings?: true
}

/** Words of a list, one of which a text must be as a whole; `*` stands for any ending. */
export function words(...lists: readonly string[]): RegExp {
  const all = lists
    .join(' ')
    .split(' ')
    .map((word) => word.replace(/[.()]/g, '\\$&').replace('*', '\\p{L}*'))
  return new RegExp(`^(?:${all.join('|')})$`, 'u')
}
