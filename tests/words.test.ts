import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { sources } from './support/imports.ts'

/** Each was coined here, and the field has one of its own. */
const gone = new Set(
  /(?<=\nGone: )[^.]*/.exec(readFileSync('CONTRIBUTING.md', 'utf8'))?.[0].split(/,\s+/),
)

test('CONTRIBUTING.md lists the words that are gone', () => {
  expect(gone.size).toBeGreaterThan(10)
})

test('no file is named by a word that is gone', () => {
  expect(sources.filter((file) => file.split('/').some(isGone))).toEqual([])
})

test('no exported name holds a word that is gone', () => {
  const names = sources.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(exported)].map(([, name = '']) => ({ file, name })),
  )
  expect(names.length).toBeGreaterThan(500)
  expect(names.filter(({ name }) => isGone(name))).toEqual([])
})

const exported =
  /^export (?:default )?(?:async )?(?:abstract )?(?:class|const|function\*?|interface|let|type) (\w+)/gm

/** `pageStamp`, `page-stamp.ts` and `PAGE_STAMP` each hold `stamp`. */
function isGone(name: string): boolean {
  return name.split(/(?<=[a-z\d])(?=[A-Z])|[-_.]/).some((part) => gone.has(part.toLowerCase()))
}
