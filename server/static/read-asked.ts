import type { headerRules } from '../../builder/plan/headers.ts'
import { fileAt } from './file-path.ts'
import type { HeaderList } from './send-file.ts'

export type Scheme = 'http' | 'https'

interface Asked {
  /** Null where the address names nothing. */
  readonly url: URL | null
  readonly file: string | undefined
  /** Of good answers. */
  readonly caching: string
  readonly headers: Readonly<Record<Scheme, HeaderList>>
}

/** Later rules win over earlier ones. */
export function readAsked(
  root: string,
  address: string,
  rules: ReturnType<typeof headerRules>,
): Asked {
  // Not resolved against a base: `//name` would be taken for a host.
  const url = URL.parse(address.startsWith('/') ? `http://localhost${address}` : address)
  const { pathname = '/' } = url ?? {}
  const matching = rules.filter(({ path }) => pathname.startsWith(path.slice(0, -1)))
  const {
    'Cache-Control': caching = 'no-cache',
    'Strict-Transport-Security': hsts = '',
    ...values
  } = Object.assign({}, ...matching.map((rule) => rule.values)) as Record<string, string>
  const http = Object.entries(values).flat()
  return {
    url,
    file: url === null ? undefined : fileAt(root, pathname),
    caching,
    headers: { http, https: [...http, 'Strict-Transport-Security', hsts] },
  }
}
