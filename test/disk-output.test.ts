// Publishing on a real disk: one switch, nothing lost, nothing foreign overwritten.
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openOutput } from '../src/disk-output.ts'
import { Failure } from '../src/failure.ts'
import { temporaryFolder } from './repository.ts'

const files = (texts: Readonly<Record<string, string>>): Map<string, Uint8Array> =>
  new Map(
    Object.entries({ 'manifest.json': '{}', ...texts }).map(([path, text]) => [
      path,
      new TextEncoder().encode(text),
    ]),
  )

describe('publishing', () => {
  it('replaces the whole edition and leaves nothing beside it', () => {
    const out = temporaryFolder('publish')
    const output = openOutput(out, 'public')
    output.publish(files({ 'a/a.html': 'one', 'b.html': 'two' }))
    output.publish(files({ 'a/a.html': 'three' }))
    expect(readdirSync(out)).toEqual(['public'])
    expect(readdirSync(join(out, 'public')).sort()).toEqual(['a', 'manifest.json'])
    expect(readFileSync(join(out, 'public/a/a.html'), 'utf8')).toBe('three')
    expect(output.read('b.html')).toBeUndefined()
  })

  it('mends what a kill between the two renames has left', () => {
    const out = temporaryFolder('killed')
    const output = openOutput(out, 'public')
    output.publish(files({ 'a.html': 'old' }))
    renameSync(join(out, 'public'), join(out, '.public.old'))
    mkdirSync(join(out, '.public.next'))
    writeFileSync(join(out, '.public.next/a.html'), 'torn')
    expect(new TextDecoder().decode(output.read('a.html'))).toBe('old')
    output.publish(files({ 'a.html': 'new' }))
    expect(readdirSync(out)).toEqual(['public'])
  })

  it('throws nothing away when the new set could not be written', () => {
    const out = temporaryFolder('failing')
    const output = openOutput(out, 'public')
    output.publish(files({ 'a.html': 'old' }))
    const clash = files({ x: 'a file', 'x/y': 'a file below a file' })
    expect(() => output.publish(clash)).toThrow(Failure)
    expect(readFileSync(join(out, 'public/a.html'), 'utf8')).toBe('old')
    expect(readdirSync(out)).toEqual(['public'])
  })

  it('does not write over files that no build has made', () => {
    const out = temporaryFolder('foreign')
    mkdirSync(join(out, 'public'))
    writeFileSync(join(out, 'public/thesis.docx'), 'years of work')
    expect(() => openOutput(out, 'public').publish(files({}))).toThrow(/no build has made/)
    expect(existsSync(join(out, 'public/thesis.docx'))).toBe(true)
  })

  it('waits for nobody who is dead, and stops before somebody who is alive', () => {
    const out = temporaryFolder('lock')
    mkdirSync(out, { recursive: true })
    const lock = join(out, '.public.lock')
    writeFileSync(lock, '1')
    expect(() => openOutput(out, 'public').publish(files({}))).toThrow(/Another build/)
    writeFileSync(lock, '999999999')
    openOutput(out, 'public').publish(files({ 'a.html': 'new' }))
    expect(readdirSync(out)).toEqual(['public'])
    rmSync(out, { recursive: true })
  })
})
