import { expect, test } from 'vitest'
import { dropSoftHyphens } from '../../../../src/render/pdf/file/soft-hyphens.ts'

const drop = (content: string) => dropSoftHyphens(Buffer.from(content)).toString()
const soft = '/Span<</ActualText <FEFF00AD> >> BDC\n'

test('a soft hyphen inside a line goes, and the next sign stays in its place', () => {
  const before = `BT\n<001C> Tj\n${soft}7.09 0 Td <0001> Tj\nEMC\n0 0 Td <0024> Tj\n11.8 0 Td <001C> Tj\nET`
  expect(drop(before)).toBe('BT\n<001C> Tj\n7.09 0 Td <0024> Tj\n11.8 0 Td <001C> Tj\nET')
})

test('at the beginning of a run, and several of them', () => {
  const before = `1 0 0 -1 5 5 Tm\n${soft}<0001> Tj\nEMC\n0 0 Td <0024> Tj\n${soft}2 0 Td <0001> Tj\nEMC\n0 0 Td <0025> Tj\n`
  expect(drop(before)).toBe('1 0 0 -1 5 5 Tm\n<0024> Tj\n2 0 Td <0025> Tj\n')
})

test('a hyphen that is seen stays with what it stands for', () => {
  const seen = `<001C> Tj\n${soft}7.09 0 Td <000D> Tj\nEMC\nET`
  expect(drop(seen)).toBe(seen)
  const followed = `${soft}7.09 0 Td <000D> Tj\nEMC\n3.3 0 Td <0024> Tj\n`
  expect(drop(followed)).toBe(followed)
})

test('a blank in another font', () => {
  const word = 'BT\n/F6 14 Tf\n1 0 0 -1 3 14 Tm\n<002C> Tj\n8.06 0 Td <0040> Tj\nET\n'
  const blank = `BT\n${soft}/F7 14 Tf\n1 0 0 -1 3 14 Tm\n23.001907 0 Td <0001> Tj\nEMC\nET\n`
  const rest = 'BT\n/F6 14 Tf\n1 0 0 -1 3 14 Tm\n23.001907 0 Td <003E> Tj\nET\n'
  expect(drop(word + blank + rest)).toBe(word + rest)
  const elsewhere = rest.replace('23.001907', '26.5')
  expect(drop(word + blank + elsewhere)).toBe(word + blank + elsewhere)
  const lineBelow = rest.replace('3 14 Tm', '3 34 Tm')
  expect(drop(word + blank + lineBelow)).toBe(word + blank + lineBelow)
})

test('other spans stay', () => {
  const space = '/Span<</ActualText <FEFF00A0> >> BDC\n5.4 0 Td <0001> Tj\nEMC\n0 0 Td <003C> Tj\n'
  expect(drop(space)).toBe(space)
})
