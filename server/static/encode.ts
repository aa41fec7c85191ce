import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { ContentEncoding } from './content-encoding.ts'
import { limitConcurrency } from './limit-concurrency.ts'

export function encode(bytes: Buffer, file: string, encoding: ContentEncoding): Promise<Buffer> {
  return limited(() => encoders[encoding](bytes, file))
}

/** Compression uses a pool of four threads, which captchas and files need too. */
const limited = limitConcurrency(2)

/** Brotli 9 for pages, which decisions redraw; 11 (ten times as slow, 5 % shorter) for assets; 5 for long files. */
const encoders: Readonly<
  Record<ContentEncoding, (bytes: Buffer, file: string) => Promise<Buffer>>
> = {
  br: (bytes, file) =>
    promisify(brotliCompress)(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: qualityFor(bytes, file),
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    }),
  gzip: (bytes) => promisify(gzip)(bytes),
}

function qualityFor({ length }: Buffer, file: string): number {
  if (length > 1_000_000) return 5
  return file.includes('/assets/') ? 11 : 9
}
