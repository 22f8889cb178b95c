// Writes a PDF: objects one after another, then the table of where they begin.

const FLUSH = 65_536

/** A file being written. Objects may be written in any order, each once. */
export class PdfWriter {
  #bytes: Buffer
  #length = 0
  #text = ''
  readonly #starts: number[] = []

  /** `room` is how many bytes it is likely to have. */
  constructor(room: number) {
    this.#bytes = Buffer.allocUnsafe(Math.max(room, FLUSH))
    // Four bytes that no text has, so that nobody takes the file for one.
    this.#put('%PDF-1.7\n%\xD3\xEB\xE9\xE1\n')
  }

  /** Writes an object; a letter is a byte. */
  object(number: number, value: string): void {
    this.#begin(number)
    this.#put(`${value}\nendobj\n`)
  }

  /** Writes a stream; the entries are those besides its length. */
  stream(number: number, entries: string, data: Buffer): void {
    this.#begin(number)
    this.#put(`<<${entries}/Length ${data.length}>>\nstream\n`)
    this.#flush()
    this.#reserve(data.length)
    data.copy(this.#bytes, this.#length)
    this.#length += data.length
    this.#put('\nendstream\nendobj\n')
  }

  /** Where what comes next will stand. */
  position(): number {
    return this.#length + this.#text.length
  }

  /** Ends the file; the entries of its trailer are those besides its size. */
  end(trailer: string): Buffer {
    const table = this.position()
    const size = this.#starts.length
    const entries: string[] = ['0000000000 65535 f \n']
    for (let number = 1; number < size; number++) {
      const start = this.#starts[number]
      if (start === undefined) throw new Error(`Object ${number} of the PDF was not written.`)
      entries.push(`${String(start).padStart(10, '0')} 00000 n \n`)
    }
    this.#put(`xref\n0 ${size}\n`)
    this.#put(entries.join(''))
    this.#put(`trailer\n<</Size ${size}\n${trailer}>>\nstartxref\n${table}\n%%EOF\n`)
    this.#flush()
    return this.#bytes.subarray(0, this.#length)
  }

  #begin(number: number): void {
    if (this.#starts[number] !== undefined) throw new Error(`Object ${number} is written twice.`)
    this.#starts[number] = this.position()
    this.#put(`${number} 0 obj\n`)
  }

  #put(text: string): void {
    this.#text += text
    if (this.#text.length > FLUSH) this.#flush()
  }

  #flush(): void {
    this.#reserve(this.#text.length)
    this.#length += this.#bytes.write(this.#text, this.#length, 'latin1')
    this.#text = ''
  }

  #reserve(more: number): void {
    if (this.#length + more <= this.#bytes.length) return
    const larger = Buffer.allocUnsafe(Math.max(this.#length + more, this.#bytes.length * 1.5))
    this.#bytes.copy(larger, 0, 0, this.#length)
    this.#bytes = larger
  }
}
