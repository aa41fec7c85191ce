import { reasons } from './reasons.ts'
import { daysAfterLead } from './dateline.ts'
import type { FoundDay } from './find-moment.ts'
import type { Moment } from './moment.ts'
import type { Part } from './parts.ts'

/** A weak day counts only if the lead names one just before it: else it may be the day on which the page was saved. */
export function trustedMoment(
  { moment, trust }: FoundDay,
  parts: readonly Part[],
  now: number,
): Moment | null {
  if (moment === null || isAhead(moment, now)) return null
  return trust === 'weak' && !isBorneOut(moment, parts) ? null : moment
}

export function doubtsAboutDay(day: FoundDay, parts: readonly Part[], now: number): string[] {
  const { moment, trust } = day
  if (trust === 'impossible') return [reasons.impossibleDay]
  if (moment === null) return [reasons.noDay]
  if (isAhead(moment, now)) return [reasons.futureDay]
  if (trust === 'contradicted') return [reasons.contradictedDay]
  const away = daysAfterLead(leadOf(parts), moment.day)
  if (away !== undefined && Math.abs(away) > 120) return [reasons.leadDay(moment.day)]
  if (trust === 'weak' || trust === 'doubtful')
    return isBorneOut(moment, parts) ? [] : [trust === 'weak' ? reasons.noDay : reasons.doubtfulDay]
  return []
}

function isAhead({ day }: Moment, now: number): boolean {
  return Date.parse(day) > now + 86_400_000
}

function isBorneOut({ day }: Moment, parts: readonly Part[]): boolean {
  const away = daysAfterLead(leadOf(parts), day)
  return away !== undefined && away >= 0 && away <= 14
}

function leadOf(parts: readonly Part[]): string {
  const lead = parts.find(({ kind }) => kind === 'paragraph')
  return lead?.kind === 'paragraph' ? lead.text : ''
}
