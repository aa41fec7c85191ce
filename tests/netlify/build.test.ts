import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { beforeAll, expect, test } from 'vitest'
import { writeFiles } from '../support/content/content-folder.ts'
import { articleFile } from '../support/content/markdown-file.ts'
import { photo } from '../support/content/photo.ts'
import { run } from '../support/run.ts'
import { temporaryFolder } from '../support/temporary.ts'
import { buildOnNetlify } from './support/build.ts'
import { checkOut, checkOutAgain } from './support/checkout.ts'

let folder = ''
const output = { first: '', second: '' }

beforeAll(async () => {
  folder = checkOut()
  output.first = await buildOnNetlify({ folder })
  checkOutAgain(folder)
  const added = articleFile({ title: 'Bài mới', timestamp: '08:30 01/03/2024' })
  writeFiles(folder, { 'content/articles/2024/03/bai-moi.md': added })
  output.second = await buildOnNetlify({ folder })
})

test('a build without a cache draws every page', () => {
  expect(output.first).toContain('All pages are drawn, because there is no last edition.')
  expect(tallyOf(output.first)).toMatchObject({ unchanged: 0 })
})

test('the next build, on another machine, publishes only what changed', () => {
  expect(output.second).not.toContain('All pages are drawn')
  const tally = tallyOf(output.second)
  expect(tally).toMatchObject({ read: 1 })
  expect(tally.unchanged).toBeGreaterThan(0)
  expect(tally.written).toBeLessThan(tallyOf(output.first).written)
  expect(readFileSync(join(folder, '_site/index.html'), 'utf8')).toContain('Bài mới')
})

test('Netlify is given readers’ function, the desk’s and the editor’s for every address that is not a file, on Node 24', () => {
  const { functions } = JSON.parse(
    readFileSync(join(folder, '.netlify/functions/manifest.json'), 'utf8'),
  ) as { functions: { name: string; routes: { pattern: string; methods: string[] }[] }[] }
  const [articles, comments, desk, ...others] = functions.toSorted((one, other) =>
    one.name < other.name ? -1 : 1,
  )
  expect(others).toEqual([])
  for (const [name, each] of Object.entries({ articles, comments, desk }))
    expect(each).toMatchObject({
      name,
      runtimeVersion: 'nodejs24.x',
      trafficRules: {
        action: {
          type: 'rate_limit',
          config: { aggregate: { keys: [{ type: 'ip' }, { type: 'domain' }] } },
        },
      },
    })
  expect(articles?.routes.map(({ pattern }) => pattern)).toEqual([
    '/api/articles',
    '/api/articles/*',
    '/bien-tap',
    '/bien-tap/*',
    '/ban-thao',
    '/ban-thao/*',
  ])
  expect(comments?.routes.map(({ pattern }) => pattern)).toEqual([
    '/api/*',
    '/y-kien',
    '/y-kien/*',
    '/binh-luan/*',
  ])
  expect(desk?.routes.map(({ pattern }) => pattern)).toEqual([
    '/api/moderation',
    '/api/moderation/*',
    '/api/staff',
    '/api/staff/*',
    '/kiem-duyet',
    '/kiem-duyet/*',
  ])
})

test('the function answers every method itself', () => {
  const manifest = readFileSync(join(folder, '.netlify/functions/manifest.json'), 'utf8')
  const declared = [...manifest.matchAll(/"methods":(\[[^\]]*\])/g)].map(([, methods]) => methods)
  expect(new Set(declared)).toEqual(new Set(['[]']))
})

/** The edition in these packages is a few hundred bytes: a large archive's comes on top. */
test.each([
  ['comments', 'Readers’ function', ' and 50 ms'],
  ['desk', 'The desk’s function', ''],
] as const)('the function %s is light and ships with its edition', async (name, title, most) => {
  const { size, told } = await measured(name)
  process.stdout.write(`${title}: ${told} (at most 600 kB${most}).\n`)
  expect(size).toBeLessThanOrEqual(600_000)
})

