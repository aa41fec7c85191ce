import type { Store } from '../store/store.ts'

export function countStoreCalls(store: Store): {
  readonly store: Store
  readonly calls: () => number
} {
  let calls = 0
  const counted = new Proxy(store, {
    get(target, name) {
      const method: unknown = Reflect.get(target, name)
      if (typeof method !== 'function') return method
      return (...words: readonly unknown[]): unknown => {
        calls += 1
        return Reflect.apply(method, target, words)
      }
    },
  })
  return { store: counted, calls: () => calls }
}
