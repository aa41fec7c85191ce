import { amber, green, red, type Finding } from './finding.ts'
import type { Site } from './site.ts'
import { faultOf, rootOf } from './well-formed.ts'

export async function checkFeed(site: Site): Promise<Finding> {
  return checkXml(site, '/feed.xml', ['feed'], /<link rel="self"[^>]*href="([^"]*)"/)
}

export async function checkSitemap(site: Site): Promise<Finding> {
  return checkXml(site, '/sitemap.xml', ['sitemapindex', 'urlset'], /<loc>\s*([^<\s]*)/)
}

/** `own` finds an address in the file, which must be of this site. */
async function checkXml(
  { url, ask }: Site,
  path: string,
  roots: readonly string[],
  own: RegExp,
): Promise<Finding> {
  const about = path.slice(1)
  const todo = 'Publish an edition anew: npm run build -- --full.'
  const answer = await ask(url + path)
  if ('unreachable' in answer)
    return red(about, `It does not answer (${answer.unreachable}).`, todo)
  if (answer.status !== 200) return red(about, `It answers ${answer.status}.`, todo)
  const fault = faultOf(answer.text)
  if (fault !== undefined) return red(about, `It is no well-formed XML: ${fault}.`, todo)
  if (!roots.includes(rootOf(answer.text) ?? ''))
    return red(about, 'It is XML, but of something else.', todo)
  const address = own.exec(answer.text)?.[1] ?? url
  if (!address.startsWith(`${url}/`) && address !== url)
    return amber(
      about,
      `Its addresses begin with ${URL.parse(address)?.origin ?? 'something else'}.`,
      'Set SITE_URL to the address that readers type, and build again.',
    )
  return green(about, 'It can be read, and its addresses are this site’s.')
}

const nowhere = '/trang-nay-khong-co-bao-gio/'

export async function checkMissing({ url, ask }: Site): Promise<Finding> {
  const answer = await ask(url + nowhere)
  const status = 'status' in answer ? answer.status : 0
  if (status === 404 && 'text' in answer && answer.text.includes('</html>'))
    return green('404', 'A page that is not there says so.')
  return red(
    '404',
    status === 404
      ? 'A page that is not there is no page.'
      : `A page that is not there is ${status}.`,
    'Let the server answer 404 with /404.html: else search engines keep what is gone.',
  )
}
