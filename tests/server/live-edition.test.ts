import { join } from 'node:path'
import { expect, test } from 'vitest'
import { contentFolder } from '../support/content/content-folder.ts'
import { articleFile } from '../support/content/markdown-file.ts'
import { temporaryFolder } from '../support/temporary.ts'
import { workerOf } from '../support/worker.ts'
import type { Swap, Swapped } from './refresh-after-failed-swap.ts'
import type { Turns } from './refresh-before-swap.ts'
import type { Replaced } from './refresh-from-replaced-store.ts'
import type { Drawing, Shown } from './refresh-while-drawing.ts'

const draw = workerOf<Drawing, Shown>(join(import.meta.dirname, 'refresh-while-drawing.ts'))
const replace = workerOf<Replaced, boolean[]>(
  join(import.meta.dirname, 'refresh-from-replaced-store.ts'),
)
const swap = workerOf<Swap, Swapped>(join(import.meta.dirname, 'refresh-after-failed-swap.ts'))
const hold = workerOf<Drawing, Turns>(join(import.meta.dirname, 'refresh-before-swap.ts'))

test('a decision made while a whole edition is drawn is shown at once, and the edition shows it too', async () => {
  const content = contentFolder({ 'articles/2023/12/a.md': articleFile() })
  const asked = { content, folder: temporaryFolder(), article: '2023/12/a' }
  expect(await draw(asked)).toEqual({ during: true, after: true })
})

test('decisions on a restored store are shown at once, also while no edition of it can be made', async () => {
  const content = contentFolder({ 'articles/2023/12/a.md': articleFile() })
  const asked = { content, folder: temporaryFolder(), article: '2023/12/a' }
  expect(await replace({ ...asked, hindrance: 'problems' })).toEqual([true, true])
})

test('while an edition of a restored store fails, the pages follow decisions before it is tried again', async () => {
  const content = contentFolder({ 'articles/2023/12/a.md': articleFile() })
  const asked = { content, folder: temporaryFolder(), article: '2023/12/a' }
  expect(await replace({ ...asked, hindrance: 'lock' })).toEqual([false, true])
})

test.each(['pages', 'index'] as const)(
  'a swap that fails for want of its %s leaves the old pages, no false index, and the way free',
  async (lost) => {
    const content = contentFolder({ 'articles/2023/12/a.md': articleFile() })
    const asked = { content, folder: temporaryFolder(), article: '2023/12/a', lost }
    expect(await swap(asked)).toEqual({
      endings: ['failed', 'failed', 'done', 'done'],
      stands: true,
      indexes: 0,
      shown: true,
    })
  },
)

test('an edition waits for a redraw that has begun, and takes the turn when its pages are drawn', async () => {
  const content = contentFolder({ 'articles/2023/12/a.md': articleFile() })
  const asked = { content, folder: temporaryFolder(), article: '2023/12/a' }
  expect(await hold(asked)).toEqual({ isNewest: true, whole: ['drawn', 'turn'] })
})
