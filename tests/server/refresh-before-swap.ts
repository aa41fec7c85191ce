import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { build } from '../../builder/publish/build.ts'
import type { CommentStore } from '../../functions/comments/store/store.ts'
import { openSqliteStore } from '../../functions/comments/store/sqlite/store.ts'
import { liveEdition } from '../../server/live-edition.ts'
import { approveOne } from '../contracts/samples.ts'
import { articleFile } from '../support/content/markdown-file.ts'
import { writeFiles } from '../support/content/content-folder.ts'
import type { Drawing } from './refresh-while-drawing.ts'

/** Turns of the event loop: a small edition that waits for nobody has ended long before. */
const patience = 2000

export interface Turns {
  /** Whether the page shows the last decision once a redraw and an edition have ended. */
  readonly isNewest: boolean
  /** What a build did, in order. */
  readonly whole: readonly string[]
}

/** A process of its own: Vitest's modules are not those that Eleventy loads. */
process.on('message', (asked: Drawing) => {
  void answer(asked).then((turns) => process.send?.(turns))
})

async function answer(asked: Drawing): Promise<Turns> {
  return { isNewest: await holdRedraw(asked), whole: await orderOfWhole(asked) }
}

/** A redraw that read the comments before the last decision, and writes when the next edition is due. */
async function holdRedraw({ content, folder, article }: Drawing): Promise<boolean> {
  const out = join(folder, 'site')
  const store = openSqliteStore(join(folder, 'comments.sqlite'))
  let hold: (() => Promise<void>) | undefined
  const approved: CommentStore['approved'] = async (...question) => {
    const comments = await store.approved(...question)
    await hold?.()
    return comments
  }
  const options = { content, out, cache: join(folder, 'cache'), anyway: true }
  const edition = liveEdition(options, { ...store, approved })
  await approveOne(store, 1, { article })
  await edition.publish()
  await approveOne(store, 2, { article })
  let published: Promise<unknown> = Promise.resolve()
  hold = async () => {
    hold = undefined
    await approveOne(store, 3, { article })
    const over = new AbortController()
    published = edition.publish().finally(() => over.abort())
    for (let turn = 0; turn < patience && !over.signal.aborted; turn += 1) await setImmediate()
  }
  await edition.refresh()
  await published
  await store.close()
  return readFileSync(join(out, article, 'index.html'), 'utf8').includes('Ý kiến 3')
}

/** Since the last edition more was settled than a small one can show. */
async function orderOfWhole({ content, folder }: Drawing): Promise<string[]> {
  const store = openSqliteStore(join(folder, 'many.sqlite'))
  const out = join(folder, 'other-site')
  const order: string[] = []
  const options = {
    content,
    out,
    cache: join(folder, 'cache'),
    at: Date.now(),
    comments: { store, name: 'many' },
    onProgress: (done: number, all: number) => void (done === all && order.push('drawn')),
    beforeChange: async () => void order.push('turn'),
  }
  await build(options)
  order.length = 0
  const changedSince: CommentStore['changedSince'] = async (revision, most) => ({
    ...(await store.changedSince(revision, most)),
    all: most < Number.MAX_SAFE_INTEGER - 1,
  })
  writeFiles(content, { 'articles/2023/12/b.md': articleFile() })
  await build({ ...options, comments: { store: { ...store, changedSince }, name: 'many' } })
  await store.close()
  return order
}

process.send?.('ready')
