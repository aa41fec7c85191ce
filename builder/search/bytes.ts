/** Bytes being written: whole numbers in seven bits a byte, least first, and whatever else is put behind them. */
export class Bytes {
  #bytes = new Uint8Array(1024)
  #length = 0

  get length(): number {
    return this.#length
  }

  /** A whole number from 0 up to 2^53. */
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

  /** Its length first, so that a reader can leap over it. */
  part(bytes: Uint8Array): this {
    return this.number(bytes.length).put(bytes)
  }

  /** What is written so far; valid until more is. */
  taken(): Uint8Array {
    return this.#bytes.subarray(0, this.#length)
  }

  /** Begins anew. */
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
    larger.set(this.taken())
    this.#bytes = larger
  }
}
