// Publishing on a real disk: one switch, nothing lost, nothing foreign overwritten.
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openOutput } from '../src/disk-output.ts'
import { Failure } from '../src/failure.ts'
import { temporaryFolder } from './repository.ts'

/** A manifest of these tests is a list of paths under a first line of its own. */
const recognition = {
  listed: (text: string): string[] | undefined =>
    text.startsWith('ours\n') ? text.split('\n').slice(1) : undefined,
}
const files = (texts: Readonly<Record<string, string>>): Map<string, Uint8Array> =>
  new Map(
    Object.entries({ 'manifest.json': ['ours', ...Object.keys(texts)].join('\n'), ...texts }).map(
      ([path, text]) => [path, new TextEncoder().encode(text)],
    ),
  )
const open = (out: string) => {
  const output = openOutput(out, 'public', recognition)
  return {
    publish: (texts: Readonly<Record<string, string>>) =>
      output.publish(() => Promise.resolve(files(texts))),
    output,
  }
}

describe('publishing', () => {
  it('replaces the whole edition and leaves nothing beside it', async () => {
    const out = temporaryFolder('publish')
    const { publish } = open(out)
    await publish({ 'a/a.html': 'one', 'b.html': 'two' })
    await publish({ 'a/a.html': 'three' })
    expect(readdirSync(out)).toEqual(['public'])
    expect(readdirSync(join(out, 'public')).sort()).toEqual(['a', 'manifest.json'])
    expect(readFileSync(join(out, 'public/a/a.html'), 'utf8')).toBe('three')
  })

  it('shows what is published to whoever makes the next set', async () => {
    const { publish, output } = open(temporaryFolder('read'))
    await publish({ 'a.html': 'one' })
    await output.publish(({ read }) => {
      expect(new TextDecoder().decode(read('a.html'))).toBe('one')
      expect([read('b.html'), read('..')]).toEqual([undefined, undefined])
      return Promise.resolve(files({}))
    })
  })

  it('mends what a kill between the two renames has left', async () => {
    const out = temporaryFolder('killed')
    const { publish, output } = open(out)
    await publish({ 'a.html': 'old' })
    renameSync(join(out, 'public'), join(out, '.public.old'))
    mkdirSync(join(out, '.public.next'))
    writeFileSync(join(out, '.public.next/a.html'), 'torn')
    await output.publish(({ read }) => {
      expect(new TextDecoder().decode(read('a.html'))).toBe('old')
      return Promise.resolve(files({ 'a.html': 'new' }))
    })
    expect(readdirSync(out)).toEqual(['public'])
    expect(readFileSync(join(out, 'public/a.html'), 'utf8')).toBe('new')
  })

  it('throws nothing away when the new set could not be made or written', async () => {
    const out = temporaryFolder('failing')
    const { publish, output } = open(out)
    await publish({ 'a.html': 'old' })
    await expect(publish({ x: 'a file', 'x/y': 'a file below a file' })).rejects.toThrow(Failure)
    await expect(output.publish(() => Promise.reject(new Error('ours')))).rejects.toThrow('ours')
    expect(readFileSync(join(out, 'public/a.html'), 'utf8')).toBe('old')
    expect(readdirSync(out)).toEqual(['public'])
  })

  it('does not write over files that no build has made', async () => {
    for (const [name, manifest] of [
      ['thesis.docx', undefined],
      ['img.png', '{"name":"a web app"}'],
      ['img.png', 'ours\na.html'],
    ] as const) {
      const out = temporaryFolder('foreign')
      mkdirSync(join(out, 'public'))
      writeFileSync(join(out, 'public', name), 'years of work')
      if (manifest !== undefined) writeFileSync(join(out, 'public/manifest.json'), manifest)
      await expect(open(out).publish({}), name).rejects.toMatchObject({ exit: 2 })
      expect(existsSync(join(out, 'public', name))).toBe(true)
    }
  })

  it('does not follow or replace a link', async () => {
    const out = temporaryFolder('link')
    const elsewhere = temporaryFolder('elsewhere')
    symlinkSync(elsewhere, join(out, 'public'))
    await expect(open(out).publish({ 'a.html': 'x' })).rejects.toMatchObject({ exit: 2 })
    expect(readdirSync(elsewhere)).toEqual([])
  })

  it('waits for nobody who is dead, and stops before somebody who is alive', async () => {
    const out = temporaryFolder('lock')
    const { publish, output } = open(out)
    await output.publish(async () => {
      // Another build of another process at the same time.
      writeFileSync(join(out, '.public.lock'), '1')
      await expect(publish({})).rejects.toMatchObject({ exit: 4 })
      return files({ 'a.html': 'first' })
    })
    writeFileSync(join(out, '.public.lock'), '999999999')
    await publish({ 'a.html': 'new' })
    expect(readdirSync(out)).toEqual(['public'])
  })
})
