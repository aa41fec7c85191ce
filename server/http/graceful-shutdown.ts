import type { Server } from 'node:http'

/** Lets answers under way end, and cuts the rest after `within` milliseconds. */
export async function closeGracefully(server: Server, within: number): Promise<void> {
  // Or clients could go on asking over open connections.
  server.prependListener('request', (_request, response) =>
    response.setHeader('Connection', 'close'),
  )
  const closingIdle = setInterval(() => server.closeIdleConnections(), 50)
  const cutting = setTimeout(() => server.closeAllConnections(), within)
  await new Promise((resolve) => server.close(resolve))
  clearInterval(closingIdle)
  clearTimeout(cutting)
}
