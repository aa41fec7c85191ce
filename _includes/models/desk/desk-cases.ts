import type { CaseState } from '../case.ts'
import type { Role } from '../roles.ts'
import type { Unit } from '../newsroom.ts'

/** Lists of cases that somebody owes an answer to. */
export const caseLists = ['open', 'mine', 'waiting', 'week', 'overdue'] as const
export type CaseList = (typeof caseLists)[number]

export function isCaseList(value: unknown): value is CaseList {
  return caseLists.some((list) => list === value)
}

export interface DeskCases {
  readonly moderator: string
  readonly role: Role
  readonly list: CaseList
  /** By its key; '' for all. */
  readonly unit: string
  readonly units: readonly Unit[]
  readonly counts: Readonly<Record<CaseList, number>>
  /** The most urgent first. */
  readonly cases: readonly {
    readonly comment: string
    readonly title: string
    readonly state: CaseState
    readonly unit: string | null
    readonly due: string
    readonly isOverdue: boolean
    /** A text of its unit's waits for an editor. */
    readonly isSent: boolean
  }[]
  /** Of more than are shown. */
  readonly total: number
}
