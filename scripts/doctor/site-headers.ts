import { headerRules } from '../edition/policy.ts'
import { green, red, type Finding } from './finding.ts'

/** The headers that a page of this version has, with either captcha: whichever fits better is the site's. */
export function checkHeaders(headers: Headers): readonly Finding[] {
  const [one, other] = [wrongFor('altcha', headers), wrongFor('hcaptcha', headers)]
  const wrong = one.length <= other.length ? one : other
  return wrong.length === 0
    ? [green('headers', 'All that protect readers are there, as this version sends them.')]
    : wrong
}

function wrongFor(captcha: 'altcha' | 'hcaptcha', headers: Headers): Finding[] {
  const rules = headerRules(captcha).filter(({ path }) => path === '/*')
  return rules
    .flatMap(({ values }) => Object.entries(values))
    .filter(([name, value]) => !fits(name, value, headers.get(name)))
    .map(([name, value]) =>
      red(
        'headers',
        headers.has(name) ? `${name} is not this version’s.` : `${name} is missing.`,
        `Let the server send ${name}: ${value}`,
      ),
    )
}

/** A host that ends TLS for us may promise https in words of its own: a year is enough. */
function fits(name: string, value: string, theirs: string | null): boolean {
  if (theirs === value || theirs === null || name !== 'Strict-Transport-Security')
    return theirs === value
  return Number(/max-age=(\d+)/.exec(theirs)?.[1] ?? 0) >= 31_536_000
}

/** A page that sets a cookie is one that no cache may keep, and one that owes its readers an explanation. */
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
