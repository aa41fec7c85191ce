/** Holds one portion and one part of the stream in memory. */
interface Puller {
  /** Fewer bytes where the stream ends; undefined at its end. */
  take(length: number): Promise<Buffer | undefined>
  exactly(length: number): Promise<Buffer | undefined>
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
