import { isOpen } from '../../../../_includes/models/case.ts'
import { formatCommentDay } from '../../../../_includes/parts/comments/comment-time.ts'
import { caseStrings as words } from '../../../../_includes/strings/cases/cases.ts'
import type { CaseSummary } from '../../store/cases/case-summary.ts'
import { messageOf } from '../failure.ts'
import type { Services } from '../services.ts'

const hour = 60 * 60 * 1000
const day = 24 * hour

/** Two days before its time a unit is told once more. */
const before = 2 * day

interface CaseNotice {
  readonly kind: 'opened' | 'soon' | 'overdue'
  readonly unit: { readonly key: string; readonly name: string } | null
  readonly url: string
  readonly due: string
}

/** With the unit's name and address, and never with a reader's words. Throws where the webhook does not answer. */
async function tell({ notify, site }: Services, notice: CaseNotice): Promise<void> {
  const { kind, unit, url, due } = notice
  const email = site.newsroom.units.find(({ key }) => key === unit?.key)?.email
  const name = unit?.name ?? words.withoutUnit
  const text = words.notices[kind](name, formatCommentDay(due), url)
  await notify?.({
    text,
    kind,
    ...(unit && { unit: unit.name }),
    ...(email !== undefined && { email }),
    url,
    due,
  })
}

/** Its link is kept nowhere: where this fails, staff make another. Never throws. */
export async function notifyOfLink(
  services: Services,
  notice: Omit<CaseNotice, 'kind'>,
): Promise<void> {
  try {
    await tell(services, { ...notice, kind: 'opened' })
  } catch (error) {
    services.report(`notice failed: ${messageOf(error)}`)
  }
}

/** Whatever became due soon, or overdue, since the last look. Never throws. */
export async function notifyOfDue(services: Services): Promise<void> {
  const { store, notify, now, report, edition } = services
  if (notify === undefined) return
  try {
    const since = (await store.claimedAt('cases')) ?? now() - day
    const mark = Math.floor(now() / hour)
    if (!(await store.claim({ job: 'cases', mark, now: now(), lease: 10 * 60 * 1000 }))) return
    for (const each of await store.cases()) {
      const kind = kindOf(each, since, now())
      const url = `${edition.manifest.url}/kiem-duyet/y-kien/${each.comment}/`
      if (kind && each.case)
        await tell(services, { kind, unit: each.unit, url, due: each.case.due })
    }
    await store.complete('cases', mark)
  } catch (error) {
    report(`notice failed: ${messageOf(error)}`)
    // Whoever looks next tells of a whole day: rather twice than never.
    await store.release('cases').catch(() => undefined)
  }
}

function kindOf(
  { case: found }: CaseSummary,
  since: number,
  now: number,
): 'soon' | 'overdue' | undefined {
  if (found === undefined || !isOpen(found)) return undefined
  const due = Date.parse(found.due)
  const isNew = (at: number): boolean => since < at && at <= now
  if (isNew(due)) return 'overdue'
  return isNew(due - before) && due > now ? 'soon' : undefined
}
