import { randomBytes } from 'node:crypto'
import { createApp, type App } from '../http/app.ts'
import { readEnvironment } from './environment.ts'
import { openServices } from './open-services.ts'

/**
 * Every deploy keeps an address and a function for ever. One that is not the published one may hold mended faults, and must
 * not reach production's store; nor may a kind of preview that we do not know.
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
 * A deploy preview: pages and forms over an empty store in memory, and 503 `preview` for posts. It reads no setting, so that
 * none can lead it to production's store.
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
