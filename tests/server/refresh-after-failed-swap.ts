import { existsSync, globSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { CommentStore } from '../../functions/comments/store/store.ts'
import { openSqliteStore } from '../../functions/comments/store/sqlite/store.ts'
import { liveEdition } from '../../server/live-edition.ts'
import { approveOne } from '../contracts/samples.ts'
import type { Drawing } from './refresh-while-drawing.ts'

export interface Swap extends Drawing {
  /** What is lost when the new edition should take its place. */
  readonly lost: 'pages' | 'index'
}

/** How each try ended, whether the old page stood after the first, and whether the last one showed all. */
export interface Swapped {
  readonly endings: readonly string[]
  readonly stands: boolean
  readonly indexes: number
  readonly shown: boolean
}

/** A process of its own: Vitest's modules are not those that Eleventy loads. */
process.on('message', (asked: Swap) => {
  void answer(asked).then((swapped) => process.send?.(swapped))
})

async function answer({ content, folder, article, lost }: Swap): Promise<Swapped> {
  const out = join(folder, 'site')
  const cache = join(folder, 'cache')
  const store = openSqliteStore(join(folder, 'comments.sqlite'))
  const file = join(out, article, 'index.html')
  const page = (): string => (existsSync(file) ? readFileSync(file, 'utf8') : '')
  let isBroken = false
  /** Whole editions ask for what was settled last of all, after all is drawn. */
  const changedSince: CommentStore['changedSince'] = (revision, most) => {
    const isLast = most < Number.MAX_SAFE_INTEGER - 1
    if (isBroken && isLast) rmSync(lost === 'pages' ? `${out}.next` : cache, { recursive: true })
    return store.changedSince(revision, most)
  }
  const options = { content, out, cache, full: true, anyway: true }
  const edition = liveEdition(options, { ...store, changedSince })
  await approveOne(store, 1, { article })
  await edition.publish()
  isBroken = true
  const endings = [await endingOf(edition.publish())]
  isBroken = false
  const stands = page().includes('Ý kiến 1')
  await approveOne(store, 2, { article })
  endings.push(await endingOf(edition.refresh()))
  const indexes = globSync('*/index.sqlite', { cwd: cache }).length
  endings.push(await endingOf(edition.publish()))
  await approveOne(store, 3, { article })
  endings.push(await endingOf(edition.refresh()))
  const shown = page().includes('Ý kiến 2') && page().includes('Ý kiến 3')
  await edition.idle()
  await store.close()
  return { endings, stands, indexes, shown }
}

function endingOf(action: Promise<unknown>): Promise<string> {
  return action.then(
    () => 'done',
    () => 'failed',
  )
}

process.send?.('ready')
