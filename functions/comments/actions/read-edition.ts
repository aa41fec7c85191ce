import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { CaptchaKind } from '../../../_includes/models/discussion.ts'
import type { Site } from '../../../_includes/models/page.ts'
import type { EditionArticle, Manifest, Edition } from './edition.ts'
import { memoize } from './memoize.ts'

type Articles = Readonly<Record<string, EditionArticle>>

export function readEdition(folder: string, manifest: Manifest): Edition {
  const months = new Map<string, () => Promise<Articles>>()
  const sections = memoize(() => readSections(folder))
  return {
    manifest,
    async find(id) {
      // The pattern keeps `..` and every other path out of the file name.
      const match = /^(\d{4}\/\d{2})\/([a-z0-9-]{1,200})$/.exec(id)
      if (match === null) return undefined
      const [, month = '', name = ''] = match
      const articles = await read(month)
      return Object.hasOwn(articles, name) ? articles[name] : undefined
    },
    inSection: async (section) => (await sections()).get(section) ?? [],
  }

  function read(month: string): Promise<Articles> {
    const cached = months.get(month) ?? memoize(() => readMonth(folder, month))
    if (months.size >= 24) months.clear()
    months.set(month, cached)
    return cached()
  }
}

/** A missing file means a month without articles; any other error is one. */
async function readMonth(folder: string, month: string): Promise<Articles> {
  try {
    return JSON.parse(await readFile(join(folder, 'articles', `${month}.json`), 'utf8')) as Articles
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return {}
    throw error
  }
}

/** Of the whole archive, so only when first asked for: some 30 ms for 10,000 articles. */
async function readSections(folder: string): Promise<ReadonlyMap<string, readonly string[]>> {
  const sections = new Map<string, string[]>()
  const root = join(folder, 'articles')
  for (const name of await readdir(root, { recursive: true })) {
    if (!name.endsWith('.json')) continue
    const articles = Object.values(await readMonth(folder, name.slice(0, -'.json'.length)))
    for (const { id, section } of articles) {
      const ids = sections.get(section) ?? []
      if (ids.push(id) === 1) sections.set(section, ids)
    }
  }
  return sections
}

export async function readManifest(folder: string): Promise<Manifest> {
  return JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')) as Manifest
}

export function siteOf(
  { newsroom, url, assets, stand: staticPages, demo }: Manifest,
  captcha: CaptchaKind,
): Site {
  return { newsroom, url, assets, staticPages, demo, captcha, discussions: new Map() }
}
