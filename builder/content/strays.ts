import { readFileSync } from 'node:fs'
import { attempt, walk } from './walk.ts'

/** Paths of files that look like articles and lie where none is read. What has no front matter is somebody's note. */
export function strays(content: string): string[] {
  const found = attempt(() => walk(content, ['articles', 'pages', 'drafts', 'node_modules']))
  // A disk's own folder, for one, may be read by nobody.
  if ('code' in found) return []
  return [...found.files, ...found.almost].flatMap(({ file, path }) =>
    hasFrontMatter(file) ? [path] : [],
  )
}

function hasFrontMatter(file: string): boolean {
  const bytes = attempt(() => readFileSync(file))
  return !('code' in bytes) && /^\uFEFF?---[ \t]*\r?\n/.test(bytes.toString('utf8', 0, 100))
}
