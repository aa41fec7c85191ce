import { LRUCache } from 'lru-cache'

/** Bytes of keys: strangers choose them. */
const mostBytes = 1_000_000

/** For pure functions of what readers ask for again and again. */
export function remember<Value extends object | string | boolean>(
  answer: (key: string) => Value,
): (key: string) => Value {
  const known = new LRUCache<string, Value>({
    maxSize: mostBytes,
    sizeCalculation: (_, key) => key.length + 100,
  })
  // Headers are mostly those of the reader before.
  let last: { readonly key: string; readonly value: Value } | undefined
  return (key) => {
    if (last?.key === key) return last.value
    let value = known.get(key)
    if (value === undefined) known.set(key, (value = answer(key)))
    last = { key, value }
    return value
  }
}
