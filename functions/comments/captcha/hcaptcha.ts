import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import type { ClientRequest } from 'node:http'
import type Hcaptcha from 'hcaptcha'
import { isSitekeyForTests, type Captcha, type CaptchaResult } from './captcha.ts'
import { sha256 } from '../domain/secrets.ts'

interface Keys {
  readonly sitekey: string
  readonly secret: string
  /** An answer solved on another site is refused. */
  readonly hostname: string
  readonly deadline: number
}

/** hCaptcha's have some two thousand letters. */
const longestToken = 8_192

/** Milliseconds; hCaptcha's own tokens expire after 120 s. */
const spentFor = 600_000

/** The package has no deadline, ignores the HTTP status and passes on any JSON, so we watch all three. */
export function hcaptcha({ sitekey, secret, hostname, deadline }: Keys): Captcha {
  return {
    challenge: () => Promise.resolve(null),
    async verify(token, { now }): Promise<CaptchaResult> {
      if (token === '' || token.length > longestToken) return { outcome: 'not-human' }
      const answer = await ask({ secret, token, sitekey }, deadline)
      if (answer === undefined) return { outcome: 'unanswered' }
      const { success, hostname: solvedOn, 'error-codes': codes = [] } = answer
      if (success && isForOurSite(solvedOn, hostname, sitekey))
        return {
          outcome: 'human',
          id: sha256(token),
          expires: now + spentFor,
          price: 'dear',
          own: true,
        }
      return codes.some(isOperatorsFault) ? { outcome: 'unanswered' } : { outcome: 'not-human' }
    },
  }
}

/** By what hCaptcha says of a token that does not exist. */
export async function checkHcaptchaKeys({
  sitekey,
  secret,
  deadline,
}: Omit<Keys, 'hostname'>): Promise<'good' | 'wrong' | 'away'> {
  const answer = await ask({ secret, token: 'nobody', sitekey }, deadline)
  const codes = answer?.['error-codes']
  if (codes === undefined || codes.length === 0) return 'away'
  return codes.some(isOperatorsFault) ? 'wrong' : 'good'
}

/** A wrong secret is not the reader's failure. */
function isOperatorsFault(code: string): boolean {
  return /secret|bad-request|sitekey/.test(code)
}

type Answer = Awaited<ReturnType<typeof Hcaptcha.verify>>

interface Question {
  readonly secret: string
  readonly token: string
  readonly sitekey: string
}

async function ask(
  { secret, token, sitekey }: Question,
  deadline: number,
): Promise<Answer | undefined> {
  // Loaded when needed: most of a function's starts are for readers.
  const { verify } = await import('hcaptcha')
  let status: number | undefined
  let timer: NodeJS.Timeout | undefined
  const watch = (message: unknown): void => {
    const { request } = message as { request: ClientRequest }
    // Its connection is closed with it, and not kept for the next one.
    request.shouldKeepAlive = false
    request.once('response', ({ statusCode }) => (status = statusCode))
    timer = setTimeout(() => request.destroy(), deadline)
  }
  try {
    const answer: unknown = await watching(watch, () => verify(secret, token, undefined, sitekey))
    return status === 200 && isAnswer(answer) ? answer : undefined
  } catch {
    return undefined
  } finally {
    clearTimeout(timer)
  }
}

/** The package makes its one request before it first waits, and nobody else can make one meanwhile. */
function watching<Result>(watch: (message: unknown) => void, call: () => Result): Result {
  subscribe('http.client.request.created', watch)
  try {
    return call()
  } finally {
    unsubscribe('http.client.request.created', watch)
  }
}

/** Any JSON may come: a `success` that is a word says nothing. */
function isAnswer(answer: unknown): answer is Answer {
  if (typeof answer !== 'object' || answer === null || !('success' in answer)) return false
  const codes = 'error-codes' in answer ? answer['error-codes'] : []
  return typeof answer.success === 'boolean' && Array.isArray(codes)
}

/** hCaptcha may leave the host out, in two ways: it checked our sitekey then. Test keys say `dummy-key-pass`. */
function isForOurSite(solvedOn: string | undefined, hostname: string, sitekey: string): boolean {
  if (solvedOn === 'dummy-key-pass') return isSitekeyForTests(sitekey)
  return solvedOn === undefined || solvedOn === hostname || solvedOn === 'not-provided'
}
