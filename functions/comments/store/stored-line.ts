import type { HistoryLine } from '../domain/history.ts'

/** Stores, backups and exports from before there were other deeds name a verdict where the deed stands now. */
export function readStoredLine<Rest>(stored: object): HistoryLine & Rest {
  const { verdict, ...line } = stored as { readonly verdict?: string }
  return { ...(verdict !== undefined && { deed: verdict }), ...line } as HistoryLine & Rest
}
