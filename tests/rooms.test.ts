import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { expect, test } from 'vitest'
import { graphOf, imports, reachedFrom, sources } from './support/imports.ts'
import { mermaidOf } from './support/mermaid.ts'
import { readTable } from './support/room-table.ts'

/** Which room may import which: the architecture. A folder without a line of its own belongs to the room around it. */
const table = `
_includes/assets                →
_includes/html                  →
_includes/models                → _includes/html
_includes/strings               → _includes/models
_includes/format                → _includes/models
_includes/parts                 → _includes/{html,models,strings,format}
_includes/layouts               → _includes/{html,models,strings,format,parts}
_includes                       → _includes/{models,layouts}
content                         → _includes/models
functions/comments/domain       → _includes/{assets,models,strings,format}
functions/comments/store        → _includes/models functions/comments/domain
functions/comments/store/redis  → _includes/models functions/comments/{domain,store}
functions/comments/store/sqlite → _includes/models functions/comments/{domain,store}
functions/comments/captcha      → functions/comments/domain
functions/comments/actions      → _includes/{html,models,strings,format,parts} functions/comments/{domain,store,captcha}
functions/comments/http         → _includes/{models,strings,format,parts,layouts} _includes functions/comments/{domain,store,actions}
functions/comments/platform     → _includes/models functions/comments/{domain,store,captcha,actions,http} functions/comments/store/{redis,sqlite}
functions/articles/domain       → _includes/{assets,models,strings} builder/content
functions/articles/repositories → functions/articles/domain
functions/articles/actions      → _includes/{assets,models,strings} _includes functions/comments/actions functions/articles/{domain,repositories} builder/content importer/{formats,output}
functions/articles/http         → _includes/{models,strings,layouts} _includes functions/comments/{domain,actions,http} functions/articles/{domain,repositories,actions} builder/content
functions/articles/platform     → functions/comments/{actions,http,platform} functions/articles/{domain,repositories,actions,http}
functions/articles              → functions/comments/{actions,http,platform} functions/articles/platform
functions/comments              → functions/comments/{http,platform}
functions/desk                  → functions/comments/{http,platform}
builder/content                 → _includes/{assets,html,models,strings,format,parts}
builder/index                   → _includes/{html,models} builder/content
builder/plan                    → _includes/{models,format} _includes builder/{content,index}
builder/output                  →
builder/pictures                → _includes/models builder/{content,output}
builder/cards                   → _includes/{models,format} builder/output
builder/eleventy                → _includes/models
builder/publish                 → _includes/{html,models,format,parts} _includes functions/comments/{store,actions,platform} builder/{content,index,plan,output,pictures,cards,eleventy}
builder/search                  → _includes/{assets,models} builder/{index,output}
server/static                   → _includes/models functions/comments/http builder/{plan,output}
server/http                     → _includes functions/comments/{domain,actions,http,platform} server/static functions/articles/http
server/background               → builder/{cards,publish,search}
server                          → _includes/{html,strings} _includes functions/comments/{store,actions,http,platform} functions/comments/store/redis builder/{content,index,plan,output,publish} server/{static,http,background} functions/articles/{repositories,platform}
importer/letters                →
importer/page                   → _includes/assets importer/letters
importer/article                → importer/{letters,page}
importer/formats                → _includes/assets importer/{letters,page,article}
importer/output                 → _includes/{assets,html,models} builder/content importer/{letters,page,article,formats}
importer                        → importer/{article,formats,output}
scripts/terminal                → functions/comments/{store,platform}
scripts/generate                → builder/content
scripts/demo                    → _includes/models functions/comments/{domain,store,platform} builder/content scripts/generate
scripts/measure                 → functions/comments/{domain,store,platform} scripts/{generate,demo}
scripts/comments                → functions/comments/{store,platform} scripts/terminal
scripts/doctor                  → _includes/models _includes functions/comments/{store,captcha,platform} functions/comments/store/{redis,sqlite} functions/articles/{repositories,platform}
scripts/bench                   → _includes/{html,models,format,parts} _includes server functions/comments/{domain,store,actions,platform} builder/{content,plan} scripts/generate
scripts/article                 → _includes/{models,strings} functions/articles/{domain,actions,repositories,platform} functions/comments/{actions,platform} builder/content scripts/terminal
scripts/monthly                 → _includes/{models,strings,parts}
scripts/build                   → builder/{cards,content,publish,search} scripts/terminal
scripts/bundle                  → builder/{content,index,output}
scripts/test                    → functions/comments/platform
scripts                         → _includes/{models,strings} functions/comments/{domain,store,actions,platform} builder/{content,publish} server importer/{formats,output} importer scripts/{terminal,demo,article,measure,comments,monthly,doctor,bench,build,bundle,test} functions/articles/platform
`

const mayImport = readTable(table)

test('a room imports what its line in the table says, and nothing in the table is unused', () => {
  const real = graphOf(roomOf)
  expect(tableOf(real)).toEqual(tableOf(mayImport))
})

