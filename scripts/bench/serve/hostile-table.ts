export interface HostileRow {
  readonly store: string
  readonly shape: string
  readonly statuses: readonly number[]
  /** Milliseconds. */
  readonly p50: number
  readonly p99: number
  readonly max: number
}

export function formatHostileTable(rows: readonly HostileRow[]): string {
  const head = 'store   p50 ms  p99 ms  max ms  answered           what was sent, 64 KB of it'
  return [
    head,
    ...rows.map(({ store, shape, statuses, p50, p99, max }) => {
      const figures = [p50, p99, max].map((each) => each.toFixed(1).padStart(6))
      return [store.padEnd(6), ...figures, statuses.join(' ').padEnd(17), shape].join('  ')
    }),
  ].join('\n')
}
