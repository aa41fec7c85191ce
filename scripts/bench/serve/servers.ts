import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { environment } from '../../../functions/comments/platform/environment.ts'
import { whenAnswering } from './when-answering.ts'

export interface Server {
  readonly url: string
  /** Resolves when the server is idle, its search index built; at once where the system does not tell. */
  idle(): Promise<void>
  stop(): Promise<number | null>
}

/** Serves a folder's `content/` from `edition/site`; resolves when it answers. */
export async function startServe(
  folder: string,
  settings: Readonly<Record<string, string>>,
): Promise<Server> {
  const args = ['--content', join(folder, 'content'), '--out', join(folder, 'edition', 'site')]
  const child = spawn(process.execPath, ['scripts/serve.ts', ...args], {
    env: { ...environment(), ...settings },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  return whenAnswering(child, settings['SITE_URL'] ?? '')
}
