import { randomBytes } from 'node:crypto'
import { createApp, type App } from '../http/app.ts'
import type { Route } from '../http/shared/route.ts'
import { readEnvironment } from './environment.ts'
import { noStore } from './no-store.ts'
import { openServices } from './open-services.ts'

/** Deploys live for ever: an old one may have faults, and an unknown kind too must not reach production's store. */
export function isPreview({
  context,
  published,
}: {
  readonly context: string
  readonly published: boolean
}): boolean {
  return context === 'production' ? !published : context !== 'dev' && context !== ''
}

/** Without a store, and with 503 `preview` for posts. Reads no setting that could lead to production's store. */
export async function openPreview(
  folder: string,
  report: (line: string) => void,
  routes: readonly Route[],
): Promise<App> {
  const settings = readEnvironment({})
  if ('problems' in settings) throw new Error(settings.problems.join(' '))
  const services = await openServices({
    settings,
    folder,
    report,
    secretKey: randomBytes(32),
    store: noStore(),
    refresh: () => Promise.resolve(),
  })
  return createApp(services, routes)
}
