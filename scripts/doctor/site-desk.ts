import { green, red, type Finding } from './finding.ts'
import type { Site } from './site.ts'

export async function checkCaptchaOf({ url, ask }: Site): Promise<Finding> {
  const answer = await ask(`${url}/api/captcha`)
  const status = 'status' in answer ? answer.status : 0
  const type = 'headers' in answer ? (answer.headers.get('Content-Type') ?? '') : ''
  if (status === 200 && type.startsWith('application/json'))
    return green('challenge', 'The desk gives challenges (ALTCHA).')
  if (status === 404 && type.startsWith('application/problem+json'))
    return green('challenge', 'hCaptcha gives the challenges.')
  return red(
    'challenge',
    'The desk gives no challenge: nobody can comment.',
    'Look at the function’s log.',
  )
}

export async function checkDesk({ url, ask }: Site): Promise<Finding> {
  const answer = await ask(`${url}/kiem-duyet/`)
  if ('status' in answer && answer.status === 401) return green('desk', 'Closed to strangers.')
  const ending =
    'status' in answer ? `answers ${answer.status}` : `does not answer (${answer.unreachable})`
  return red('desk', `The desk ${ending} to a stranger, not 401.`, 'Look at the function’s log.')
}
