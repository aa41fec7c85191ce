import { pendingCeiling } from '../../../_includes/models/desk/desk-queue.ts'

/** What a captcha's answer has cost its sender. */
export const prices = ['calm', 'busy', 'dear'] as const
export type Price = (typeof prices)[number]

/** Submissions within ten minutes, to one article and to all, and comments that wait for a decision. */
export interface Load {
  readonly recent: number
  readonly site: number
  readonly pending: number
}

/** Submissions to one article within ten minutes: above this it counts as flooded. */
export const busyThreshold = 120

/** The same for all articles together. */
const siteThreshold = { busy: 300, dear: 900 }

export function priceAt({ recent, site, pending }: Load): Price {
  if (pending >= pendingCeiling || site > siteThreshold.dear) return 'dear'
  return recent > busyThreshold || site > siteThreshold.busy ? 'busy' : 'calm'
}

/** An answer for this very article is as dear as when it was asked for, but for a full queue. */
export function isEnough(
  { price, own }: { readonly price: Price; readonly own: boolean },
  load: Load,
): boolean {
  if (load.pending >= pendingCeiling) return price === 'dear'
  return own || prices.indexOf(price) >= prices.indexOf(priceAt(load))
}
