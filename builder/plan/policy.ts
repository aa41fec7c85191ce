import type { Article } from '../../_includes/models/article.ts'
import type { CaptchaKind } from '../../_includes/models/discussion.ts'
import { securityHeaders, pagePolicy } from '../../_includes/content-security-policy.ts'

/** Netlify reads it from `_redirects`, our server from here. */
export interface Redirect {
  readonly from: string
  readonly to: string
  /** 301 and 302 send on; 404 and 410 answer with the file at `to`. */
  readonly status: 301 | 302 | 404 | 410
  /** Must be there; each is a placeholder in `to`. */
  readonly query?: readonly string[]
  /** Wins over a file at `from`. */
  readonly force?: boolean
}

/** Most specific first. */
export function redirects(live: readonly Article[], gone: readonly Article[]): Redirect[] {
  return [
    ...gone.map(({ path, id }): Redirect => ({
      from: `/${path}/`,
      to: `/_gone/${id}/`,
      status: 410,
      force: true,
    })),
    ...[...live, ...gone].flatMap(({ formerly, path }) =>
      formerly.map((old): Redirect => ({ from: `/${old}/`, to: `/${path}/`, status: 301 })),
    ),
    {
      from: '/luu-tru/',
      to: '/luu-tru/:nam/:thang/:ngay/',
      status: 302,
      query: ['ngay', 'thang', 'nam'],
      force: true,
    },
    { from: '/luu-tru/*', to: '/luu-tru/khong-co/', status: 404 },
  ]
}

export function redirectLines(rules: readonly Redirect[]): string[] {
  return rules.map(({ from, to, status, query = [], force }) =>
    [
      from,
      ...query.map((name) => `${name}=:${name}`),
      to,
      `${status}${force === true ? '!' : ''}`,
    ].join(' '),
  )
}

interface HeaderRule {
  readonly path: '/*' | '/assets/*' | '/tim-kiem/muc-luc/*'
  readonly values: Readonly<Record<string, string>>
}

/** For files named by their content hash; servers send it with good answers alone. */
const forEver = { 'Cache-Control': 'public, max-age=31536000, immutable' }

/** By path. Pages run only our scripts and their captcha's, and nobody may frame them. */
export function headerRules(captcha: CaptchaKind['kind']): readonly HeaderRule[] {
  return [
    { path: '/*', values: securityHeaders(pagePolicy(captcha), 'https') },
    { path: '/tim-kiem/muc-luc/*', values: forEver },
    // Other sites show pictures and share cards too, and all of it is public.
    { path: '/assets/*', values: { ...forEver, 'Cross-Origin-Resource-Policy': 'cross-origin' } },
  ]
}

export function headerLines(captcha: CaptchaKind['kind']): string[] {
  return headerRules(captcha).flatMap(({ path, values }) => [
    path,
    ...Object.entries(values).map(([name, value]) => `  ${name}: ${value}`),
  ])
}
