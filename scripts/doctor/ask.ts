export interface Answer {
  readonly status: number
  readonly headers: Headers
  readonly text: string
}

export interface NoAnswer {
  /** A code such as `ENOTFOUND` or `CERT_HAS_EXPIRED`. */
  readonly unreachable: string
}

export type Ask = (address: string) => Promise<Answer | NoAnswer>

export function openAsk(get: typeof fetch, deadline: number): Ask {
  return async (address) => {
    try {
      const response = await get(address, {
        redirect: 'manual',
        headers: { Accept: 'text/html, application/json, */*' },
        signal: AbortSignal.timeout(deadline),
      })
      return { status: response.status, headers: response.headers, text: await response.text() }
    } catch (error) {
      return { unreachable: reasonOf(error) }
    }
  }
}

/** Node puts the network's reason into `cause`. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown'
  const { cause } = error
  if (!(cause instanceof Error)) return error.name
  return 'code' in cause ? String(cause.code) : cause.message
}
