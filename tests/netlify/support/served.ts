import { resolve } from 'node:path'
import { atEnd } from '../../support/at-end.ts'
import { begin, ended } from '../../support/run.ts'
import { until } from '../../support/until.ts'

export interface Served {
  readonly url: string
  /** What Netlify and the function have told their operator so far. */
  readonly log: () => string
  /** Asks as a browser's address line does: a redirection is told, not followed. */
  readonly ask: (path: string, options?: RequestInit) => Promise<Response>
}

/** Serves a built folder through Netlify's own routing until the file's tests are over; no thread of it has a network. */
export async function served(
  folder: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<Served> {
  const preloads = ['tests/support/offline.ts', 'tests/netlify/support/lead-apis.ts']
  const words = preloads.map((file) => `--import=${resolve(file)}`)
  const child = begin([...words, 'tests/netlify/support/serve.ts', folder], environment)
  atEnd(() => {
    child.stdin?.end()
    return ended(child)
  })
  let log = ''
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (part: Buffer) => (log += part.toString()))
  const address = (): string => /^http:\/\/127\.0\.0\.1:\d+$/m.exec(log)?.[0] ?? ''
  await until(() => address() !== '' || child.exitCode !== null, { what: 'a server' })
  if (child.exitCode !== null) throw new Error(log)
  const url = address()
  return {
    url,
    log: () => log,
    ask: (path, options) => fetch(url + path, { redirect: 'manual', ...options }),
  }
}
