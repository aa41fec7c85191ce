import { crc32, deflateSync } from 'node:zlib'

/** Three bytes a pixel, row by row. */
export interface Pixels {
  readonly width: number
  readonly height: number
  readonly bytes: Uint8Array
}

/** Each byte is stored as its difference to the pixel on its left, so flat colours shrink to nearly nothing. */
export function png({ width, height, bytes }: Pixels): Buffer {
  const row = width * 3
  const filtered = Buffer.alloc(height * (row + 1))
  for (let y = 0; y < height; y += 1) {
    const at = y * (row + 1)
    filtered[at] = 1
    for (let x = 0; x < row; x += 1) {
      const left = x < 3 ? 0 : (bytes[y * row + x - 3] ?? 0)
      filtered[at + 1 + x] = ((bytes[y * row + x] ?? 0) - left) & 255
    }
  }
  return Buffer.concat([
    signature,
    chunk('IHDR', header(width, height)),
    chunk('IDAT', deflateSync(filtered, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

/** Eight bits a channel, three channels, not interlaced. */
function header(width: number, height: number): Buffer {
  const fields = Buffer.alloc(13)
  fields.writeUInt32BE(width, 0)
  fields.writeUInt32BE(height, 4)
  fields.set([8, 2], 8)
  return fields
}

function chunk(name: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), content])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(content.length)
  const check = Buffer.alloc(4)
  check.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, check])
}
