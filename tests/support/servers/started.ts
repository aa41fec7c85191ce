import type { ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import { atEnd } from '../at-end.ts'
import { freePort } from './free-port.ts'
import { begin, ended } from '../run.ts'
import { temporaryFolder } from '../temporary.ts'
import { until } from '../until.ts'

export interface Started {
  readonly url: string
  readonly child: ChildProcess
  /** Holds the built `site/` and its store in `data/`. */
  readonly folder: string
  /** Everything it has printed so far. */
  readonly output: () => string
}

/** `npm start` for a content folder, from the moment on when it says where it serves. */
export async function started(content: string): Promise<Started> {
  const port = await freePort()
  const starts = starting(content, port)
  const { output } = starts
  await until(() => /^Bàn kiểm duyệt: \S+\n/m.test(output()), {
    what: 'the addresses of npm start',
  })
  return { ...starts, url: `http://localhost:${port}` }
}

/** `npm start` on this port, from its first moment on. */
export function starting(content: string, port: number): Omit<Started, 'url'> {
  const folder = temporaryFolder()
  const words = ['--content', content, '--out', join(folder, 'site')]
  const child = begin(['scripts/start.ts', ...words], {
    PORT: String(port),
    DATA_DIR: join(folder, 'data'),
  })
  let text = ''
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (part: Buffer) => (text += part.toString()))
  atEnd(() => {
    child.kill('SIGTERM')
    return ended(child)
  })
  return { child, folder, output: () => text }
}
