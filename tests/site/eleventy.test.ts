import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readArchive } from '../../builder/content/read-archive.ts'
import { formatProblem } from '../../builder/content/problems/problem.ts'
import { writeArchive } from '../../scripts/generate/archive.ts'
import { writeFiles } from '../support/content/content-folder.ts'
import { articleFile } from '../support/content/markdown-file.ts'
import { built } from '../support/site/built.ts'
import { planOf } from '../support/site/planned.ts'
import { run } from '../support/run.ts'
import { bytesOf, siteFiles } from '../support/site/site-files.ts'
import { temporaryFolder } from '../support/temporary.ts'

/** Every file that the plan of a content folder names. */
async function plannedFiles(content: string): Promise<string[]> {
  const archive = await readArchive(content)
  if ('problems' in archive) throw new Error(archive.problems.map(formatProblem).join('\n'))
  return Object.values(planOf(archive).pages).flatMap((pages) => pages.map(({ file }) => file))
}

test('a whole edition has every page of its plan, also where they are more than one portion', async () => {
  const content = join(temporaryFolder(), 'content')
  writeArchive(content, { articles: 800, seed: 1 })
  writeFiles(content, {
    'articles/2023/12/da-go.md': articleFile({ withdrawn: 'Trùng bài', section: 'tin-mau' }),
  })
  const planned = await plannedFiles(content)
  expect(planned.length).toBeGreaterThan(1000)
  expect(siteFiles(await built(content))).toEqual(expect.arrayContaining(planned))
})

test('Eleventy’s own command line makes the same site as ours, file for file, and every planned page', async () => {
  const out = join(temporaryFolder(), 'site')
  const words = ['--config=eleventy.config.ts', `--output=${out}`, '--quiet']
  const [ours, planned, ended] = await Promise.all([
    built('content'),
    plannedFiles('content'),
    run(['node_modules/@11ty/eleventy/cmd.cjs', ...words]),
  ])
  expect([ended.code, ended.stderr]).toEqual([0, ''])
  expect(bytesOf(out)).toEqual(bytesOf(ours))
  expect(siteFiles(out)).toEqual(expect.arrayContaining(planned))
})
