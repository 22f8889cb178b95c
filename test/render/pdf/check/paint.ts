// Reads what is painted on a page of a PDF besides letters: areas and pictures.

import { OPS, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** A rectangle on a page in points, `y` from below. */
export interface Area {
  readonly left: number
  readonly right: number
  readonly bottom: number
  readonly top: number
}

type Matrix = readonly [number, number, number, number, number, number]

/** What is painted and seen, in the order in which it is painted. */
export async function readPaint(page: PDFPageProxy): Promise<{ filled: Area[]; pictures: Area[] }> {
  const { fnArray, argsArray } = await page.getOperatorList()
  const [filled, pictures]: [Area[], Area[]] = [[], []]
  let now: Graphics = { matrix: [1, 0, 0, 1, 0, 0], clip: everywhere, alpha: 1 }
  const saved: Graphics[] = []
  let clips = false
  for (const [index, operator] of fnArray.entries()) {
    const given = argsArray[index] as unknown[]
    if (operator === OPS.save) saved.push(now)
    else if (operator === OPS.restore) now = saved.pop() ?? now
    else if (operator === OPS.transform) {
      now = { ...now, matrix: multiply(now.matrix, given as unknown as Matrix) }
    } else if (operator === OPS.setGState) now = { ...now, ...readAlpha(given[0]) }
    else if (operator === OPS.clip || operator === OPS.eoClip) clips = true
    else if (operator === OPS.constructPath) {
      const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = given[2] as number[]
      const area = meet(place(now.matrix, x0, y0, x1, y1), now.clip)
      if (
        given[0] === OPS.fill &&
        now.alpha > 0 &&
        area.top > area.bottom &&
        area.right > area.left
      )
        filled.push(area)
      if (clips) now = { ...now, clip: area }
      clips = false
    } else if (operator === OPS.paintImageXObject)
      pictures.push(meet(place(now.matrix, 0, 0, 1, 1), now.clip))
  }
  return { filled, pictures }
}

interface Graphics {
  readonly matrix: Matrix
  readonly clip: Area
  /** 0 where what is filled is not seen. */
  readonly alpha: number
}

function readAlpha(state: unknown): { alpha?: number } {
  const found = (state as [string, unknown][]).find(([name]) => name === 'ca')
  return found === undefined ? {} : { alpha: Number(found[1]) }
}

const everywhere: Area = { left: -Infinity, right: Infinity, bottom: -Infinity, top: Infinity }

function meet(one: Area, other: Area): Area {
  return {
    left: Math.max(one.left, other.left),
    right: Math.min(one.right, other.right),
    bottom: Math.max(one.bottom, other.bottom),
    top: Math.min(one.top, other.top),
  }
}

function multiply(m: Matrix, n: Matrix): Matrix {
  return [
    m[0] * n[0] + m[2] * n[1],
    m[1] * n[0] + m[3] * n[1],
    m[0] * n[2] + m[2] * n[3],
    m[1] * n[2] + m[3] * n[3],
    m[0] * n[4] + m[2] * n[5] + m[4],
    m[1] * n[4] + m[3] * n[5] + m[5],
  ]
}

function place([a, b, c, d, e, f]: Matrix, x0: number, y0: number, x1: number, y1: number): Area {
  const xs = [a * x0 + c * y0 + e, a * x1 + c * y1 + e]
  const ys = [b * x0 + d * y0 + f, b * x1 + d * y1 + f]
  return {
    left: Math.min(...xs),
    right: Math.max(...xs),
    bottom: Math.min(...ys),
    top: Math.max(...ys),
  }
}
