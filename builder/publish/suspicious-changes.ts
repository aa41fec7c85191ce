import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Manifest } from '../../functions/comments/actions/edition.ts'
import { articlePhrases } from '../content/problems/article-phrases.ts'
import type { Problem } from '../content/problems/problem.ts'
import { editionFolder } from './manifest.ts'
import type { BuildOptions } from './build-options.ts'

/** Milliseconds by which two machines' clocks may differ. */
const tolerance = 60_000

/** An unmounted folder or a wrong clock must not empty the site. `anyway` and `chosen` say that it is meant; `now`: articles. */
export function findSuspiciousChanges(
  { out, at, shown = 'content', anyway = false, chosen = false }: BuildOptions,
  now: number,
): Problem[] {
  const last = lastManifest(editionFolder(out))
  if (anyway || last === undefined || !existsSync(out)) return []
  const path = `${shown}/articles`
  if (!chosen && at < Date.parse(last.at) - tolerance)
    return [{ path, line: 1, text: articlePhrases.earlierInstant(isoOf(at), last.at) }]
  const before = last.articles ?? 0
  return now * 2 < before ? [{ path, line: 1, text: articlePhrases.fewArticles(before, now) }] : []
}

function isoOf(at: number): string {
  return new Date(at).toISOString()
}

function lastManifest(folder: string): Manifest | undefined {
  try {
    return JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Manifest
  } catch {
    return undefined
  }
}
