import type { Article } from '../../_includes/models/article.ts'
import type { OldAddress } from '../../_includes/models/old-address.ts'

/** Netlify reads it from `_redirects`, our server from here. */
export interface Redirect {
  readonly from: string
  readonly to: string
  /** 301 and 302 send on; 404 and 410 answer with the file at `to`. */
  readonly status: 301 | 302 | 404 | 410
  /** Must be there; each is a placeholder in `to`. */
  readonly query?: readonly string[]
  /** Must be there with these values. */
  readonly given?: readonly (readonly [name: string, value: string])[]
  /** Wins over a file at `from`. */
  readonly force?: boolean
}

/** Most specific first. */
export function redirects(
  live: readonly Article[],
  gone: readonly Article[],
  old: readonly OldAddress[] = [],
): Redirect[] {
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
    ...fromOldPortal(old),
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

/** Those with a query first, and also where a page of today has the path: `/?id=5` was an article. */
function fromOldPortal(old: readonly OldAddress[]): Redirect[] {
  return old
    .toSorted((one, other) => other.query.length - one.query.length)
    .map(({ path, query, article }) => ({
      from: path,
      to: `/${article}/`,
      status: 301,
      ...(query.length > 0 && { given: query, force: true }),
    }))
}

export function redirectLines(rules: readonly Redirect[]): string[] {
  return rules.map(({ from, to, status, query = [], given = [], force }) =>
    [
      from,
      ...query.map((name) => `${name}=:${name}`),
      ...given.map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`),
      to,
      `${status}${force === true ? '!' : ''}`,
    ].join(' '),
  )
}
