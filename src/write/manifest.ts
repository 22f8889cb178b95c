// The manifest: what was made from what. No clock, no path, no name of the machine in it.
import { createHash } from 'node:crypto'
import { z } from 'zod'

const lengths = z.strictObject({
  width: z.number(),
  height: z.number(),
  top: z.number(),
  right: z.number(),
  bottom: z.number(),
  left: z.number(),
})

/** How long a report is beside the limit of its committee. */
const submission = z.strictObject({
  body: z.string(),
  stage: z.string(),
  unit: z.enum(['words', 'pages']),
  limit: z.number(),
  counted: z.number().optional(),
  verified: z.boolean(),
})

/** One output. `inputs` is the hash of everything that the report was made of; `browser` is what printed a PDF. */
const output = z.strictObject({
  path: z.string().regex(/^[a-z0-9-]+(?:\/[a-z0-9-]+\.[A-Za-z-]+(?:\.fact-sheet)?)?\.[a-z]+$/),
  sha256: z.string(),
  bytes: z.number(),
  report: z.string().optional(),
  locale: z.string().optional(),
  title: z.string().optional(),
  status: z.string().optional(),
  inputs: z.string().optional(),
  words: z.number().optional(),
  footnotes: z.number().optional(),
  submission: submission.optional(),
  pages: z.number().optional(),
  page: lengths.optional(),
  browser: z.string().optional(),
})
export type OutputRecord = z.infer<typeof output>

/** `manifest.json`. */
export const manifest = z.strictObject({
  files: z.array(output),
  inputs: z.string(),
  platform: z.string(),
  runtime: z.string(),
})
export type Manifest = z.infer<typeof manifest>

/** SHA-256 in hexadecimal digits. */
export function sha256(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex')
}

/** The hash of named contents, whatever order they come in. */
export function hashInputs(inputs: ReadonlyMap<string, string>): string {
  const lines = [...inputs].map(([path, hash]) => `${path} ${hash}\n`).sort()
  return sha256(lines.join(''))
}

/** The manifest as text, files by path. */
export function printManifest(content: Manifest): string {
  const files = [...content.files].sort((a, b) => (a.path < b.path ? -1 : 1))
  return `${JSON.stringify({ ...content, files }, null, 2)}\n`
}

/** A manifest of an earlier build; undefined when it is none that this program wrote. */
export function readManifest(text: string): Manifest | undefined {
  try {
    return manifest.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}

const listing = z.object({
  files: z.array(z.object({ path: z.string(), sha256: z.string() })),
  inputs: z.string(),
})

/** The paths that a manifest lists, of this version or an earlier one; undefined when it is none of ours. */
export function readListing(text: string): string[] | undefined {
  try {
    return listing.safeParse(JSON.parse(text)).data?.files.map(({ path }) => path)
  } catch {
    return undefined
  }
}
