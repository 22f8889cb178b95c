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

/** What is published now. */
export interface Published {
  /** A file by its path in the edition; undefined when there is none. */
  readonly read: (path: string) => Uint8Array | undefined
}

/** Where one edition is published, as a whole. */
export interface Output {
  /** Replaces what is published by what `make` makes of it, in one switch; nobody else publishes meanwhile. */
  publish(make: (published: Published) => Promise<ReadonlyMap<string, Uint8Array>>): Promise<void>
}

/** A file of the workspace that is to have other bytes than it was read with, or to be there where there is none. */
export interface Rewritten {
  readonly path: string
  /** Undefined for a file that is new. */
  readonly was: Uint8Array | undefined
  readonly now: Uint8Array
}

/** The outside. */
export interface World {
  /** content/, data/ and templates/ of whoever writes the report. */
  readonly workspace: Files
  /** Changes files of the workspace: all of them, or none. A file that somebody else has changed meanwhile stops it. */
  rewrite(files: readonly Rewritten[]): void
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
