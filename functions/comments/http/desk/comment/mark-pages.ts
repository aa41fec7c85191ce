import { deskMarkStrings as words } from '../../../../../_includes/strings/desk-comment.ts'
import { setQuote, setTopic } from '../../../actions/desk/mark-comment.ts'
import { firstValue } from '../../../domain/fields.ts'
import { isIdText } from '../../../store/json-shapes.ts'
import { seeOther } from '../../shared/responses.ts'
import type { StaffHandler } from '../../shared/route.ts'
import { signedInPage } from '../signed-in-page.ts'
import { commentPage } from './comment-pages.ts'

export const setTopicByForm = markByForm('topic', setTopic)

export const setQuoteByForm = markByForm('quote', setQuote)

/** An empty field means none. */
function markByForm(field: 'topic' | 'quote', set: typeof setTopic): StaffHandler {
  return signedInPage(async (context, moderator, fields) => {
    const { params, client, services } = context
    const comment = params['id'] ?? ''
    const order = {
      request: firstValue(fields, 'request'),
      comment,
      version: Number(firstValue(fields, 'version')),
      by: moderator.name,
    }
    if (!isIdText(order.request))
      return commentPage(context, moderator, { refused: [words.conflict] })
    // Browsers send line breaks as CRLF.
    const value = firstValue(fields, field).replaceAll('\r\n', '\n').normalize('NFC').trim()
    const result = await set(order, value === '' ? null : value, client, services)
    if (result === 'invalid')
      return commentPage(context, moderator, { refused: [words.invalid[field]] })
    if (result.outcome === 'missing') return commentPage(context, moderator)
    if (result.outcome === 'conflict')
      return commentPage(context, moderator, { refused: [words.conflict] }, 409)
    return seeOther(`/kiem-duyet/y-kien/${comment}/`)
  })
}
