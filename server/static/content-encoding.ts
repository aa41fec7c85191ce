import { remember } from './remember.ts'

/** RFC 9110, section 8.4.1; undefined: as it is. */
export type ContentEncoding = 'br' | 'gzip'

/** Brotli where both are liked alike (RFC 9110, section 12.5.3). */
export function negotiateEncoding(accepted: string | undefined): ContentEncoding | undefined {
  const encoding = preferred(accepted ?? '')
  return encoding === 'identity' ? undefined : encoding
}

const preferred = remember((accepted): ContentEncoding | 'identity' => {
  const weights = readWeights(accepted)
  const weightOf = (encoding: string): number => weights.get(encoding) ?? weights.get('*') ?? 0
  const [br, gzip] = [weightOf('br'), weightOf('gzip')]
  if (Math.max(br, gzip) === 0 || (weights.get('identity') ?? 0) > Math.max(br, gzip))
    return 'identity'
  return br >= gzip ? 'br' : 'gzip'
})

function readWeights(accepted: string): ReadonlyMap<string, number> {
  return new Map(
    accepted.split(',').map((each) => {
      const [encoding = '', ...parameters] = each
        .split(';')
        .map((part) => part.trim().toLowerCase())
      const weight = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2)
      return [encoding === 'x-gzip' ? 'gzip' : encoding, Number(weight ?? 1) || 0] as const
    }),
  )
}
