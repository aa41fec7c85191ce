import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Newsroom } from '../../_includes/models/newsroom.ts'
import { formatProblem } from '../../builder/content/problems/problem.ts'
import { readNewsroom } from '../../builder/content/newsroom/read-newsroom.ts'
import type { Editor } from '../../functions/articles/actions/editor.ts'
import { openRepository } from '../../functions/articles/platform/open-repository.ts'
import type { Edition } from '../../functions/comments/actions/edition.ts'
import { readEdition, readManifest } from '../../functions/comments/actions/read-edition.ts'
import { environment } from '../../functions/comments/platform/environment.ts'
import { settingsOrFail } from '../terminal/command.ts'
import { fail } from '../terminal/exit.ts'

export interface ContentPlace {
  readonly content: string
  /** As problems name it. */
  readonly shown: string
  /** What the last build left for the functions. */
  readonly edition: string
}

/** The browser's editor, at a terminal. */
export async function openOwnEditor({ content, shown, edition }: ContentPlace): Promise<Editor> {
  const settings = settingsOrFail()
  const newsroom = readNewsroom(content, shown)
  if (!('name' in newsroom)) return fail(newsroom.map(formatProblem).join('\n'))
  return {
    repository: openRepository(resolve(content), settings, environment()),
    newsroom,
    edition: await editionIn(edition, newsroom),
    host: new URL(settings.siteUrl ?? newsroom.url).hostname,
    isOpen: true,
    maxFileBytes: 0,
    now: Date.now,
  }
}

/** Before the first build no address was ever given. */
async function editionIn(folder: string, newsroom: Newsroom): Promise<Edition> {
  if (existsSync(join(folder, 'manifest.json')))
    return readEdition(folder, await readManifest(folder))
  const { url } = newsroom
  const manifest = { at: '', revision: 0, url, newsroom, assets: {}, stand: [], demo: false }
  return { manifest, find: async () => undefined, inSection: async () => [] }
}
