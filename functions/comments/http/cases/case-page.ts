import { allows } from '../../../../_includes/models/permissions.ts'
import { caseStrings as words } from '../../../../_includes/strings/cases/cases.ts'
import { changeCase } from '../../actions/cases/change-case.ts'
import { changeReply, undoReply } from '../../actions/cases/change-reply.ts'
import { withoutReply } from '../../domain/changes/reply.ts'
import { type Fields, firstValue } from '../../domain/fields.ts'
import type { ActionResult } from '../../store/store.ts'
import type { Moderator } from '../desk/authentication.ts'
import { commentPage } from '../desk/comment/comment-pages.ts'
import { signedInPage } from '../desk/signed-in-page.ts'
import { seeOther } from '../shared/responses.ts'
import type { RequestContext } from '../shared/route.ts'
import { readCase } from './read-case.ts'
import { readOrder, readReply } from './read-reply.ts'

export const changeCaseByForm = signedInPage(async (context, moderator, fields) => {
  const { params, client, services } = context
  const page = again(context, moderator, fields)
  const order = readCase(caseIn(fields), params['id'] ?? '', moderator.name)
  if (order === undefined || 'problems' in order) return page.refuse(words.unread, 422)
  return page.end(await changeCase(order, allows(moderator.role, 'answers'), client, services))
})

export const changeReplyByForm = signedInPage(async (context, moderator, fields) => {
  const { params, client, services } = context
  const page = again(context, moderator, fields)
  const order = readReply(replyIn(fields), params['id'] ?? '', moderator.name)
  if (order === undefined || 'problems' in order) return page.refuse(words.unread, 422)
  if (order.publish && !allows(moderator.role, 'answers')) return page.end({ refused: 'forbidden' })
  return page.end(await changeReply(order, client, services))
})

export const removeReplyByForm = signedInPage(async (context, moderator, fields) => {
  const { params, client, services } = context
  const page = again(context, moderator, fields)
  const order = readOrder(orderIn(fields), params['id'] ?? '', moderator.name)
  if (order === undefined) return page.refuse(words.unread, 422)
  return page.end(await undoReply(order, withoutReply, client, services))
})

type Ending = ActionResult | { readonly refused: 'unit' | 'forbidden' }

/** The comment's page: as it is now, or with what was not taken. */
function again(context: RequestContext, moderator: Moderator, fields: Fields) {
  const typed = new Map([...fields].map(([name, [value = '']]) => [name, value] as const))
  const refuse = (sentence: string, status: number): Promise<Response> =>
    commentPage(context, moderator, { untaken: { sentence, typed } }, status)
  const end = async (ending: Ending): Promise<Response> => {
    if ('refused' in ending)
      return ending.refused === 'unit'
        ? refuse(words.unknownUnit, 422)
        : refuse(words.forbidden, 403)
    if (ending.outcome === 'missing') return commentPage(context, moderator)
    if (ending.outcome === 'conflict') return refuse(words.conflict, 409)
    return seeOther(`/kiem-duyet/y-kien/${ending.comment}/#vu-viec`)
  }
  return { refuse, end }
}

function orderIn(fields: Fields) {
  return {
    request: firstValue(fields, 'request'),
    version: Number(firstValue(fields, 'version')),
  }
}

function caseIn(fields: Fields) {
  const read = (name: string): string => firstValue(fields, name)
  if (read('refuse') !== '')
    return { ...orderIn(fields), refused: { to: read('to'), reason: read('reason') } }
  return { ...orderIn(fields), level: read('level'), unit: read('unit') || null }
}

function replyIn(fields: Fields) {
  return {
    ...orderIn(fields),
    unit: firstValue(fields, 'reply-unit'),
    body: firstValue(fields, 'body'),
    publish: firstValue(fields, 'publish') === 'yes',
  }
}
