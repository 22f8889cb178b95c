import { describe, expect, test } from 'vitest'
import { readOutline } from '../../../src/render/pdf/pdf-objects.ts'
import { writePdf } from './pdf-file.ts'

const box = '/MediaBox [0 0 595.92 841.92]'
const file = writePdf([
  '<</Title (x)>>',
  `<</Type /Page\n${box}\n/Annots [4 0 R 5 0 R]>>`,
  `<</Type /Page\n${box}>>`,
  '<</Subtype /Link\n/Rect [103.5 721.9 108.75 735.4]\n/Dest /note-1>>',
  '<</Subtype /Link\n/Rect [1 2 3 4]\n/A <</S /URI\n/URI (https://e.example/)>>>>',
  '<</Length 21>> stream\nendstream 2 0 R/Dest\nendstream',
  '<</Type /Pages\n/Count 1\n/Kids [3 0 R]>>',
  '<</Type /Pages\n/Count 2\n/Kids [7 0 R 2 0 R]>>',
  '<</Type /Catalog\n/Pages 8 0 R>>',
])

describe('readOutline', () => {
  test('finds the pages of the tree in order, and the links that lead inside', () => {
    expect(readOutline(file)).toEqual({
      pages: 2,
      heights: [841.92, 841.92],
      links: [
        {
          page: 1,
          target: 'note-1',
          area: { left: 103.5, bottom: 721.9, right: 108.75, top: 735.4 },
        },
      ],
    })
  })

  test('refuses a file without a plain table of objects', () => {
    expect(() => readOutline(file.slice(0, -10))).toThrow(/table of objects/)
    expect(() => readOutline(new Uint8Array())).toThrow(/table of objects/)
  })

  test('refuses a table that leads nowhere', () => {
    const text = Buffer.from(file).toString('latin1').replace('/Root 9 0 R', '/Root 99 0 R')
    expect(() => readOutline(new Uint8Array(Buffer.from(text, 'latin1')))).toThrow(/no object 99/)
  })
})
