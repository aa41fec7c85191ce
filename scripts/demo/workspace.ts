import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Settings } from '../../functions/comments/platform/environment.ts'
import { openAnyStore } from '../../functions/comments/platform/open-any-store.ts'
import { deriveSecrets } from '../../functions/comments/domain/secrets.ts'
import type { Store } from '../../functions/comments/store/store.ts'
import { readArchive } from '../../builder/content/read-archive.ts'
import { writeComments } from './write-comments.ts'
import { writeDemo } from './write-demo.ts'
import { readOrMakeSecretKey } from '../../server/secret-key.ts'

/** Where `npm start` finds the content, puts the site, and keeps the comments. */
export interface Workspace {
  readonly content: string
  readonly out: string
  readonly store: Store
  readonly secretKey: Buffer
  readonly demo: boolean
  /** Removes what was only made for this run. */
  remove(): void
}

/** The newsroom's own folders, and the store of the settings. */
export async function ownWorkspace(
  content: string,
  out: string,
  { store, secretKey }: Settings,
): Promise<Workspace> {
  const folder = store.kind === 'sqlite' ? store.folder : '.data'
  const known = readOrMakeSecretKey(folder, secretKey)
  return {
    content,
    out,
    store: await openAnyStore(store, known),
    secretKey: known,
    demo: false,
    remove: () => undefined,
  }
}

/** A generated archive with comments in every state, in a folder of its own that goes when the server does. */
export async function demoWorkspace(): Promise<Workspace> {
  const folder = mkdtempSync(join(tmpdir(), 'ban-tin-demo-'))
  const content = join(folder, 'content')
  writeDemo(content)
  const secretKey = readOrMakeSecretKey(folder, undefined)
  const store = await openAnyStore({ kind: 'sqlite', folder }, secretKey)
  await writeComments(store, deriveSecrets(secretKey), await openArticles(content), Date.now())
  const remove = (): void => rmSync(folder, { recursive: true, force: true })
  return { content, out: join(folder, '_site'), store, secretKey, demo: true, remove }
}

/** Ids of articles that readers may write under, newest first. */
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
