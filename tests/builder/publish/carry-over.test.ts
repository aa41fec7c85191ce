import { globSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { build, built } from '../../support/site/built.ts'
import { contentFolder } from '../../support/content/content-folder.ts'
import { articleFile } from '../../support/content/markdown-file.ts'

test('a whole edition without a new index or new cards leaves readers those of the last one', async () => {
  const content = contentFolder({ 'articles/2023/12/a.md': articleFile() })
  const out = await built(content)
  const before = madeAfterwards(out)
  expect(before.length).toBeGreaterThan(3)
  // Neither can be made from what is kept: only the last edition has them.
  rmSync(join(dirname(out), '.cache'), { recursive: true })
  const { code, stdout } = await build(content, out, ['--no-search'])
  expect([code, stdout]).toEqual([0, expect.stringContaining('All pages are drawn')])
  expect(madeAfterwards(out)).toEqual(before)
})

function madeAfterwards(out: string): string[] {
  return globSync(['tim-kiem/**/*.*', 'assets/the-chia-se/*'], { cwd: out }).sort()
}
