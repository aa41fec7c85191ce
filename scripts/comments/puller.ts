/** A stream of bytes, taken in the portions that its reader wants; holds one portion and one part of the stream. */
interface Puller {
  /** So many bytes, or fewer where the stream ends; undefined at its end. */
  take(length: number): Promise<Buffer | undefined>
  /** So many bytes; undefined where there are fewer. */
  exactly(length: number): Promise<Buffer | undefined>
  /** Up to and with the next line break, or `most` bytes. */
  line(most: number): Promise<Buffer>
}

export function puller(parts: AsyncIterable<Buffer>): Puller {
  const source = parts[Symbol.asyncIterator]()
  let held: Buffer[] = []
  let length = 0
  let ended = false

  async function fill(wanted: number): Promise<void> {
    while (length < wanted && !ended) {
      const { done, value } = await source.next()
      if (done === true) ended = true
      else {
        held.push(value)
        length += value.length
      }
    }
  }

  function cut(at: number): Buffer {
    const all = Buffer.concat(held)
    held = [all.subarray(at)]
    length = all.length - Math.min(at, all.length)
    return all.subarray(0, at)
  }

  return {
    async take(wanted) {
      await fill(wanted)
      return length === 0 ? undefined : cut(wanted)
    },
    async exactly(wanted) {
      await fill(wanted)
      return length < wanted ? undefined : cut(wanted)
    },
    async line(most) {
      await fill(most)
      const first = Buffer.concat(held).subarray(0, most)
      return cut(first.indexOf('\n') + 1 || most)
    },
  }
}
