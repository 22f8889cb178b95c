// Writes small PDFs of the form that Chromium's have, for tests of what reads and patches
// them.

/** A PDF of these objects; the first is the document information, the last the catalog. */
export function writePdf(objects: readonly string[]): Uint8Array {
  let file = '%PDF-1.4\n'
  const offsets = objects.map((object, index) => {
    const offset = file.length
    file += `${index + 1} 0 obj\n${object}\nendobj\n`
    return offset
  })
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const size = objects.length + 1
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${entries}`
  const trailer = `trailer\n<</Size ${size}\n/Root ${objects.length} 0 R\n/Info 1 0 R>>`
  const whole = `${file}${table}${trailer}\nstartxref\n${file.length}\n%%EOF\n`
  return new Uint8Array(Buffer.from(whole, 'latin1'))
}
