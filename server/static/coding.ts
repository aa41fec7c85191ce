/** How a text travels; undefined: as it is. Names of RFC 9110, section 8.4.1. */
export type Coding = 'br' | 'gzip'

/** The coding that this `Accept-Encoding` likes best, the shorter one where it likes both (RFC 9110, section 12.5.3). */
export function chooseCoding(accepted: string | undefined): Coding | undefined {
  const weights = readWeights(accepted ?? '')
  const weightOf = (coding: string): number => weights.get(coding) ?? weights.get('*') ?? 0
  const [br, gzip] = [weightOf('br'), weightOf('gzip')]
  if (Math.max(br, gzip) === 0 || (weights.get('identity') ?? 0) > Math.max(br, gzip))
    return undefined
  return br >= gzip ? 'br' : 'gzip'
}

function readWeights(accepted: string): ReadonlyMap<string, number> {
  return new Map(
    accepted.split(',').map((each) => {
      const [coding = '', ...parameters] = each.split(';').map((part) => part.trim().toLowerCase())
      const weight = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2)
      return [coding === 'x-gzip' ? 'gzip' : coding, Number(weight ?? 1) || 0] as const
    }),
  )
}
