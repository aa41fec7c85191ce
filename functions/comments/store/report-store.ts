import type { Report } from '../../../_includes/models/moderation/report.ts'
import type { QueuePage } from './query-store.ts'

/** More say nothing new of one comment, and a stranger could go on for ever. */
export const REPORTS_CAP = 20

/** Milliseconds for which reports that a rejection answered are kept: as long as it can be undone. */
export const ANSWERED_LIFE = 11 * 60 * 1000

export interface ReportRequest extends Report {
  readonly comment: string
  readonly captcha: { readonly id: string; readonly expires: number }
  /** As of a submission, but counted apart. */
  readonly addresses: readonly string[]
  readonly limit: { readonly count: number; readonly seconds: number }
  /** Milliseconds since 1970. */
  readonly now: number
}

export type ReportResult =
  | { readonly outcome: 'kept' }
  | { readonly outcome: 'missing' }
  | { readonly outcome: 'spent' }
  | { readonly outcome: 'limited'; readonly retryAfter: number }

export type ReportedPage = Pick<QueuePage, 'comments' | 'next' | 'totals' | 'reports'>

export interface KeepReported {
  readonly comment: string
  readonly by: string
  readonly at: string
  /** How many reports were read; where there are more by now, they stay open. Undefined: however many. */
  readonly seen?: number | undefined
}

export interface ReportStore {
  /** Changes neither state nor version nor listing. Only a public comment can be reported. */
  report(order: ReportRequest): Promise<ReportResult>
  /** Comments with an open report, oldest first. */
  reported(after: string | null, limit: number): Promise<ReportedPage>
  /** The comment may stay: its reports go, with a line in the log. Those of a removed one go by themselves, and those of a rejected one once that cannot be undone any more. */
  keepReported(order: KeepReported): Promise<'done' | 'repeated' | 'conflict' | 'missing'>
}
