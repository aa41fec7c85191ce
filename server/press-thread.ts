import { parentPort, workerData } from 'node:worker_threads'
import type { StoreSetting } from '../functions/comments/store/store-address.ts'
import { openAnyStore } from '../functions/comments/platform/open-any-store.ts'
import { nameOfStore } from '../builder/publish/comments.ts'
import type { BuildQuestion } from '../builder/publish/question.ts'
import { followCards } from './background/follow-cards.ts'
import { followSearch } from './background/follow-search.ts'
import { followStore } from './follow-store.ts'
import { liveEdition } from './live-edition.ts'
import { publicationOf, type Publication } from './publication.ts'
import { publishing } from './publishing.ts'

export interface PressQuestion {
  readonly edition: Omit<BuildQuestion, 'at' | 'comments' | 'told'> & { readonly cache: string }
  readonly store: StoreSetting
}

/** What the press is asked to do. */
export interface Order {
  readonly id: number
  readonly deed: 'publish' | 'refresh' | 'close'
  readonly articles?: readonly string[]
}

/** What it tells. */
export type Word =
  | { readonly say: string }
  | { readonly stands: true }
  /** An order was carried out, and what came of a publishing; or why it was not. */
  | { readonly done: number; readonly failed?: string; readonly published?: Publication }

const { edition: question, store: setting } = workerData as PressQuestion
const store = await openAnyStore(setting)
const tell = (word: Word): void => parentPort?.postMessage(word)
const say = (line: string): void => tell({ say: line })
const edition = liveEdition(question, store, nameOfStore(setting))
const drawCards = followCards(question, say)
const indexForSearch = followSearch(question, say)
const publish = publishing(edition, {
  say,
  async after(outcome) {
    if ('problems' in outcome) return
    drawCards(outcome)
    indexForSearch(outcome)
    tell({ stands: true })
  },
})
// Upstash counts questions, and its free ones are few.
const pause = setting.kind === 'upstash' ? 30_000 : 1000
const following = followStore(edition, { pause, say })

const deeds: Readonly<Record<Order['deed'], (order: Order) => Promise<Publication | void>>> = {
  publish: async () => publicationOf(await publish()),
  refresh: ({ articles = [] }) => edition.refresh(articles),
  async close() {
    await following.end()
    // Its turn comes after that of the edition that is being made.
    await edition.refresh([]).catch(() => undefined)
    await store.close()
  },
}

parentPort?.on('message', (order: Order) => {
  deeds[order.deed](order).then(
    (published) => tell({ done: order.id, ...(published && { published }) }),
    (error: unknown) => tell({ done: order.id, failed: String(error) }),
  )
})
