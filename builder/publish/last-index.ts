import { hash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { openIndex, rebuild, type Index, type Rebuild } from '../index/index-file.ts'
import type { IndexKey } from '../index/key.ts'
import type { BuildOptions } from './build-options.ts'
import { editionFolder, readBuildId } from './manifest.ts'

export function settingsOf({
  out,
  content,
  url,
  demo,
  drafts,
  captcha,
  comments,
}: BuildOptions): unknown {
  return [out, content, url, demo === true, drafts === true, captcha, comments?.name]
}

/** Undefined where nothing is kept between editions. */
export function indexFile({ cache, out }: BuildOptions): string | undefined {
  return cache && join(cache, `edition-${hash('sha1', out).slice(0, 8)}`, 'index.sqlite')
}

export function lastIndex(
  { out, full }: BuildOptions,
  file: string | undefined,
  key: IndexKey,
): Index | Rebuild {
  if (full === true) return rebuild('every page was asked for')
  if (file === undefined || !existsSync(out)) return rebuild('there is no last edition')
  const index = openIndex(file, key)
  if (index.outcome === 'rebuild') return index
  const buildId = readBuildId(editionFolder(out))
  if (index.buildId === buildId) return index
  index.database.close()
  return rebuild(
    index.lastBuildId === buildId
      ? 'the last build was interrupted'
      : 'the pages are not those that the index tells of',
  )
}
