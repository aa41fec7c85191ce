import { execFileSync } from 'node:child_process'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const documents = ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', ...globSync('docs/*.md')]

/** `folder/`, `folder/file.ts`, `folder/file.ts:function`, in code or as a link. */
const named =
  /(?<=[`(|])((?:_includes|builder|content|docs|functions|scripts|server|tests)\/[\w./{},*-]*)(?::(\w+))?(?=[`)|])/g

const files = execFileSync('git', ['ls-files'], { encoding: 'utf8' }).trim().split('\n')

test.each(documents)('%s names files by how their paths end', (document) => {
  const ends = [...readFileSync(document, 'utf8').matchAll(/`([\w./-]+\.(?:ts|cjs))`/g)]
  const wrong = ends.filter(([, end = '']) => !files.some((file) => `/${file}`.endsWith(`/${end}`)))
  expect(wrong.map(([all]) => all)).toEqual([])
})

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
