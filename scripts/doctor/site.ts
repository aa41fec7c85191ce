import type { Ask, Answer } from './ask.ts'
import { checkCaptchaOf, checkDesk } from './site-desk.ts'
import { checkHealth } from './site-health.ts'
import { green, red, type Finding } from './finding.ts'
import { checkFeed, checkMissing, checkSitemap } from './site-files.ts'
import { checkCookies, checkHeaders } from './site-headers.ts'
import { checkClock, checkHttps } from './site-transport.ts'

export interface Site {
  readonly url: string
  readonly ask: Ask
  readonly now: () => number
}

/** A site that does not answer is one finding, not ten. */
export async function checkSite(site: Site): Promise<readonly Finding[]> {
  const front = await site.ask(`${site.url}/`)
  if ('unreachable' in front)
    return [
      red(
        'site',
        `${site.url} does not answer (${front.unreachable}).`,
        'Check the address, the DNS, the certificate, and that the server runs.',
      ),
    ]
  return [
    checkFront(front),
    ...(await checkHttps(site)),
    ...(await checkHeaders(site)),
    checkCookies(front.headers),
    ...(await checkHealth(site)),
    await checkClock(site),
    await checkCaptchaOf(site),
    await checkDesk(site),
    await checkFeed(site),
    await checkSitemap(site),
    await checkMissing(site),
  ]
}

function checkFront({ status, text }: Answer): Finding {
  if (status === 200 && text.includes('</html>')) return green('front page', 'It is there.')
  if (status === 200)
    return red('front page', 'What came is no page of HTML.', 'See what is published there.')
  const todo = 'Publish an edition; if there is one, look at the server’s own log.'
  return red('front page', `It answers ${status}.`, todo)
}
