import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Article } from '../../../_includes/models/article.ts'
import { updateSearch } from '../../../builder/search/update-search.ts'
import { writeFiles } from '../../support/content/content-folder.ts'
import { article, series } from '../../support/site/planned.ts'
import { edition, indexIn, searchPlace } from '../../support/site/search.ts'
import { bytesOf } from '../../support/site/site-files.ts'

test('a site that was put in place anew gets its index back without reading an article', async () => {
  const { out, publish } = searchPlace()
  await publish(series(30))
  const before = bytesOf(join(out, 'tim-kiem'))
  rmSync(out, { recursive: true })
  expect(await publish(series(30))).toMatchObject({ indexed: 0 })
  expect(bytesOf(join(out, 'tim-kiem'))).toEqual(before)
})

test('an index interrupted in any article is still the last one, and the next edition mends it', async () => {
  const { out, cache, publish } = searchPlace()
  await publish(series(30))
  const before = bytesOf(join(out, 'tim-kiem'))
  const whole = edition([...series(60), article('hong', '2026-01-01T08:00:00+07:00')]).openView()
  const read = (path: string): Article | undefined => {
    if (path.endsWith('hong')) throw new Error('The disk went away.')
    return whole.article(path)
  }
  await expect(
    updateSearch({ openView: () => ({ ...whole, article: read }) }, { out, cache }),
  ).rejects.toThrow('The disk went away.')
  expect(bytesOf(join(out, 'tim-kiem'))).toEqual(before)
  await publish(series(60))
  expect((await indexIn(out).find('Bài')).paths).toHaveLength(60)
  expect(readdirSync(join(out, 'tim-kiem', 'muc-luc')).filter((name) => /next/.test(name))).toEqual(
    [],
  )
})

test.each([
  ['a damaged list of segments', 'segments.json', '{"code":'],
  ['another builder’s segments', 'segments.json', '{"code":"other","segments":[]}'],
])('with %s the index is made anew', async (_what, name, text) => {
  const { out, cache, publish } = searchPlace()
  await publish(series(30))
  const [folder = ''] = readdirSync(cache)
  writeFileSync(join(cache, folder, name), text)
  expect(await publish(series(30))).toMatchObject({ indexed: 30 })
  expect((await indexIn(out).find('Bài')).paths).toHaveLength(30)
})

test('an index killed between any two of its files still answers, and the next edition mends it', async () => {
  const whole = searchPlace()
  await whole.publish(series(30))
  await whole.publish(series(40))
  const steps = [...bytesOf(whole.cache)].filter(([path]) => !path.endsWith('segments.json'))
  for (let done = 0; done <= steps.length; done += 7) {
    const killed = searchPlace()
    await killed.publish(series(30))
    const [folder = ''] = readdirSync(killed.cache)
    const [name = ''] = readdirSync(whole.cache)
    // What it had put in place of the second index when it was killed; its list of segments is always the last to come.
    for (const [path, bytes] of steps.slice(0, done))
      writeFiles(killed.cache, { [path.replace(name, folder)]: Buffer.from(bytes, 'latin1') })
    expect((await indexIn(killed.out).find('Bài')).paths).toHaveLength(30)
    expect(await killed.publish(series(40))).toMatchObject({ articles: 40, indexed: 10 })
    expect((await indexIn(killed.out).find('Bài')).paths).toHaveLength(40)
    expect(
      differing(bytesOf(join(killed.cache, folder)), bytesOf(join(whole.cache, name))),
    ).toEqual([])
  }
})

function differing(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): string[] {
  return [...new Set([...one.keys(), ...other.keys()])].filter(
    (path) => one.get(path) !== other.get(path),
  )
}
