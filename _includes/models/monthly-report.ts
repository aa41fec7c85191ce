import type { Level } from './work-time.ts'

/** What is counted of everything, and by section, article, unit and topic. */
export interface Tally {
  readonly received: number
  readonly approved: number
  readonly rejected: number
  readonly answered: number
  readonly onTime: number
  readonly overdue: number
}

export interface TallyRow extends Tally {
  readonly key: string
  readonly name: string
}

/** An open case whose day had passed when the month ended. */
interface OverdueCase {
  readonly comment: string
  readonly article: string
  readonly articleTitle: string
  /** Null: nobody has it yet. */
  readonly unit: string | null
  readonly unitName: string | null
  readonly level: Level
  readonly opened: string
  readonly due: string
}

/** Chosen from approved text. Nobody is named. */
interface ReportQuote {
  readonly article: string
  readonly title: string
  readonly body: string
}

export interface MonthFigures extends Omit<Tally, 'rejected'> {
  /** `YYYY-MM`, as clocks in Việt Nam show it. */
  readonly month: string
  /** The month is over. */
  readonly complete: boolean
  /** ISO 8601 UTC: what came then or later is not counted. */
  readonly until: string
  /** By the keys of the newsroom's reasons, each of them. */
  readonly rejected: Readonly<Record<string, number>>
  readonly erased: number
  readonly refused: number
  readonly unclear: number
  readonly medianHoursToDecision: number | null
  readonly medianHoursToReply: number | null
  readonly bySection: readonly TallyRow[]
  readonly byArticle: readonly TallyRow[]
  readonly byUnit: readonly TallyRow[]
  readonly byTopic: readonly TallyRow[]
  readonly mostDiscussed: readonly TallyRow[]
  readonly overdueCases: readonly OverdueCase[]
  readonly quotes: readonly ReportQuote[]
}

export interface MonthlyReport extends MonthFigures {
  readonly before: MonthFigures
}
