import type { PageStart } from '../../store/listing-store.ts'
import { isId } from '../../domain/uuid.ts'

/** 'strange': more than one word, or no id. Each spelling would be an entry of its own in the CDN. */
export function readPageStart(asked: {
  readonly after: readonly string[]
  readonly with?: readonly string[]
}): PageStart | null | 'strange' {
  const [how, ...others] = Object.entries(asked).flatMap(([name, ids]) =>
    ids.map((id) => ({ name, id })),
  )
  if (how === undefined) return null
  if (others.length > 0 || !isId(how.id)) return 'strange'
  return how.name === 'with' ? { with: how.id } : { after: how.id }
}
