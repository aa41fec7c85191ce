import { randomBytes } from 'node:crypto'
import { createApp, type App } from '../http/app.ts'
import { readEnvironment } from './environment.ts'
import { openServices } from './open.ts'

/**
 * Every deploy keeps an address and a function of its own for ever: one that is not the published one, with faults long
 * mended, must not reach production's store. Nor must a kind of preview that we have never heard of: they are named.
 */
export function isPreview({
  context,
  published,
}: {
  readonly context: string
  readonly published: boolean
}): boolean {
  return context === 'production' ? !published : context !== 'dev' && context !== ''
}

/**
 * What a deploy preview answers: pages and forms over an empty store in memory, and 503 `preview` to whoever posts. It
 * reads no setting at all, so that none can lead it to production's store.
 */
export async function openPreview(folder: string, report: (line: string) => void): Promise<App> {
  const settings = readEnvironment({})
  if ('problems' in settings) throw new Error(settings.problems.join(' '))
  const { openSqliteStore } = await import('../store/sqlite/store.ts')
  const services = await openServices({
    settings,
    folder,
    report,
    secretKey: randomBytes(32),
    store: openSqliteStore(':memory:'),
    refresh: () => Promise.resolve(),
  })
  return createApp(services)
}
