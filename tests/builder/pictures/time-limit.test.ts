import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { pictureHash } from '../../../builder/content/files/picture-recipe.ts'
import type { PictureCopies } from '../../../builder/content/copies.ts'
import { makeCopies, PicturesLeft } from '../../../builder/pictures/make-copies.ts'
import { photo } from '../../support/content/photo.ts'
import { imprint } from '../../support/site/site-files.ts'
import { temporaryFolder } from '../../support/temporary.ts'

const home = temporaryFolder()

async function pictureOf(width: number, share = 1): Promise<PictureCopies> {
  const whole = await photo({ width, height: 60 })
  const bytes = whole.subarray(0, whole.length * share)
  const name = `anh-${width}.jpg`
  const file = join(home, name)
  writeFileSync(file, bytes)
  const source = `articles/2023/12/bai-${width}.md`
  return { contentHash: pictureHash(bytes), width, height: 60, line: 7, file, source, name }
}

/** Time for so many pictures. */
function timeFor(count: number) {
  let looks = 0
  return { until: count, now: () => (looks += 1) }
}

const [one, two, three] = await Promise.all([pictureOf(90), pictureOf(91), pictureOf(92)])
const broken = await pictureOf(93, 0.5)

test('when time is up the copies that are made stay, and the next try goes on from there', async () => {
  const folder = join(temporaryFolder(), 'images')
  const asked = { pictures: [one, two, three], folder, shown: 'content' }
  await expect(makeCopies({ ...asked, ...timeFor(1) })).rejects.toThrow('2 of 3 new pictures')
  const first = join(folder, one.contentHash)
  const before = imprint(first)
  expect(before).not.toEqual([])
  await expect(makeCopies({ ...asked, ...timeFor(1) })).rejects.toThrow('1 of 2 new pictures')
  expect(await makeCopies({ ...asked, ...timeFor(1) })).toEqual([])
  expect(imprint(first)).toEqual(before)
})

test('pictures whose hour has not come are copied last, and none of them makes an edition fail', async () => {
  const folder = join(temporaryFolder(), 'images')
  const asked = { pictures: [two], ahead: [one, three], folder, shown: 'content' }
  expect(await makeCopies({ ...asked, ...timeFor(1) })).toEqual([])
  const made = [one, two, three].map(({ contentHash }) => existsSync(join(folder, contentHash)))
  expect(made).toEqual([false, true, false])
  await expect(makeCopies({ ...asked, pictures: [one, three], ...timeFor(0) })).rejects.toThrow(
    PicturesLeft,
  )
})

test('a broken picture is told also when time is up', async () => {
  const asked = { folder: join(temporaryFolder(), 'images'), shown: 'content', ...timeFor(1) }
  const problems = await makeCopies({ ...asked, pictures: [broken, one] })
  expect(problems.map(({ path }) => path)).toEqual(['content/articles/2023/12/bai-93.md'])
})
