/** Milliseconds that whoever is posted to gets to answer. */
const deadline = 5_000

/**
 * Posts to an address that is itself a secret: no error names it, and so no log does. Throws unless it is answered in
 * time by 2xx; a redirection is none, for it would be followed by a GET.
 */
export async function post(address: string, body?: object, within = deadline): Promise<void> {
  const response = await fetch(address, {
    method: 'POST',
    redirect: 'manual',
    signal: AbortSignal.timeout(within),
    ...(body && {
      body: JSON.stringify(body),
      headers: { 'Content-Type': 'application/json' },
    }),
  }).catch((error: unknown) => {
    // The platform's own words may repeat the address.
    throw new Error(error instanceof Error && error.name === 'TimeoutError' ? 'late' : 'no answer')
  })
  await response.body?.cancel()
  if (!response.ok) throw new Error(`answered ${response.status}`)
}
