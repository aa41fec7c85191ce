import { join } from 'node:path'
import { expect, test } from 'vitest'
import { built } from '../support/site/built.ts'
import { run } from '../support/run.ts'
import { bytesOf } from '../support/site/site-files.ts'
import { temporaryFolder } from '../support/temporary.ts'

test('Eleventy’s own command line makes the same site as ours, file for file', async () => {
  const out = join(temporaryFolder(), 'site')
  const words = ['--config=eleventy.config.ts', `--output=${out}`, '--quiet']
  const [ours, ended] = await Promise.all([
    built('content'),
    run(['node_modules/@11ty/eleventy/cmd.cjs', ...words]),
  ])
  expect([ended.code, ended.stderr]).toEqual([0, ''])
  expect(bytesOf(out)).toEqual(bytesOf(ours))
})
