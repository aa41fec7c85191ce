import { randomBytes } from 'node:crypto'
import { join } from 'node:path'

/** No limit speaks: all letters come from one address. */
export function serveSettings(folder: string, port: number) {
  return {
    SITE_URL: `http://127.0.0.1:${port}`,
    PORT: String(port),
    SECRET_KEY: randomBytes(32).toString('hex'),
    PUBLISH_TOKEN: '0'.repeat(32),
    LIMIT_ADDRESS: '100000/600',
    DATA_DIR: join(folder, 'data'),
  }
}