test('the editor’s function ships with its edition, and loads what opens Word files and pictures only where they are', async () => {
  const { told, loaded } = await measured('articles')
  process.stdout.write(`The editor’s function: ${told}.\n`)
  expect(loaded.filter((name) => /[\\/](?:mammoth|sharp)[\\/]/.test(name))).toEqual([])
})

interface Measured {
  /** Bytes. */
  readonly size: number
  readonly told: string
  /** CommonJS files that the import alone has loaded. */
  readonly loaded: readonly string[]
}

async function measured(name: 'articles' | 'comments' | 'desk'): Promise<Measured> {
  const file = join(folder, `.netlify/functions/${name}.zip`)
  const { size } = statSync(file)
  const unpacked = temporaryFolder()
  expect(spawnSync('unzip', ['-q', file, '-d', unpacked]).status).toBe(0)
  expect(readFileSync(join(unpacked, '.edition/manifest.json'), 'utf8')).toContain('"revision":0')
  const own = join(unpacked, `functions/${name}/index.mjs`)
  const alone = await importOften(own)
  // Netlify's own part comes first in each process, and has loaded `node:crypto` and others by then.
  const there = await importOften(own, join(unpacked, '___netlify-bootstrap.mjs'))
  return {
    size,
    told: `${(size / 1000).toFixed(0)} kB packed, imported in ${medianOf(alone)} ms by itself, and in ${medianOf(there)} ms as Netlify starts it (medians of ${alone.length})`,
    loaded: alone[0]?.loaded ?? [],
  }
}

function medianOf(imports: readonly Imported[]): string {
  const times = imports.map(({ took }) => took).toSorted((one, other) => one - other)
  return (times[times.length >> 1] ?? Number.NaN).toFixed(0)
}

function tallyOf(output: string): { read: number; written: number; unchanged: number } {
  const [, read, written, unchanged] =
    /\((\d+) files read\), (\d+) pages written to .*, (\d+) unchanged/.exec(output) ?? []
  return { read: Number(read), written: Number(written), unchanged: Number(unchanged) }
}

interface Imported {
  /** Milliseconds. */
  readonly took: number
  readonly loaded: readonly string[]
}

/** Each time in a process of its own, as a function starts. */
async function importOften(file: string, first?: string): Promise<Imported[]> {
  const before =
    first === undefined ? '' : `await import(${JSON.stringify(pathToFileURL(first).href)})`
  const script = `import module from 'node:module'
    ${before}
    const start = performance.now()
    await import(${JSON.stringify(pathToFileURL(file).href)})
    const took = performance.now() - start
    console.log(JSON.stringify({ took, loaded: Object.keys(module._cache) }))
    process.exit()`
  const imports: Imported[] = []
  for (let number = 0; number < 9; number += 1) {
    const { stdout } = await run(['--input-type=module', '--eval', script])
    imports.push(JSON.parse(stdout) as Imported)
  }
  return imports
}

test('pictures that a build copied before it failed are not copied again by the next, and nothing else of it is kept', async () => {
  const place = checkOut()
  const [whole, cut] = await Promise.all([photo(), photo({ width: 300, height: 200 })])
  const article = (picture: string): string => articleFile({ body: `Đầu.\n\n![Điểm](${picture})` })
  writeFiles(place, {
    'content/articles/2024/03/lanh.md': article('lanh.jpg'),
    'content/articles/2024/03/lanh.jpg': whole,
    'content/articles/2024/03/hong.md': article('hong.jpg'),
    'content/articles/2024/03/hong.jpg': cut.subarray(0, cut.length / 2),
  })
  await expect(buildOnNetlify({ folder: place })).rejects.toThrow('hỏng hoặc chưa chép đủ')
  checkOutAgain(place)
  const cached = readdirSync(join(place, '.netlify', 'cache'), { recursive: true }).map(String)
  expect(cached.filter((name) => /images.[0-9a-f]+.90\.webp$/.test(name))).toHaveLength(1)
  expect(cached.filter((name) => /_site|\.edition|index/.test(name))).toEqual([])
})
