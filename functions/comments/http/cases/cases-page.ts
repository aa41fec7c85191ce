import { deskCasesPage } from '../../../../_includes/layouts/desk/cases/desk-cases.ts'
import {
  caseLists,
  type DeskCases,
  isCaseList,
} from '../../../../_includes/models/desk/desk-cases.ts'
import { casesIn } from '../../actions/cases/case-lists.ts'
import { recordOf } from '../../domain/changes/case.ts'
import { signedInPage } from '../desk/signed-in-page.ts'
import { page } from '../shared/responses.ts'

const shownCases = 100

/** The lists of whoever follows cases, over comments of every state. */
export const showCases = signedInPage(async ({ url, services }, { name, role }) => {
  const { store, site, now } = services
  const asked = url.searchParams.get('danh-sach') ?? ''
  const list = isCaseList(asked) ? asked : 'open'
  const unit = url.searchParams.get('don-vi') ?? ''
  const all = await store.cases()
  const ofUnit = unit === '' ? all : all.filter((each) => each.unit?.key === unit)
  const whose = { by: name, now: now() }
  const found = casesIn(list, ofUnit, whose)
  const shown = found.slice(0, shownCases)
  const comments = await store.findAll(shown.map(({ comment }) => comment))
  const byId = new Map(comments.map((comment) => [comment.id, comment]))
  const at = new Date(now()).toISOString()
  const cases = shown.flatMap(({ comment: id, case: each, unit: own }) => {
    const comment = byId.get(id)
    if (comment === undefined) return []
    const isSent = recordOf(comment).draft?.state === 'sent'
    const { state, due } = each
    const line = { comment: id, title: comment.title, state, due, isSent }
    return [{ ...line, unit: own?.name ?? null, isOverdue: due < at }]
  })
  const counts = Object.fromEntries(
    caseLists.map((each) => [each, casesIn(each, ofUnit, whose).length]),
  ) as DeskCases['counts']
  const { units } = site.newsroom
  const view = { moderator: name, role, list, unit, units, counts, cases, total: found.length }
  return page(deskCasesPage(site, view))
})
