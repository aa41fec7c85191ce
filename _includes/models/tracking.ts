import type { Objection } from './objection.ts'
import type { ListedCase, ListedReply } from './case.ts'

export type TrackedState =
  | ((
      | { readonly state: 'pending' }
      /** Without a URL where the article no longer shows it. */
      | { readonly state: 'approved'; readonly url?: string }
      | { readonly state: 'rejected'; readonly reason?: string; readonly note?: string }
    ) & {
      readonly case?: ListedCase
      readonly reply?: ListedReply
      readonly objection?: Objection
    })
  | { readonly state: 'withdrawn' }
  /** By the desk, or because its time was over. */
  | { readonly state: 'erased' }
