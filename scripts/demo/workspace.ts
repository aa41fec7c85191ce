import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Settings } from '../../functions/comments/platform/settings.ts'
import { openStore } from '../../functions/comments/platform/open-store.ts'
import { readOrMakeSecretKey } from '../../functions/comments/platform/secret-key.ts'
import { deriveSecrets } from '../../functions/comments/domain/secrets.ts'
import type { Store } from '../../functions/comments/store/store.ts'
import { readArchive } from '../../builder/content/read-archive.ts'
import { writeComments } from './write-comments.ts'
import { writeDemo } from './write-demo.ts'

export interface Workspace {
  readonly content: string
  readonly out: string
  readonly store: Store
  readonly secretKey: Buffer
  readonly demo: boolean
  /** Deletes what was only made for this run. */
  remove(): void
}

export async function ownWorkspace(
  content: string,
  out: string,
  { store, secretKey }: Settings,
): Promise<Workspace> {
  const folder = store.kind === 'sqlite' ? store.folder : '.data'
  const key = secretKey ?? readOrMakeSecretKey(folder)
  return {
    content,
    out,
    store: await openStore(store, key),
    secretKey: key,
    demo: false,
    remove: () => undefined,
  }
}

/** Comments in every state, in a folder that goes when the server does. */
export async function demoWorkspace(): Promise<Workspace> {
  const folder = mkdtempSync(join(tmpdir(), 'ban-tin-demo-'))
  const content = join(folder, 'content')
  await writeDemo(content)
  const secretKey = readOrMakeSecretKey(folder)
  const store = await openStore({ kind: 'sqlite', folder }, secretKey)
  await writeComments(store, deriveSecrets(secretKey), await openArticles(content), Date.now())
  const remove = (): void => rmSync(folder, { recursive: true, force: true })
  return { content, out: join(folder, '_site'), store, secretKey, demo: true, remove }
}

async function openArticles(content: string): Promise<string[]> {
  const archive = await readArchive(content)
  if ('problems' in archive) return []
  return archive.articles
    .filter(
      ({ comments, withdrawn, expires }) =>
        comments === 'open' && withdrawn === undefined && expires === undefined,
    )
    .toSorted((one, other) => other.at.instant - one.at.instant)
    .map(({ id }) => id)
}
