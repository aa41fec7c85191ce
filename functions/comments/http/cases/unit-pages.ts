import { caseLimits } from '../../../../_includes/models/case.ts'
import { messagePage } from '../../../../_includes/layouts/message-page.ts'
import { type UnitCase, unitCasePage } from '../../../../_includes/layouts/cases/unit-case.ts'
import { caseStrings as words } from '../../../../_includes/strings/cases/cases.ts'
import { findUnitCase, saveUnitDraft } from '../../actions/cases/unit-draft.ts'
import type { Services } from '../../actions/services.ts'
import { firstValue } from '../../domain/fields.ts'
import { readText } from '../../domain/reader-text.ts'
import { isIdText } from '../../store/json-shapes.ts'
import { readSecretForm, secretPage } from '../reader/secret-form.ts'
import { page } from '../shared/responses.ts'
import type { RequestContext } from '../shared/route.ts'

/** Changes nothing: chat programs fetch what is sent in them. */
export async function showUnitCase({ params, services }: RequestContext): Promise<Response> {
  return unitPage(params['code'] ?? '', services)
}

export async function draftByUnit(context: RequestContext): Promise<Response> {
  const { params, client, services } = context
  const code = params['code'] ?? ''
  const form = await readSecretForm(context, words.unitTitle)
  if ('answer' in form) return form.answer
  const read = (name: string): string => firstValue(form.fields, name)
  const [typed, id, send] = [read('body'), read('request'), read('send') === 'yes']
  const text = readText(typed, caseLimits.body)
  if ('code' in text || !isIdText(id))
    return unitPage(code, services, { text: typed, notice: 'unread', status: 422 })
  const draft = { request: id, version: Number(read('version')), body: text.text, send }
  const result = await saveUnitDraft(code, draft, client, services)
  if (result === 'ended' || result.outcome === 'missing') return endedPage(services)
  if (result.outcome === 'conflict')
    return unitPage(code, services, { text: typed, notice: 'unitConflict', status: 409 })
  return unitPage(code, services, { notice: send ? 'unitSent' : 'unitSaved' })
}

interface After {
  readonly text?: string
  readonly notice?: NonNullable<UnitCase['notice']>
  readonly status?: number
}

/** Never the phone, nor what staff note; the name only while everybody reads it. */
async function unitPage(code: string, services: Services, after: After = {}): Promise<Response> {
  const opened = await findUnitCase(code, services)
  const unit = opened?.case.unit
  if (opened === undefined || !unit) return endedPage(services)
  const { comment, draft, link, word } = opened
  const { title, body, at, version, state, name } = comment
  const view: UnitCase = {
    unit,
    article: await services.edition.find(comment.article),
    ...(state === 'approved' && { name }),
    title,
    body,
    at,
    level: opened.case.level,
    due: opened.case.due,
    ...(link.remark !== undefined && { remark: link.remark }),
    version,
    request: services.newId(),
    ...(word?.text !== undefined && { unclear: word.text }),
    text: after.text ?? draft?.body ?? '',
    ...(after.notice && { notice: after.notice }),
  }
  return page(unitCasePage(services.site, view, code), after.status ?? 200, secretPage)
}

/** One sentence whatever ended it. */
function endedPage({ site }: Services): Response {
  return page(messagePage(site, words.unitTitle, words.unitEnded), 410, secretPage)
}
