import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CommentStore } from '../../functions/comments/store/store.ts'
import { openSqliteStore } from '../../functions/comments/store/sqlite/store.ts'
import { liveEdition } from '../../server/live-edition.ts'
import { approveOne } from '../contracts/samples.ts'

export interface Drawing {
  readonly content: string
  readonly folder: string
  readonly article: string
}

/** Whether the article's page held the comment before the whole edition stood, and after. */
export interface Shown {
  readonly during: boolean
  readonly after: boolean
}

/** A process of its own: Vitest's modules are not those that Eleventy loads. */
process.on('message', (asked: Drawing) => {
  void answer(asked).then((shown) => process.send?.(shown))
})

async function answer({ content, folder, article }: Drawing): Promise<Shown> {
  const out = join(folder, 'site')
  const store = openSqliteStore(join(folder, 'comments.sqlite'))
  const page = (): string => readFileSync(join(out, article, 'index.html'), 'utf8')
  let decide: (() => Promise<void>) | undefined
  const shown = { during: false, after: false }
  /** A whole edition reads all comments, and draws for a while what it read. */
  const approved: CommentStore['approved'] = async (...asked) => {
    const comments = await store.approved(...asked)
    await decide?.()
    return comments
  }
  const options = { content, out, cache: join(folder, 'cache'), full: true, anyway: true }
  await approveOne(store, 1, { article })
  const edition = liveEdition(options, { ...store, approved })
  await edition.publish()
  decide = async () => {
    decide = undefined
    await approveOne(store, 2, { article })
    await edition.refresh()
    shown.during = page().includes('Ý kiến 2')
  }
  await edition.publish()
  shown.after = page().includes('Ý kiến 2')
  await edition.idle()
  await store.close()
  return shown
}

process.send?.('ready')
