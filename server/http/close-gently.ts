import type { Server } from 'node:http'

/** Takes no more connections, lets answers that are under way come to their end, and after so many milliseconds cuts the rest. */
export async function closeGently(server: Server, within: number): Promise<void> {
  // Else whoever has a connection could go on asking over it.
  server.prependListener('request', (_request, response) =>
    response.setHeader('Connection', 'close'),
  )
  const sweeping = setInterval(() => server.closeIdleConnections(), 50)
  const cutting = setTimeout(() => server.closeAllConnections(), within)
  await new Promise((resolve) => server.close(resolve))
  clearInterval(sweeping)
  clearTimeout(cutting)
}
