/** An address of an older portal, and the path of the article that is behind it now. */
export interface OldAddress {
  /** `/tin/bai.aspx`, without the session and the language of whoever saved it. */
  readonly path: string
  readonly query: readonly (readonly [name: string, value: string])[]
  readonly article: string
}

const locale = /^\/(?:web\/)?(?:vi|vi[_-]vn|vn|en|en[_-]us)(?=\/)/i

/** Portals put the reader's language first, and the session of whoever asked anywhere: `/vi/tin/bai;jsessionid=1` → `/tin/bai`. */
export function withoutSession(path: string): string {
  return path.replace(/;[^/]*/g, '').replace(locale, '') || '/'
}

/** `/tin/bai?id=5&c=2`, as `redirects.yaml` has it; nothing where it is no address. An edition reads thousands of them. */
export function readOldAddress(address: string, article: string): OldAddress | undefined {
  const [own = '', search = ''] = (address.split('#', 1)[0] ?? '').split(/\?(.*)/s)
  if (!own.startsWith('/') || own.startsWith('//')) return undefined
  const path = withoutSession(/[^!-~]/.test(own) ? encodeURI(own) : own)
  if (search === '') return { path, query: [], article }
  const pairs = new URLSearchParams(search)
  pairs.delete('jsessionid')
  pairs.sort()
  return { path, query: [...pairs], article }
}
