import { join } from 'node:path'
import { expect, test } from 'vitest'
import { contentFolder } from '../support/content/content-folder.ts'
import { articleFile } from '../support/content/markdown-file.ts'
import { temporaryFolder } from '../support/temporary.ts'
import { workerOf } from '../support/worker.ts'
import type { Drawing, Shown } from './refresh-while-drawing.ts'

const draw = workerOf<Drawing, Shown>(join(import.meta.dirname, 'refresh-while-drawing.ts'))
const replace = workerOf<Drawing, boolean[]>(
  join(import.meta.dirname, 'refresh-from-replaced-store.ts'),
)

test('a decision made while a whole edition is drawn is shown at once, and the edition shows it too', async () => {
  const content = contentFolder({ 'articles/2023/12/a.md': articleFile() })
  const asked = { content, folder: temporaryFolder(), article: '2023/12/a' }
  expect(await draw(asked)).toEqual({ during: true, after: true })
})

test('decisions on a restored store are shown at once, also while no edition of it can be made', async () => {
  const content = contentFolder({ 'articles/2023/12/a.md': articleFile() })
  const asked = { content, folder: temporaryFolder(), article: '2023/12/a' }
  expect(await replace(asked)).toEqual([true, true])
})
