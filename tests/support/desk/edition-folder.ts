import { join } from 'node:path'
import { writeFiles } from '../content/content-folder.ts'
import { articles, manifest } from './desk-edition.ts'
import { temporaryFolder } from '../temporary.ts'

/** The same few articles as an edition leaves them on disk for the function. */
export function editionFolder(): string {
  const folder = join(temporaryFolder(), '.edition')
  const month = Object.values(articles).map((article) => [article.id.slice(8), article] as const)
  writeFiles(folder, {
    'manifest.json': JSON.stringify(manifest),
    'articles/2026/03.json': JSON.stringify(Object.fromEntries(month)),
  })
  return folder
}
