import { existsSync, globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const documents = ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', ...globSync('docs/*.md')]

/** `folder/`, `folder/file.ts`, `folder/file.ts:function`, in code or as a link. */
const named =
  /(?<=[`(|])((?:_includes|builder|content|docs|functions|scripts|server|tests)\/[\w./{},*-]*)(?::(\w+))?(?=[`)|])/g

test.each(documents)('%s names only files, folders and functions that are there', (document) => {
  const wrong = [...readFileSync(document, 'utf8').matchAll(named)].filter(
    ([, path = '', name]) => !isThere(path.replaceAll('NAME', '*'), name),
  )
  expect(wrong.map(([all]) => all)).toEqual([])
})

function isThere(pattern: string, name?: string): boolean {
  const paths = globSync(pattern)
  if (name === undefined) return paths.length > 0
  const declared = new RegExp(`\\b(?:function\\*?|const|class|interface|type) ${name}\\b`)
  return paths.some((path) => existsSync(path) && declared.test(readFileSync(path, 'utf8')))
}
