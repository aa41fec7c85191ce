/** Milliseconds. */
const deadline = 5_000

/** The address is secret: no error names it. Throws unless 2xx comes in time; a redirect would become a GET. */
export async function postWebhook(
  address: string,
  body?: object,
  within = deadline,
): Promise<void> {
  const response = await fetch(address, {
    method: 'POST',
    redirect: 'manual',
    signal: AbortSignal.timeout(within),
    ...(body && {
      body: JSON.stringify(body),
      headers: { 'Content-Type': 'application/json' },
    }),
  }).catch((error: unknown) => {
    // The platform's own message may hold the address.
    throw new Error(error instanceof Error && error.name === 'TimeoutError' ? 'late' : 'no answer')
  })
  await response.body?.cancel()
  if (!response.ok) throw new Error(`answered ${response.status}`)
}
