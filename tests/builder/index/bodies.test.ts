import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openBodies } from '../../../builder/index/rows.ts'
import { contentFolder } from '../../support/content/content-folder.ts'
import { articleFile } from '../../support/content/markdown-file.ts'
import { newsroom } from '../../support/site/planned.ts'

test('an edition reads an article’s text once, so that all its feeds print the same', async () => {
  const path = '2023/12/tin'
  const content = contentFolder({ [`articles/${path}.md`]: articleFile({ body: 'Một đoạn.' }) })
  const bodies = openBodies(content, newsroom)
  await bodies.prepare()
  expect(String(bodies.body(path))).toContain('Một đoạn.')
  rmSync(join(content, 'articles', `${path}.md`))
  expect(String(bodies.body(path))).toContain('Một đoạn.')
})
