import { type Store, StoreUnavailable } from '../store/store.ts'

/** A preview's: no list holds anything, nobody is known, and whatever would keep something or ask for more is refused. */
export function noStore(): Store {
  return new Proxy(empty, {
    get: (known, name) => Reflect.get(known, name) ?? refuse,
  }) as Store
}

const none = (): Promise<undefined> => Promise.resolve(undefined)
const nothing = (): Promise<readonly never[]> => Promise.resolve([])
const refuse = (): Promise<never> => Promise.reject(new StoreUnavailable('A preview has no store.'))

const empty: Partial<Store> = {
  approved: () =>
    Promise.resolve({ total: 0, version: 0, comments: [], next: null, isValidStart: true }),
  latest: nothing,
  latestAnswered: nothing,
  cases: nothing,
  caseTotals: nothing,
  mostDiscussed: nothing,
  totals: () => Promise.resolve(new Map()),
  changedSince: () => Promise.resolve({ revision: 0, articles: [], all: false }),
  load: () => Promise.resolve({ recent: 0, site: 0, pending: 0 }),
  find: none,
  findByTracking: none,
  findByUnitLink: none,
  findToken: none,
  findSession: none,
}
