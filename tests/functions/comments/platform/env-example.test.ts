import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readEnvironment } from '../../../../functions/comments/platform/environment.ts'

test('.env.example lists every setting that is read, and no other', () => {
  const read = new Set<string>()
  const watched = new Proxy({}, { get: (_, name) => void read.add(String(name)) })
  readEnvironment(watched)
  const listed = readFileSync('.env.example', 'utf8').matchAll(/^#? ?([A-Z][A-Z_]*)=/gm)
  expect(new Set([...listed].map(([, name]) => name))).toEqual(read)
})
