// Ends that are no finding in an input and no fault of ours: the command is wrong (exit 2), or the
// environment lacks something (exit 4).

/** A command that cannot be carried out, with its exit code and what to do about it. */
export class Failure extends Error {
  override readonly name = 'Failure'
  readonly exit: 2 | 4
  readonly hint: string | undefined

  constructor(exit: 2 | 4, message: string, hint?: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause })
    this.exit = exit
    this.hint = hint
  }
}
