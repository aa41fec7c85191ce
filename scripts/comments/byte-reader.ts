/** Holds one portion and one part of the stream in memory. */
interface ByteReader {
  /** Fewer bytes where the stream ends; undefined at its end. */
  read(length: number): Promise<Buffer | undefined>
  readExactly(length: number): Promise<Buffer | undefined>
  readLine(most: number): Promise<Buffer>
}

export function openByteReader(parts: AsyncIterable<Buffer>): ByteReader {
  const source = parts[Symbol.asyncIterator]()
  let buffered: Buffer[] = []
  let length = 0
  let ended = false

  async function fill(wanted: number): Promise<void> {
    while (length < wanted && !ended) {
      const { done, value } = await source.next()
      if (done === true) ended = true
      else {
        buffered.push(value)
        length += value.length
      }
    }
  }

  function cut(at: number): Buffer {
    const all = Buffer.concat(buffered)
    buffered = [all.subarray(at)]
    length = all.length - Math.min(at, all.length)
    return all.subarray(0, at)
  }

  return {
    async read(wanted) {
      await fill(wanted)
      return length === 0 ? undefined : cut(wanted)
    },
    async readExactly(wanted) {
      await fill(wanted)
      return length < wanted ? undefined : cut(wanted)
    },
    async readLine(most) {
      await fill(most)
      const first = Buffer.concat(buffered).subarray(0, most)
      return cut(first.indexOf('\n') + 1 || most)
    },
  }
}
