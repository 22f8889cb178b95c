// The operators of content streams (ISO 32000-1, annex A), packed into numbers: making a
// string of each of the thousands on a page would cost more than everything else.

/** The letters of an operator as one number. */
export function pack(bytes: Buffer, start: number, end: number): number {
  const length = end - start
  if (length > 3) return -1
  return (
    (bytes[start] ?? 0) |
    (length > 1 ? (bytes[start + 1] ?? 0) << 8 : 0) |
    (length > 2 ? (bytes[start + 2] ?? 0) << 16 : 0)
  )
}

function packed(name: string): number {
  return pack(Buffer.from(name, 'latin1'), 0, name.length)
}

/** The operators that are told apart. */
export const operator = {
  Td: packed('Td'),
  Tm: packed('Tm'),
  BT: packed('BT'),
  ET: packed('ET'),
  Tf: packed('Tf'),
  re: packed('re'),
  m: packed('m'),
  n: packed('n'),
  W: packed('W'),
  Wx: packed('W*'),
  Do: packed('Do'),
  BDC: packed('BDC'),
  BMC: packed('BMC'),
  EMC: packed('EMC'),
} as const

const showing = new Set(['Tj', 'TJ', "'", '"'].map(packed))
const painting = new Set('f F f* B B* b b* S s sh'.split(' ').map(packed))
// They change what is drawn, and draw nothing.
const others = new Set(
  'q Q cm w J j M d ri i gs l c v y h CS cs SC SCN sc scn G g RG rg K k Tc Tw Tz TL Ts Tr TD T* MP DP BX EX'
    .split(' ')
    .map(packed),
)
const TJ = packed('Tj')

/** Whether it shows text. */
export function isShowing(code: number): boolean {
  return code === TJ || showing.has(code)
}

/** Whether it paints a path or a shading. */
export function isPainting(code: number): boolean {
  return painting.has(code)
}

/** Whether it changes only what is drawn later. Inline pictures (BI) are not understood. */
export function isUnderstood(code: number): boolean {
  return others.has(code)
}
