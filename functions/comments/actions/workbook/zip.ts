import { crc32, deflateRawSync } from 'node:zlib'

interface ZippedFile {
  readonly name: string
  readonly content: string | Buffer
}

/** 1 January 1980, the first day that a zip can name: the same files give the same bytes. */
const someDay = 0x0021

/** The format that each office program opens (APPNOTE 6.3). */
export function zipOf(files: readonly ZippedFile[]): Buffer {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, content } of files) {
    const [named, plain] = [
      Buffer.from(name),
      typeof content === 'string' ? Buffer.from(content) : content,
    ]
    const packed = deflateRawSync(plain)
    const shared = sharedHeader(named, plain, packed)
    const local = [Buffer.from('PK\u0003\u0004', 'latin1'), shared, named, packed]
    directory.push(directoryEntry(shared, named, offset))
    parts.push(...local)
    offset += local.reduce((sum, { length }) => sum + length, 0)
  }
  const entries = Buffer.concat(directory)
  return Buffer.concat([...parts, entries, endOf(files.length, entries.length, offset)])
}

/** What stands in an entry and in the directory alike. */
function sharedHeader(name: Buffer, plain: Buffer, packed: Buffer): Buffer {
  const header = Buffer.alloc(26)
  header.writeUInt16LE(20, 0)
  // Names are UTF-8; packed by deflate.
  header.writeUInt16LE(0x0800, 2)
  header.writeUInt16LE(8, 4)
  header.writeUInt16LE(someDay, 8)
  header.writeUInt32LE(crc32(plain), 10)
  header.writeUInt32LE(packed.length, 14)
  header.writeUInt32LE(plain.length, 18)
  header.writeUInt16LE(name.length, 22)
  return header
}

function directoryEntry(shared: Buffer, name: Buffer, offset: number): Buffer {
  const rest = Buffer.alloc(14)
  rest.writeUInt32LE(offset, 10)
  return Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\0', 'latin1'), shared, rest, name])
}

function endOf(count: number, length: number, offset: number): Buffer {
  const end = Buffer.alloc(22)
  end.write('PK\u0005\u0006', 'latin1')
  end.writeUInt16LE(count, 8)
  end.writeUInt16LE(count, 10)
  end.writeUInt32LE(length, 12)
  end.writeUInt32LE(offset, 16)
  return end
}
