import type { DeskComment } from '../desk/desk-comment.ts'
import type { Role } from '../roles.ts'

/** What a reader finds wrong with a published comment. */
export const reportCodes = ['insult', 'privacy', 'false', 'spam', 'illegal', 'other'] as const
export type ReportCode = (typeof reportCodes)[number]

export function isReportCode(value: unknown): value is ReportCode {
  return reportCodes.some((code) => code === value)
}

/** Grapheme clusters. */
export const longestReport = 500

export interface Report {
  readonly code: ReportCode
  readonly text?: string
  /** ISO 8601 UTC. */
  readonly at: string
}

export interface ReportForm {
  readonly comment: {
    readonly id: string
    readonly name: string
    readonly title: string
    readonly body: string
  }
  readonly code?: ReportCode
  readonly text: string
  /** `report`: a kind is missing, or the text is too long. */
  readonly refusal?: 'report' | 'captcha' | 'limited' | 'unavailable'
}

export interface DeskReports {
  readonly moderator: string
  readonly role: Role
  readonly comments: readonly (DeskComment & { readonly reports: readonly Report[] })[]
  readonly next: string | null
  readonly request: () => string
}
