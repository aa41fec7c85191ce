import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { lock } from '../../builder/output/lock.ts'
import { openSqliteStore } from '../../functions/comments/store/sqlite/store.ts'
import { liveEdition } from '../../server/live-edition.ts'
import { approveOne } from '../contracts/samples.ts'
import type { Drawing } from './refresh-while-drawing.ts'

export interface Replaced extends Drawing {
  /** Why no edition of the restored store can be made. */
  readonly hindrance: 'problems' | 'lock'
}

/** A process of its own: Vitest's modules are not those that Eleventy loads. */
process.on('message', (asked: Replaced) => {
  void answer(asked).then((shown) => process.send?.(shown))
})

/** Whether the page shows each of two decisions at once. */
async function answer({ content, folder, article, hindrance }: Replaced): Promise<boolean[]> {
  const out = join(folder, 'site')
  const lost = openSqliteStore(join(folder, 'lost.sqlite'))
  const restored = openSqliteStore(join(folder, 'restored.sqlite'))
  let store = lost
  const current = new Proxy(lost, { get: (_, key): unknown => Reflect.get(store, key) })
  const edition = liveEdition({ content, out, cache: join(folder, 'cache') }, current)
  const show = async (number: number): Promise<boolean> => {
    await approveOne(store, number, { article })
    await edition.refresh().catch(() => undefined)
    const page = readFileSync(join(out, article, 'index.html'), 'utf8')
    return page.includes(`Ý kiến ${number}`)
  }
  for (const number of [1, 2, 3]) await approveOne(lost, number, { article })
  await edition.publish()
  store = restored
  let unlock: (() => void) | undefined
  if (hindrance === 'lock') unlock = lock(out)
  else writeFileSync(join(content, 'articles', `${article}.md`), 'Không có phần đầu.')
  const shown = [await show(4), await show(5)]
  await edition.idle()
  unlock?.()
  await Promise.all([lost.close(), restored.close()])
  return shown
}

process.send?.('ready')
