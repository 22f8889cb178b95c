// Whether something could not be read: what may be in it is not told as missing.

/** Whether a path, a folder around it, or something below it could not be read. */
export function isBrokenBelow(path: string, broken: ReadonlySet<string>): boolean {
  return [...broken].some(
    (one) => one === path || one.startsWith(`${path}/`) || path.startsWith(`${one}/`),
  )
}
