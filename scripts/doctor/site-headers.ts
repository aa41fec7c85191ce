import { barePolicy, securityHeaders, pagePolicy } from '../../_includes/content-security-policy.ts'
import type { Answer } from './ask.ts'
import { green, red, type Finding } from './finding.ts'
import type { Site } from './site.ts'

const kinds = ['/', '/trang-nay-khong-co-bao-gio/', '/y-kien/', '/api/health', '/kiem-duyet/']

/** An answer that does not come is another check's finding. */
export async function checkHeaders({ url, ask }: Site): Promise<readonly Finding[]> {
  const answers = await Promise.all(
    kinds.map(async (path) => ({ path, heard: await ask(url + path) })),
  )
  const wrong = Object.entries(securityHeaders(pagePolicy('altcha'), 'https')).flatMap(
    ([name, value]) => {
      const todo = `Let the server send ${name}: ${value}`
      const about = (what: string, isSo: (theirs: string | null, answer: Answer) => boolean) => {
        const at = answers.flatMap(({ path, heard: answer }) =>
          'headers' in answer && isSo(answer.headers.get(name), answer) ? [path] : [],
        )
        return at.length === 0 ? [] : [red('headers', `${name} ${what} at ${at.join(', ')}`, todo)]
      }
      const isWanted = name !== promise || url.startsWith('https:')
      return [
        ...about('is missing', (theirs) => theirs === null && isWanted),
        ...about(
          'is not this version’s',
          (theirs, { headers }) => theirs !== null && !fits(name, value, theirs, isPage(headers)),
        ),
      ]
    },
  )
  return wrong.length === 0
    ? [green('headers', 'All that protect readers are there, on every kind of answer.')]
    : wrong
}

const promise = 'Strict-Transport-Security'

/** Either captcha may be the site's. A host that ends TLS may word the promise of https itself: a year is enough. */
function fits(name: string, value: string, theirs: string, isPage: boolean): boolean {
  if (name === promise) return Number(/max-age=(\d+)/.exec(theirs)?.[1] ?? 0) >= 31_536_000
  if (name === 'Referrer-Policy') return [value, 'same-origin', 'no-referrer'].includes(theirs)
  if (name !== 'Content-Security-Policy') return theirs === value
  const pages = [pagePolicy('altcha'), pagePolicy('hcaptcha')]
  return pages.includes(theirs) || (!isPage && theirs === barePolicy)
}

function isPage(headers: Headers): boolean {
  return headers.get('Content-Type')?.startsWith('text/html') === true
}

/** No cache may keep a page that sets a cookie, and the newsroom would have to explain it. */
export function checkCookies(headers: Headers): Finding {
  const names = headers.getSetCookie().map((cookie) => cookie.split('=')[0] ?? '')
  return names.length === 0
    ? green('cookies', 'Reading sets none.')
    : red(
        'cookies',
        `Reading sets ${names.join(', ')}.`,
        'Turn off whatever adds them (a load balancer, an analytics service).',
      )
}
