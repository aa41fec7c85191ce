import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readFolderStats } from '../../../builder/content/folders/folder-hash.ts'
import { lookAhead } from '../../../builder/content/folders/look-ahead.ts'
import { folders } from '../../../builder/content/folders/walk.ts'
import { build, built } from '../../support/site/built.ts'
import { contentFolder, writeFiles, type Files } from '../../support/content/content-folder.ts'
import { articleFile } from '../../support/content/markdown-file.ts'
import { bytesOf } from '../../support/site/site-files.ts'
import { until } from '../../support/until.ts'

/** As many months as make threads worth it. */
function archive(): Files {
  const months = Array.from({ length: 305 }, (_none, index) => {
    const month = `${2000 + Math.floor(index / 12)}/${String((index % 12) + 1).padStart(2, '0')}`
    const [year, number] = month.split('/')
    const file = articleFile({ title: `Tin ${index}`, timestamp: `08:00 01/${number}/${year}` })
    return [`articles/${month}/tin.md`, file] as const
  })
  return Object.fromEntries(months)
}

test('threads that look ahead see the folders that a walk sees, with the same prints', async () => {
  const content = contentFolder({
    ...archive(),
    'articles/la.md': 'ở trên cùng',
    'articles/2012/la.md': 'trong một năm',
    'articles/2012/01/sau/hon/tin.md': 'sâu hơn',
  })
  const root = join(content, 'articles')
  const walk = (): string[][] =>
    sorted(
      [...folders(root)].map((folder) => [folder.path, readFolderStats(folder, Date.now()).print]),
    )
  // A file that was written a moment ago may change again within the clock's tick: its folder has no print yet.
  await until(() => walk().every(([, print]) => print !== ''))
  const seen = (await lookAhead(root)) ?? []
  expect(sorted(seen.map(({ path, print }) => [path, print]))).toEqual(walk())
})

test('an archive of few months, or none at all, is left to whoever asks', async () => {
  const content = contentFolder({ 'articles/2024/01/tin.md': articleFile() })
  expect(await lookAhead(join(content, 'articles'))).toBeUndefined()
  expect(await lookAhead(join(content, 'none'))).toBeUndefined()
})

test('a small edition after threads looked ahead has the bytes of a whole one', async () => {
  const content = contentFolder(archive())
  const out = await built(content)
  const changes = [
    () => writeFileSync(join(content, 'articles/2013/05/tin.md'), edited),
    () => rmSync(join(content, 'articles/2014/07'), { recursive: true }),
    () => writeFiles(content, { 'articles/2024/01/moi.md': edited }),
    () => rmSync(join(content, 'articles/2015/02/tin.md')),
  ]
  for (const change of changes) {
    change()
    expect((await build(content, out)).stdout).toMatch(/^\d+ articles/)
  }
  expect(bytesOf(out)).toEqual(bytesOf(await built(content)))
})

function sorted(found: string[][]): string[][] {
  return found.toSorted(([one = ''], [other = '']) => (one < other ? -1 : 1))
}

const edited = articleFile({ title: 'Tin đã sửa', timestamp: '09:00 02/01/2024' })
