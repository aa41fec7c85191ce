import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openSqliteStore } from '../../functions/comments/store/sqlite/store.ts'
import { liveEdition } from '../../server/live-edition.ts'
import { approveOne } from '../contracts/samples.ts'
import type { Drawing } from './refresh-while-drawing.ts'

/** A process of its own: Vitest's modules are not those that Eleventy loads. */
process.on('message', (asked: Drawing) => {
  void answer(asked).then((shown) => process.send?.(shown))
})

/** Whether the page shows each of two decisions at once, made while the content has problems. */
async function answer({ content, folder, article }: Drawing): Promise<boolean[]> {
  const out = join(folder, 'site')
  const lost = openSqliteStore(join(folder, 'lost.sqlite'))
  const restored = openSqliteStore(join(folder, 'restored.sqlite'))
  let store = lost
  const current = new Proxy(lost, { get: (_, key): unknown => Reflect.get(store, key) })
  const edition = liveEdition({ content, out, cache: join(folder, 'cache') }, current)
  const show = async (number: number): Promise<boolean> => {
    await approveOne(store, number, { article })
    await edition.refresh()
    const page = readFileSync(join(out, article, 'index.html'), 'utf8')
    return page.includes(`Ý kiến ${number}`)
  }
  for (const number of [1, 2, 3]) await approveOne(lost, number, { article })
  await edition.publish()
  store = restored
  writeFileSync(join(content, 'articles', `${article}.md`), 'Không có phần đầu.')
  const shown = [await show(4), await show(5)]
  await edition.idle()
  await Promise.all([lost.close(), restored.close()])
  return shown
}

process.send?.('ready')
