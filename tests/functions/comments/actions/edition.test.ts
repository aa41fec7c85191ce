import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readEdition, readManifest } from '../../../../functions/comments/actions/read-edition.ts'
import { memoize } from '../../../../functions/comments/actions/memoize.ts'
import { articles } from '../../../support/desk/desk-edition.ts'
import { editionFolder } from '../../../support/desk/edition-folder.ts'

const article = '2026/04/bai-moi'
const month = JSON.stringify({ 'bai-moi': { id: article, title: 'Bài mới' } })

test.each([
  ['is a folder for once', (file: string) => mkdirSync(file)],
  ['is cut short for once', (file: string) => writeFileSync(file, month.slice(0, 20))],
])('a month whose file %s fails then, and is there the next time', async (_, breakIt) => {
  const folder = editionFolder()
  const edition = readEdition(folder, await readManifest(folder))
  const file = join(folder, 'articles/2026/04.json')
  breakIt(file)
  await expect(edition.find(article)).rejects.toThrow(/EISDIR|JSON/)
  rmSync(file, { recursive: true })
  writeFileSync(file, month)
  expect(await edition.find(article)).toMatchObject({ title: 'Bài mới' })
})

test('a month without a file has no article, and is asked of the disk once', async () => {
  const folder = editionFolder()
  const edition = readEdition(folder, await readManifest(folder))
  expect(await edition.find(article)).toBeUndefined()
  writeFileSync(join(folder, 'articles/2026/04.json'), month)
  expect(await edition.find(article)).toBeUndefined()
})

test('a section’s articles are known from all months, those that are gone too', async () => {
  const folder = editionFolder()
  const other = { id: article, title: 'Bài mới', section: 'van-hoa' }
  writeFileSync(join(folder, 'articles/2026/04.json'), JSON.stringify({ 'bai-moi': other }))
  const edition = readEdition(folder, await readManifest(folder))
  expect(await edition.inSection('van-hoa')).toEqual([article])
  const news = await edition.inSection('tin-tuc')
  expect(news.toSorted()).toEqual(
    Object.values(articles)
      .map(({ id }) => id)
      .toSorted(),
  )
  expect(await edition.inSection('none')).toEqual([])
})

test('what could not be made is made again when it is next asked for, and what was made stays', async () => {
  let tries = 0
  const thing = memoize(() => {
    tries += 1
    return tries < 3 ? Promise.reject(new Error('not yet')) : Promise.resolve('made')
  })
  const first = await Promise.allSettled([thing(), thing()])
  expect([tries, ...first.map(({ status }) => status)]).toEqual([1, 'rejected', 'rejected'])
  await expect(thing()).rejects.toThrow('not yet')
  expect([await thing(), await thing(), tries]).toEqual(['made', 'made', 3])
})
