import { isTextField, textBy } from '../../../../_includes/models/comment.ts'
import {
  emptyForm,
  type FormField,
  type FormState,
  type Refusal,
} from '../../../../_includes/models/discussion.ts'
import { formAgainPage, noticePage, unreadPage } from '../../../../_includes/layouts/comments.ts'
import { commentStrings as words } from '../../../../_includes/strings/comments.ts'
import { json, page, seeOther } from '../shared/responses.ts'
import { readBody } from '../shared/request-body.ts'
import type { EditionArticle } from '../../actions/edition.ts'
import { problem, statusOf, bodyRefusals, type RefusalCode } from '../shared/problem.ts'
import type { RequestContext } from '../shared/routing.ts'
import { StoreUnavailable } from '../../store/store.ts'
import { first, readSubmission, type FieldProblem, type Fields } from '../../domain/submission.ts'
import { submit, type SubmitResult } from '../../actions/submit.ts'

/** Seconds, where the captcha's service or the store is away. */
const retryAfter = 30

/** The order of checks is part of the contract. */
export async function submitComment(context: RequestContext): Promise<Response> {
  const { client, services } = context
  const body = await readBody(context.request)
  if ('refused' in body) return unreadableForm(bodyRefusals[body.refused], context)
  const { fields, form } = body
  if (!isKey(first(fields, 'key'))) return unreadableForm('malformed', context, fields)
  const article = await services.edition.find(first(fields, 'article'))
  if (article === undefined) return unreadableForm('missing', context, fields)
  const refuse = (code: RefusalCode, extra: Refused = {}): Response =>
    refused(code, extra, { context, article, fields })
  if (article.gone || article.comments !== 'open') return refuse('closed')
  const submission = readSubmission(fields)
  if ('problems' in submission) return refuse('invalid', { problems: submission.problems })
  if (client.preview) return refuse('preview', { seconds: retryAfter })
  const submitted = await submit({ ...submission, article: article.id }, client, services).catch(
    unavailable,
  )
  switch (submitted.outcome) {
    case 'kept':
      return welcome(submitted.comment, form, context)
    case 'changed':
      return refuse('changed')
    case 'limited':
      return refuse('limited', { seconds: submitted.retryAfter })
    case 'captcha':
      return refuse('captcha', submission.token === '' ? { refusal: 'unproven' } : {})
    case 'unavailable':
      services.report(`POST /api/comments: the ${submitted.who} cannot answer`)
      return refuse('unavailable', { seconds: retryAfter })
  }
}

/** Without an article there is no form to give back, only the words that could be read. */
function unreadableForm(
  code: (typeof bodyRefusals)[keyof typeof bodyRefusals] | 'missing',
  { request, services }: RequestContext,
  fields: Fields = new Map(),
): Response {
  if (!accepts(request, 'text/html')) return problem(code)
  if (isForeign(request)) return foreignPage(services, code)
  const { name: _, ...written } = textBy((field) => first(fields, field))
  const typed = Object.values(written).filter(Boolean).join('\n\n')
  return page(unreadPage(services.site, code, typed), statusOf(code))
}

interface Refused {
  readonly problems?: readonly FieldProblem[]
  readonly seconds?: number
  /** Where a reader must hear more than the code says. */
  readonly refusal?: Refusal
}

function unavailable(error: unknown): SubmitResult {
  if (error instanceof StoreUnavailable) return { outcome: 'unavailable', who: 'store' }
  throw error
}

function welcome(comment: string, form: boolean, { request, services }: RequestContext): Response {
  const tracking = services.secrets.trackingCode(comment)
  const location = `/binh-luan/theo-doi/${tracking}`
  if (form && !accepts(request, 'application/json')) return seeOther(location)
  return json({ comment, state: 'pending', tracking, location }, 202)
}

/** A program gets the problem; a browser's form gets itself again, with every typed word. */
function refused(
  code: RefusalCode,
  { problems = [], seconds, refusal = refusalOf[code] }: Refused,
  {
    context,
    article,
    fields,
  }: { context: RequestContext; article: EditionArticle; fields: Fields },
): Response {
  const headers = seconds === undefined ? {} : { 'Retry-After': String(seconds) }
  if (!accepts(context.request, 'text/html'))
    return problem(code, {
      headers,
      ...(code === 'invalid' && { problems }),
      ...(refusal === 'unproven' && { detail: 'The captcha’s answer is missing' }),
    })
  const { site, captchaKind } = context.services
  if (isForeign(context.request)) return foreignPage(context.services, code, headers)
  // Drawn as open, also where comments have just been closed: readers must find their words to copy them.
  const asked = { ...article, comments: 'open' } as const
  return page(
    formAgainPage(site, asked, captchaKind, formState(code, refusal, problems, fields)),
    statusOf(code),
    headers,
  )
}

function formState(
  code: RefusalCode,
  refusal: Refusal | undefined,
  problems: readonly FieldProblem[],
  fields: Fields,
): FormState {
  const values = { ...textBy((field) => first(fields, field)), phone: first(fields, 'phone') }
  const key = first(fields, 'key')
  return {
    ...emptyForm,
    values,
    problems: shown(problems),
    ...(refusal !== undefined && { refusal }),
    ...(key !== '' && code !== 'changed' && { key }),
  }
}

const refusalOf: Readonly<Partial<Record<RefusalCode, Refusal>>> = {
  captcha: 'captcha',
  unavailable: 'unavailable',
  limited: 'limited',
  changed: 'changed',
  closed: 'closed',
  preview: 'preview',
}

/** An unknown field is a problem of the whole form, named once and never by the stranger's name for it. */
function shown(problems: readonly FieldProblem[]): FormState['problems'] {
  const told = problems.map(
    ({ field, code }) => ({ field: isShown(field) ? field : 'form', code }) as const,
  )
  return told.filter(
    ({ field, code }, at) =>
      told.findIndex((each) => each.field === field && each.code === code) === at,
  )
}

function isShown(field: string): field is Exclude<FormField, 'captcha' | 'form'> {
  return isTextField(field) || field === 'phone' || field === 'consent'
}

/** Words sent from another site, shown again, would stand in our frame as if they were ours. */
function isForeign({ headers, url }: Request): boolean {
  const from = headers.get('sec-fetch-site')
  if (from !== null) return from !== 'same-origin' && from !== 'none'
  return ![null, new URL(url).origin].includes(headers.get('origin'))
}

function foreignPage(
  { site }: RequestContext['services'],
  code: RefusalCode,
  headers: Readonly<Record<string, string>> = {},
): Response {
  return page(noticePage(site, words.notSent, words.foreign), statusOf(code), headers)
}

function accepts(request: Request, type: string): boolean {
  return request.headers.get('accept')?.includes(type) === true
}

function isKey(key: string): boolean {
  return key === '' || /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(key)
}
