import type { WordsRequest, WordStore } from '../../../../../functions/comments/store/word-store.ts'
import { WORDS } from './submissions.ts'
import { type Action, iso, NothingToPick, type Step, type World } from './world.ts'

export const wordActions: Readonly<Record<string, Action>> = {
  'saveWords done': (world) => saveWords(world, {}),
  'saveWords repeated': (world) => saveWords(world, { request: lastRequest(world) }),
  'saveWords conflict': (world) => saveWords(world, { version: -1 }),
  'words read': () => ({
    method: 'words',
    input: [],
    run: (store) => store.words(),
    outcomes: () => ['read'],
  }),
}

function lastRequest({ words }: World): string {
  if (words.version === 0) throw new NothingToPick()
  return words.request
}

function saveWords(world: World, changes: Partial<WordsRequest>): Step {
  const order = {
    request: world.random.fresh('words'),
    version: world.words.version,
    text: Array.from({ length: 3 }, () => world.random.pick(WORDS)).join('\n'),
    by: 'Mai',
    at: iso(world.now),
    ...changes,
  }
  return {
    method: 'saveWords',
    input: order,
    run: (store) => store.saveWords(order),
    outcomes: ({ outcome }: Awaited<ReturnType<WordStore['saveWords']>>) => [outcome],
    learn({ outcome, version }: Awaited<ReturnType<WordStore['saveWords']>>) {
      if (outcome === 'done') world.words = { version, request: order.request }
    },
  }
}
