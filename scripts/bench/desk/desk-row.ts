import { quantile } from '../measure.ts'

export interface DeskRow {
  readonly store: string
  readonly what: string
  /** Milliseconds. */
  readonly p50: number
  readonly p95: number
  readonly trips: number
  /** Comments on the page. */
  readonly found: number
}

/** Each method of a store is one trip. */
export function rowOf(
  store: string,
  what: string,
  took: readonly number[],
  found: number,
): DeskRow {
  return { store, what, p50: quantile(took, 0.5), p95: quantile(took, 0.95), trips: 1, found }
}
