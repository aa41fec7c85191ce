/** Whole numbers take seven bits a byte, lowest first. */
export class ByteWriter {
  #bytes = new Uint8Array(1024)
  #length = 0

  get length(): number {
    return this.#length
  }

  number(value: number): this {
    let rest = value
    while (rest > 127) {
      this.#byte((rest % 128) | 128)
      rest = Math.floor(rest / 128)
    }
    this.#byte(rest)
    return this
  }

  put(bytes: Uint8Array): this {
    this.#grow(bytes.length)
    this.#bytes.set(bytes, this.#length)
    this.#length += bytes.length
    return this
  }

  /** Its length first, so that a reader can skip it. */
  part(bytes: Uint8Array): this {
    return this.number(bytes.length).put(bytes)
  }

  /** Valid until more is written. */
  toBytes(): Uint8Array {
    return this.#bytes.subarray(0, this.#length)
  }

  clear(): this {
    this.#length = 0
    return this
  }

  #byte(value: number): void {
    this.#grow(1)
    this.#bytes[this.#length] = value
    this.#length += 1
  }

  #grow(by: number): void {
    if (this.#length + by <= this.#bytes.length) return
    const larger = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + by))
    larger.set(this.toBytes())
    this.#bytes = larger
  }
}
