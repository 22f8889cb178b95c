// Finds out why a browser did not start, by running it once more without the pipe and
// reading what it says on stderr. Called only after a failure.

import { execFile } from 'node:child_process'
import { join } from 'node:path'

/** What the browser said, and what can be done about it. */
export interface Failure {
  readonly reason?: string
  readonly hint: string
}

const hints: readonly { readonly pattern: RegExp; readonly hint: string }[] = [
  {
    pattern: /No usable sandbox|setuid sandbox|zygote_host_impl/i,
    hint: 'The system forbids the browser its sandbox: allow unprivileged user namespaces (on Ubuntu: sysctl kernel.apparmor_restrict_unprivileged_userns=0), or name an installed browser.',
  },
  {
    pattern: /error while loading shared libraries|cannot open shared object/i,
    hint: 'A system library is missing: install it, or name an installed browser.',
  },
  {
    pattern: /ENOENT|ENOEXEC|EACCES|exec format/i,
    hint: 'The file cannot be run on this machine: name a browser that can, with --browser PATH.',
  },
  {
    pattern: /No space left|ENOSPC/i,
    hint: 'The disk is full: make room, or name another cache folder.',
  },
]

/** Runs the browser on an empty page and reads its complaint. */
export async function explainFailure(
  path: string,
  args: readonly string[],
  environment: Record<string, string | undefined>,
  folder: string,
): Promise<Failure> {
  const profile = `--user-data-dir=${join(folder, 'explain')}`
  const said = await run(
    path,
    ['--headless', profile, ...args, '--dump-dom', 'about:blank'],
    environment,
  )
  const known = hints.find(({ pattern }) => pattern.test(said))
  const lines = said.split('\n').map(plain)
  const reason =
    lines.find((line) => known?.pattern.test(line)) ?? lines.find((line) => line !== '')
  return {
    ...(reason === undefined ? {} : { reason }),
    hint:
      known?.hint ??
      'Run the same command once more; if it stays so, name another browser with --browser PATH.',
  }
}

function run(
  path: string,
  args: readonly string[],
  env: Record<string, string | undefined>,
): Promise<string> {
  return new Promise((resolve) => {
    execFile(path, args, { env, timeout: 10_000, killSignal: 'SIGKILL' }, (error, _out, err) => {
      if (error === null) resolve('')
      else resolve(err.trim() === '' ? error.message : err)
    })
  })
}

// "[1122/220724.1:FATAL:content/browser/zygote_host.cc:132] No usable sandbox!" without the
// process id, the time and the source file.
function plain(line: string): string {
  return line.replace(/^\[[^\]]*\]\s*/, '').trim()
}