test('no folders import each other in a circle', () => {
  const graph = graphOf((file) => (isSource(file) ? dirname(file) : undefined))
  const circular = [...graph.keys()].filter((folder) => reachedFrom([folder], graph).has(folder))
  expect(circular).toEqual([])
})

test('a folder holds at most 20 files', () => {
  const files = execFileSync('git', ['ls-files'], { encoding: 'utf8' }).trim().split('\n')
  const full = Map.groupBy(files, dirname)
  expect([...full].filter(([, { length }]) => length > 20).map(([folder]) => folder)).toEqual([])
})

test('every file is reached from an entry point', () => {
  const graph = graphOf((file) => (isSource(file) ? file : undefined))
  const starts = sources.filter((file) => entryPoint.test(file))
  const reached = reachedFrom(starts, graph)
  const apart = sources.filter((file) => !reached.has(file) && !starts.includes(file))
  expect(apart.filter((file) => !file.endsWith('.d.ts'))).toEqual([])
})

const entryPoint =
  /^(?:eleventy\.config|content\/\w+\.11ty|functions\/(?:articles|comments|desk)\/index|scripts\/[\w-]+)\.ts$/

test('within a room a name is exported once; the two stores, engines of one interface, may share names', () => {
  const exported = sources.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/^export (?:async )?(?:\w+\*? )(\w+)/gm)].map(
      ([, name]) => `${engineOf(file)} ${name}`,
    ),
  )
  expect(exported.filter((name, index) => exported.indexOf(name) !== index)).toEqual([])
})

/** The top-level room; of the stores, and of Netlify's entry points, each for itself. */
function engineOf(file: string): string {
  return (
    /^functions\/(?:comments\/store\/\w+(?=\/)|\w+\/index\.ts$)/.exec(file)?.[0] ??
    file.split('/')[0] ??
    ''
  )
}

test('ARCHITECTURE.md shows the rooms as the table has them (vitest -u draws them anew)', async () => {
  const document = readFileSync('ARCHITECTURE.md', 'utf8')
  const drawn = document.replace(/(?<=```mermaid\n)[^`]*/, mermaidOf(mayImport))
  await expect(drawn).toMatchFileSnapshot('../ARCHITECTURE.md')
})

test.each([
  ['@upstash/redis', 'functions/comments/store/redis/upstash.ts'],
  [
    'ioredis',
    'functions/comments/store/redis/tcp/cluster.ts',
    'functions/comments/store/redis/tcp/tcp.ts',
  ],
  // The build's lock keeps nothing in its file: it only holds it.
  [
    'node:sqlite',
    'builder/index/database.ts',
    'builder/output/lock.ts',
    'functions/comments/store/sqlite/database/database.ts',
  ],
  ['hcaptcha', 'functions/comments/captcha/hcaptcha.ts'],
  [
    '@netlify/functions',
    'functions/articles/index.ts',
    'functions/comments/index.ts',
    'functions/comments/platform/netlify/answer-on-netlify.ts',
    'functions/comments/platform/netlify/purge.ts',
    'functions/desk/index.ts',
  ],
])('%s is spoken in one place', (name, ...files) => {
  expect(importers(new RegExp(`^${name}$`))).toEqual(files)
})

test('the embedded captcha is spoken in one file', () => {
  expect(importers(/^altcha-lib/)).toEqual(['functions/comments/captcha/altcha.ts'])
})

test('the program git is spoken to in one file', () => {
  const speakers = sources.filter((file) => readFileSync(file, 'utf8').includes("spawn('git'"))
  expect(speakers).toEqual(['functions/articles/repositories/git/git-program.ts'])
})

test('settings are read from the environment in one file', () => {
  const readers = sources.filter((file) => readFileSync(file, 'utf8').includes('process.env'))
  expect(readers).toEqual(['functions/comments/platform/environment.ts'])
})

test('nothing imports tests', () => {
  expect(importers(/^tests\//)).toEqual([])
})

test('only what reads the archive may let HTML through unescaped', () => {
  const users = sources.filter((file) =>
    /\btrusted\b.*from '.*html\.ts'/.test(readFileSync(file, 'utf8')),
  )
  const readers = ['builder/content/article-parts.ts', 'builder/content/read-static-page.ts']
  // The last: what the first once let through.
  expect(users).toEqual([...readers, 'builder/index/view.ts'])
})

function isSource(file: string): boolean {
  return sources.includes(file)
}

/** The files that import what the pattern names. */
function importers(pattern: RegExp): string[] {
  return [...new Set(imports.filter(({ to }) => pattern.test(to)).map(({ file }) => file))].sort()
}

/** The nearest folder around a file that has a line; undefined for what is no room of ours. */
function roomOf(file: string): string | undefined {
  for (let folder = dirname(file); folder !== '.'; folder = dirname(folder))
    if (mayImport.has(folder)) return folder
  return undefined
}

function tableOf(graph: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  return [...graph]
    .flatMap(([room, others]) => [...others].map((other) => `${room} → ${other}`))
    .sort()
}
