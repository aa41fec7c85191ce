import type { Store } from '../store/store.ts'

/** The same store, and how often it has been asked since: each of its methods is one round trip. */
export function countTrips(store: Store): { readonly store: Store; readonly trips: () => number } {
  let trips = 0
  const counted = new Proxy(store, {
    get(target, name) {
      const method: unknown = Reflect.get(target, name)
      if (typeof method !== 'function') return method
      return (...words: readonly unknown[]): unknown => {
        trips += 1
        return Reflect.apply(method, target, words)
      }
    },
  })
  return { store: counted, trips: () => trips }
}
