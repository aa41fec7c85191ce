import { allows } from '../../../../_includes/models/permissions.ts'
import { caseStrings as words } from '../../../../_includes/strings/cases/cases.ts'
import { changeCase } from '../../actions/desk/change-case.ts'
import { type Fields, firstValue } from '../../domain/fields.ts'
import { commentPage } from '../desk/comment/comment-pages.ts'
import { signedInPage } from '../desk/signed-in-page.ts'
import { missingPage } from '../reader/missing.ts'
import { seeOther } from '../shared/responses.ts'
import { readCase } from './read-case.ts'

export const changeCaseByForm = signedInPage(async (context, moderator, fields) => {
  const { params, client, services } = context
  const id = params['id'] ?? ''
  const refuse = (sentence: string, status: number): Promise<Response> =>
    commentPage(context, moderator, { untaken: { sentence, typed: typedIn(fields) } }, status)
  const order = readCase(orderOf(fields), id, moderator.name)
  if (order === undefined || 'problems' in order) return refuse(words.unread, 422)
  const result = await changeCase(order, allows(moderator.role, 'answers'), client, services)
  if ('refused' in result)
    return result.refused === 'unit' ? refuse(words.unknownUnit, 422) : refuse(words.forbidden, 403)
  if (result.outcome === 'missing') return missingPage(services)
  if (result.outcome === 'conflict') return refuse(words.conflict, 409)
  return seeOther(`/kiem-duyet/y-kien/${id}/#vu-viec`)
})

function orderOf(fields: Fields) {
  const read = (name: string): string => firstValue(fields, name)
  const order = { request: read('request'), version: Number(read('version')) }
  if (read('refuse') !== '')
    return { ...order, refused: { to: read('to'), reason: read('reason') } }
  return { ...order, level: read('level'), unit: read('unit') || null }
}

export function typedIn(fields: Fields): ReadonlyMap<string, string> {
  return new Map([...fields].map(([name, [value = '']]) => [name, value]))
}
