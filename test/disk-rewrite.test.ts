// Inputs on a disk are changed all together or not at all, new files among them.
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { rewriteFiles } from '../src/disk-rewrite.ts'
import { temporaryFolder } from './repository.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

describe('rewriteFiles', () => {
  it('makes a new file and its folders', () => {
    const root = temporaryFolder('rewrite-new')
    rewriteFiles(root, [{ path: 'a/b/c.txt', was: undefined, now: bytes('new') }])
    expect(readFileSync(join(root, 'a/b/c.txt'), 'utf8')).toBe('new')
    expect(statSync(join(root, 'a/b/c.txt')).mode & 0o111).toBe(0)
    expect(readdirSync(join(root, 'a/b'))).toEqual(['c.txt'])
  })

  it('refuses a new file where there is one, and changes no other', () => {
    const root = temporaryFolder('rewrite-there')
    for (const name of ['a', 'b']) writeFileSync(join(root, name), name)
    const files = [
      { path: 'a', was: bytes('a'), now: bytes('changed') },
      { path: 'b', was: undefined, now: bytes('new') },
    ]
    expect(() => rewriteFiles(root, files)).toThrow('was changed meanwhile')
    expect(['a', 'b'].map((name) => readFileSync(join(root, name), 'utf8'))).toEqual(['a', 'b'])
  })

  it('takes a new file away again where a later one cannot take its name', () => {
    const root = temporaryFolder('rewrite-back')
    const twice = { path: 'new', was: undefined, now: bytes('new') }
    expect(() => rewriteFiles(root, [twice, twice])).toThrow('cannot be changed')
    expect(readdirSync(root)).toEqual([])
  })
})
