/** Whole numbers below 2^32. */
export class Column {
  #numbers = new Uint32Array(1024)
  length = 0

  at(index: number): number {
    return this.#numbers[index] ?? 0
  }

  put(index: number, value: number): void {
    this.#numbers[index] = value
  }

  push(one: number, other: number): void {
    if (this.length + 2 > this.#numbers.length) {
      const larger = new Uint32Array(this.#numbers.length * 2)
      larger.set(this.#numbers)
      this.#numbers = larger
    }
    this.#numbers[this.length] = one
    this.#numbers[this.length + 1] = other
    this.length += 2
  }
}
