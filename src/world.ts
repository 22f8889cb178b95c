// The outside as one parameter: the files that are read, today's date, where lines for people go,
// the browser, and where outputs are published. Stages see the types only; tests bring their own.
import type { Browser } from 'puppeteer'

/** What a folder holds that is not a plain file or folder. */
export type Irregular = 'link' | 'special'

/** The files below one folder, by path with `/`; nothing outside of it can be named. */
export interface Files {
  /** Paths of all plain files below `folder`, sorted by code unit; empty when there is no such folder. */
  list(folder: string): readonly string[]
  /** Links, sockets and the like below `folder`: they are never read. */
  irregular(folder: string): readonly { readonly path: string; readonly kind: Irregular }[]
  /** The bytes of a file that `list` named. */
  read(path: string): Uint8Array
}

/** Where one edition is published, as a whole. */
export interface Output {
  /** A file of what is published now; undefined when there is none. */
  read(path: string): Uint8Array | undefined
  /** Replaces what is published by these files in one switch. */
  publish(files: ReadonlyMap<string, Uint8Array>): void
}

/** The outside. */
export interface World {
  /** content/, data/ and templates/ of whoever writes the report. */
  readonly workspace: Files
  /** The templates, fonts and sources of the program itself. */
  readonly house: Files
  /** The civil date of today, for what expires; never printed in a document. */
  readonly today: string
  readonly output: Output
  /** A browser to print with; started when first asked for. */
  openBrowser(): Promise<Browser>
  /** What makes the same input give the same bytes only on the same ground: platform and runtime. */
  readonly ground: { readonly platform: string; readonly runtime: string }
  /** A line for whoever waits. */
  log(line: string): void
}
