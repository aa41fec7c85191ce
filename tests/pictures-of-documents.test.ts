import { globSync, readFileSync } from 'node:fs'
import { join, normalize } from 'node:path'
import { expect, test } from 'vitest'

test('each picture that a document shows is there, and each that is there is shown', () => {
  const shown = ['README.md', ...globSync('docs/*.md')].flatMap((file) => {
    const links = readFileSync(file, 'utf8').matchAll(/\]\(([\w./-]+\.(?:png|webp))\)/g)
    return Array.from(links, ([, path = '']) => normalize(join(file, '..', path)))
  })
  expect([...new Set(shown)].toSorted()).toEqual(globSync('docs/images/*').toSorted())
})
