import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { build, buildAlone, built } from '../../support/site/built.ts'
import { contentFolder, writeFiles } from '../../support/content/content-folder.ts'
import { articleFile } from '../../support/content/markdown-file.ts'
import { bytesOf, imprint, siteFiles } from '../../support/site/site-files.ts'
import { temporaryFolder } from '../../support/temporary.ts'

/** A disk of four megabytes in memory: only root may mount one. */
const disk = temporaryFolder()
const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=4m', 'tmpfs', disk])
afterAll(() => {
  if (status === 0) spawnSync('umount', [disk])
})

const filler = join(disk, 'filler')
const cache = (n: number): string[] => ['--cache', join(disk, `cache-${n}`)]

test.skipIf(status !== 0).each([
  ['a small edition', 1, [], 0],
  ['a small edition with a little room', 2, [], 40_000],
  ['a whole edition', 3, ['--full'], 40_000],
])(
  'on a full disk %s is one sentence, the old edition stands, and room mends it',
  async (_what, n, words, room) => {
    const content = contentFolder({ 'articles/2023/12/a.md': articleFile() })
    const out = join(disk, `site-${n}`, 'site')
    mkdirSync(join(disk, `site-${n}`))
    expect((await build(content, out, cache(n))).code).toBe(0)
    const [before, files] = [imprint(out), siteFiles(join(out, '..'))]
    writeFiles(content, edited)
    fill(room)
    const { code, stderr } = await buildAlone(content, out, [...cache(n), ...words])
    expect([code, stderr]).toEqual([1, expect.stringMatching(/^The disk is full.*stands\.\n$/)])
    expect(imprint(out)).toEqual(before)
    rmSync(filler)
    expect(siteFiles(join(out, '..'))).toEqual(files)
    expect((await build(content, out, cache(n))).code).toBe(0)
    expect(bytesOf(out)).toEqual(bytesOf(await built(content)))
  },
)

const edited = {
  'articles/2023/12/a.md': articleFile({ title: 'Bài đã sửa' }),
  'articles/2023/12/b.md': articleFile({ title: 'Bài mới' }),
}

/** Takes all of the disk but so many bytes. */
function fill(room: number): void {
  const { bavail, bsize } = statfsSync(disk)
  writeFileSync(filler, Buffer.alloc(Math.max(0, bavail * bsize - room)))
}
