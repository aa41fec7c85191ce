import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readArchive, type Archive } from '../../../builder/content/read-archive.ts'
import { writeDemo } from '../../../scripts/demo/write-demo.ts'
import { writeArchive } from '../../../scripts/generate/archive.ts'

const root = mkdtempSync(join(tmpdir(), 'ban-tin-generate-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

describe('A generated archive', () => {
  const folder = join(root, 'archive')
  beforeAll(() => writeArchive(folder, { articles: 120, seed: 7 }))

  test('is the same to the byte when made again from the same seed', () => {
    writeArchive(join(root, 'again'), { articles: 120, seed: 7 })
    expect(fingerprint(join(root, 'again'))).toBe(fingerprint(folder))
  })

  test('is another one with another seed', () => {
    writeArchive(join(root, 'other'), { articles: 120, seed: 8 })
    expect(fingerprint(join(root, 'other'))).not.toBe(fingerprint(folder))
  })

  test('is read without a problem or a word of advice', async () => {
    const { articles, advice } = await read(folder)
    expect(articles).toHaveLength(120)
    expect(advice).toEqual([])
  })

  test('gives every article a title of its own', async () => {
    const { articles } = await read(folder)
    expect(new Set(articles.map(({ title }) => title)).size).toBe(120)
  })

  test('gives no two articles the same moment, so that their order is beyond doubt', async () => {
    const { articles } = await read(folder)
    expect(new Set(articles.map(({ at }) => at.instant)).size).toBe(120)
  })

  test('holds articles about as long as the model article', async () => {
    const sizes = files(folder)
      .filter((file) => file.includes('articles'))
      .map((file) => statSync(file).size)
    const mean = sizes.reduce((sum, size) => sum + size, 0) / sizes.length
    expect(mean).toBeGreaterThan(4000)
    expect(mean).toBeLessThan(5000)
  })

  test('ends on the day that it is asked to', async () => {
    writeArchive(join(root, 'dated'), { articles: 25, seed: 7, from: '2020-02-29' })
    const { articles } = await read(join(root, 'dated'))
    const days = articles.map(({ at }) => at.day).sort()
    expect(days.at(-1)).toBe('2020-02-29')
    expect(days[0]).toBe('2020-02-27')
  })
})

describe('The demo', () => {
  const folder = join(root, 'demo')
  beforeAll(() => writeDemo(folder))

  test('is the same to the byte each time', async () => {
    await writeDemo(join(root, 'demo-again'))
    expect(fingerprint(join(root, 'demo-again'))).toBe(fingerprint(folder))
  })

  test('is read without a problem or a word of advice', async () => {
    const { articles, advice } = await read(folder)
    expect(articles).toHaveLength(200)
    expect(advice).toEqual([])
  })

  test('shows everything that an article can have', async () => {
    const { articles } = await read(folder)
    const some = (has: (article: (typeof articles)[number]) => unknown): boolean =>
      articles.some((article) => Boolean(has(article)))
    expect(some(({ pinned }) => pinned)).toBe(true)
    expect(some(({ attachments }) => attachments.length === 2)).toBe(true)
    expect(some(({ corrections, updated }) => corrections.length > 0 && updated)).toBe(true)
    expect(some(({ source }) => source.origin)).toBe(true)
    expect(some(({ formerly }) => formerly.length > 0)).toBe(true)
    expect(some(({ withdrawn }) => withdrawn)).toBe(true)
    expect(some(({ expires }) => expires)).toBe(true)
    expect(some(({ comments }) => comments === 'closed')).toBe(true)
    expect(some(({ picture }) => picture)).toBe(true)
    expect(some(({ body }) => String(body).includes('<table>'))).toBe(true)
    expect(some(({ body }) => String(body).includes('<figcaption>'))).toBe(true)
  })

  test('keeps every picture under 30 KB', () => {
    const pictures = files(folder).filter((file) => file.endsWith('.png'))
    expect(pictures.length).toBeGreaterThan(12)
    for (const file of pictures) expect(statSync(file).size).toBeLessThan(30_000)
  })
})

async function read(folder: string): Promise<Archive> {
  const archive = await readArchive(folder)
  if ('problems' in archive) throw new Error(JSON.stringify(archive.problems, null, 2))
  return archive
}

function fingerprint(folder: string): string {
  const hash = createHash('sha256')
  for (const file of files(folder))
    hash.update(file.slice(folder.length)).update(readFileSync(file))
  return hash.digest('hex')
}

function files(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}
