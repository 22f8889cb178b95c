// Prints with Typst in this process.

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import subsetFont from 'subset-font'
import type { BenchDocument } from './documents.ts'
import { peerFolder } from './peers.ts'

interface Compiler {
  readonly pdf: (from: { mainFilePath: string }) => Uint8Array
}

/** The PDF of a document. */
export async function printWithTypst({ typst }: BenchDocument): Promise<Uint8Array> {
  const fonts = await putFonts()
  const require = createRequire(join(peerFolder, 'package.json'))
  const { NodeCompiler } = require('@myriaddreamin/typst-ts-node-compiler') as {
    NodeCompiler: { create: (settings: object) => Compiler }
  }
  const main = join(peerFolder, 'document.typ')
  writeFileSync(main, typst)
  const compiler = NodeCompiler.create({
    workspace: peerFolder,
    fontArgs: [{ fontPaths: [fonts] }],
  })
  return compiler.pdf({ mainFilePath: main })
}

// The faces that the HTML embeds, unpacked once: Typst reads no WOFF.
async function putFonts(): Promise<string> {
  const folder = join(peerFolder, 'fonts')
  if (existsSync(folder)) return folder
  mkdirSync(folder)
  const letters = Array.from({ length: 0x520 }, (_, code) => String.fromCodePoint(code)).join('')
  for (const subset of ['latin', 'cyrillic', 'cyrillic-ext']) {
    for (const face of ['400-normal', '400-italic', '700-normal']) {
      const name = `source-serif-4-${subset}-${face}`
      const packed = readFileSync(
        new URL(import.meta.resolve(`@fontsource/source-serif-4/files/${name}.woff2`)),
      )
      writeFileSync(
        join(folder, `${name}.ttf`),
        await subsetFont(packed, `${letters}“”’–—…№₸`, { targetFormat: 'truetype' }),
      )
    }
  }
  return folder
}
