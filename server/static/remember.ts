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
  return (key) => {
    const last = known.get(key)
    if (last !== undefined) return last
    const value = answer(key)
    known.set(key, value)
    return value
  }
}
