import { readFileSync } from 'node:fs'
import { markdownUnder, tryRead } from './folders/walk.ts'

/** Files with front matter that lie where no article is read. Without front matter it is somebody's note. */
export function findMisplacedArticles(content: string): string[] {
  const found = tryRead(() =>
    markdownUnder(content, ['articles', 'pages', 'drafts', 'node_modules']),
  )
  // Some folders nobody may read, such as `lost+found` on a disk of its own.
  if ('code' in found) return []
  return found.flatMap(({ file, path }) => (hasFrontMatter(file) ? [path] : []))
}

function hasFrontMatter(file: string): boolean {
  const bytes = tryRead(() => readFileSync(file))
  return !('code' in bytes) && /^\uFEFF?---[ \t]*\r?\n/.test(bytes.toString('utf8', 0, 100))
}
