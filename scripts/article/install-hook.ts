import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fail } from '../terminal/exit.ts'

/** Before each commit of this clone, the articles that are part of it are checked. Another hook is left as it is. */
export function installHook(gitFolder: string, shown: string): string {
  const file = join(gitFolder, 'hooks', 'pre-commit')
  if (existsSync(file)) fail(`There is a hook already, which is left as it is: ${file}`)
  mkdirSync(join(gitFolder, 'hooks'), { recursive: true })
  writeFileSync(file, hookOf(shown), { mode: 0o755 })
  return file
}

function hookOf(shown: string): string {
  return `#!/bin/sh
# Checks the articles of a commit; git commit --no-verify goes past it.
files=$(git diff --cached --name-only --diff-filter=ACMR -- '${shown}/*.md')
[ -z "$files" ] || exec npm run -s article -- check --content '${shown}' $files
`
}
