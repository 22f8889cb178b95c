// The one way in which a missing or failing browser is told to the caller, who
// ends with exit code 4. It never carries text of the report.

/** No browser can be had here; `hint` says what the reader of the message can do about it. */
export class BrowserUnavailable extends Error {
  override readonly name = 'BrowserUnavailable'
  readonly hint: string

  constructor(message: string, hint: string, cause?: unknown) {
    super(message, cause === undefined ? {} : { cause })
    this.hint = hint
  }
}

/** The first line of what was thrown, whatever it was. */
export function reasonOf(thrown: unknown): string {
  const text = thrown instanceof Error ? thrown.message : String(thrown)
  return text.split('\n', 1)[0] ?? ''
}

/** The `code` of a Node system error, such as `ENOENT`; undefined for anything else. */
export function errorCode(thrown: unknown): string | undefined {
  if (!(thrown instanceof Error) || !('code' in thrown)) return undefined
  return typeof thrown.code === 'string' ? thrown.code : undefined
}
