import { caseLimits, senderWords, type SenderWord } from '../../../../_includes/models/case.ts'
import { caseStrings as words } from '../../../../_includes/strings/cases/cases.ts'
import { saySenderWord } from '../../actions/cases/sender-word.ts'
import { type FieldProblem, type Fields, firstValue } from '../../domain/fields.ts'
import { readText } from '../../domain/reader-text.ts'
import { missingPage } from '../reader/missing.ts'
import { readSecretForm, secretPage } from '../reader/secret-form.ts'
import { problem } from '../shared/problem.ts'
import { bodyRefusals } from '../shared/refusals.ts'
import { readBody } from '../shared/request-body.ts'
import { json, seeOther } from '../shared/responses.ts'
import type { RequestContext } from '../shared/route.ts'

export async function sayWordByForm(context: RequestContext): Promise<Response> {
  const { params, client, services } = context
  const code = params['code'] ?? ''
  const form = await readSecretForm(context, words.wordTitle)
  if ('answer' in form) return form.answer
  const { fields, refuse } = form
  const said = readWord(fields)
  if (said === undefined || 'code' in said) return refuse(words.wordTooLong, 422)
  const outcome = await saySenderWord(code, said, client, services)
  if (outcome === undefined || outcome === 'missing') return missingPage(services)
  if (outcome === 'conflict') return refuse(words.wordLate, 409)
  return seeOther(`/binh-luan/theo-doi/${code}`, secretPage)
}

export async function sayWordByApi(context: RequestContext): Promise<Response> {
  const { request, params, client, services } = context
  const body = await readBody(request)
  if ('refused' in body) return problem(bodyRefusals[body.refused])
  const said = readWord(body.fields)
  if (said === undefined) return problem('malformed')
  if ('code' in said) return problem('invalid', { problems: [{ field: 'text', code: said.code }] })
  const outcome = await saySenderWord(params['code'] ?? '', said, client, services)
  if (outcome === undefined || outcome === 'missing') return problem('missing')
  return outcome === 'conflict' ? problem('conflict') : json({ outcome, word: said.word })
}

/** A word may come without a text. */
function readWord(
  fields: Fields,
): { word: SenderWord; text: string } | Pick<FieldProblem, 'code'> | undefined {
  const word = senderWords.find((each) => each === firstValue(fields, 'word'))
  const typed = firstValue(fields, 'text')
  if (word === undefined) return undefined
  if (typed.trim() === '') return { word, text: '' }
  const read = readText(typed, caseLimits.word)
  return 'text' in read ? { word, text: read.text } : read
}
