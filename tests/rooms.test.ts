import { globSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { expect, test } from 'vitest'

const sources = globSync('{_includes,content,functions,builder,server,scripts}/**/*.ts', {
  exclude: ['scripts/bench/{hugo,eleventy}/**'],
})
const imports = sources.flatMap((file) =>
  [...readFileSync(file, 'utf8').matchAll(/(?:from|import\()\s*'([^']+)'/g)].map(([, to = '']) => ({
    file,
    to: to.startsWith('.') ? normalize(join(dirname(file), to)) : to,
  })),
)

/** The files that import what the pattern names. */
function importers(pattern: RegExp): string[] {
  return [...new Set(imports.filter(({ to }) => pattern.test(to)).map(({ file }) => file))].sort()
}

test.each([
  ['@upstash/redis', 'functions/comments/store/redis/client/client.ts'],
  [
    'ioredis',
    'functions/comments/store/redis/tcp/cluster.ts',
    'functions/comments/store/redis/tcp/tcp.ts',
  ],
  // The build's lock keeps nothing in its file: it only holds it.
  ['node:sqlite', 'builder/output/lock.ts', 'functions/comments/store/sqlite/database/database.ts'],
  ['hcaptcha', 'functions/comments/captcha/hcaptcha.ts'],
  ['@netlify/functions', 'functions/comments/index.ts'],
])('%s is spoken in one place', (name, ...files) => {
  expect(importers(new RegExp(`^${name}$`))).toEqual(files)
})

test('the embedded captcha is spoken in one file', () => {
  expect(importers(/^altcha-lib/)).toEqual(['functions/comments/captcha/altcha.ts'])
})

test('settings are read from the environment in one file', () => {
  const readers = sources.filter((file) => readFileSync(file, 'utf8').includes('process.env'))
  expect(readers).toEqual(['functions/comments/platform/environment.ts'])
})

test('only what reads the archive may let HTML through unescaped', () => {
  const users = sources.filter((file) =>
    /\btrusted\b.*from '.*html\.ts'/.test(readFileSync(file, 'utf8')),
  )
  expect(users.sort()).toEqual([
    'builder/content/read-article.ts',
    'builder/content/read-standing.ts',
  ])
})

test('rooms import only downwards', () => {
  const wrong = imports.filter(({ file, to }) => {
    const room = file.split('/')[0] ?? ''
    const target = to.split('/')[0] ?? ''
    return (above[room] ?? []).includes(target)
  })
  expect(wrong).toEqual([])
})

/** Rooms that a room may not import: content → _includes ← functions ← builder ← server ← scripts. */
const above: Readonly<Record<string, readonly string[]>> = {
  _includes: ['content', 'functions', 'builder', 'server', 'scripts', 'tests'],
  content: ['functions', 'builder', 'server', 'scripts', 'tests'],
  functions: ['content', 'builder', 'server', 'scripts', 'tests'],
  builder: ['content', 'server', 'scripts', 'tests'],
  server: ['content', 'scripts', 'tests'],
  scripts: ['content', 'tests'],
}
