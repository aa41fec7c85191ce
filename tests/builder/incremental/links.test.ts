import { rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readFolderStats } from '../../../builder/content/folders/folder-hash.ts'
import { folders } from '../../../builder/content/folders/walk.ts'
import { build, built } from '../../support/site/built.ts'
import { contentFolder, writeFiles } from '../../support/content/content-folder.ts'
import { articleFile, pageFile } from '../../support/content/markdown-file.ts'
import { until } from '../../support/until.ts'

const linking = {
  'articles/2023/12/a.md': articleFile({ body: '[b](b.md) và [c](/2023/12/c/)' }),
  'pages/lien-he.md': pageFile('Liên hệ', '[c](/2023/12/c/)'),
  'articles/2023/12/b.md': articleFile(),
  'articles/2023/12/c.md': articleFile(),
}

test('an article that goes is missed by the texts that lead to it, though they are not read again', async () => {
  const content = contentFolder(linking)
  const out = await built(content)
  rmSync(join(content, 'articles/2023/12/c.md'))
  const small = await build(content, out)
  expect(small).toMatchObject({ code: 0, stdout: expect.stringContaining('(0 files read)') })
  expect(small.stderr.trim().split('\n')).toEqual([
    expect.stringMatching(/a\.md:7: lời khuyên: trang không có địa chỉ \/2023\/12\/c\/$/),
    expect.stringMatching(/lien-he\.md:5: lời khuyên: trang không có địa chỉ \/2023\/12\/c\/$/),
  ])
  expect((await build(content, out, ['--full'])).stderr).toBe(small.stderr)
  rmSync(join(content, 'articles/2023/12/b.md'))
  const stopped = await build(content, out)
  expect(stopped).toMatchObject({ code: 1, stderr: expect.stringMatching(/a\.md:7: không có bài/) })
  expect((await build(content, out, ['--full'])).stderr).toBe(stopped.stderr)
})

test('a link to an article whose hour has not come is advice until then', async () => {
  const content = contentFolder({
    ...linking,
    'articles/2023/12/c.md': articleFile({ timestamp: '08:00 31/12/2023' }),
  })
  const out = await built(content, ['--at', '2023-12-30T00:00:00Z'])
  writeFiles(content, { 'articles/2023/12/d.md': articleFile() })
  const before = await build(content, out, ['--at', '2023-12-30T00:00:00Z'])
  expect(before.stderr.match(/\/2023\/12\/c\/ là bản nháp hoặc chưa đến giờ/g)).toHaveLength(2)
  expect((await build(content, out, ['--at', '2024-01-01T00:00:00Z'])).stderr).toBe('')
})

test('a symbolic link that leads out stops a small edition as it does a whole one, though no file changed', async () => {
  const content = contentFolder({ 'articles/2023/12/a.md': articleFile() })
  const root = join(content, 'articles')
  // Until a file has stood for a second, its folder is gone through each time anyway.
  await until(() => [...folders(root)].every((each) => readFolderStats(each, Date.now()).print))
  const out = await built(content)
  symlinkSync('/etc/hostname', join(root, '2023/12/ra.md'))
  const small = await build(content, out)
  expect(small).toMatchObject({ code: 1, stderr: expect.stringMatching(/ra\.md:1: .*symlink/) })
  expect((await build(content, out, ['--full'])).stderr).toBe(small.stderr)
})
