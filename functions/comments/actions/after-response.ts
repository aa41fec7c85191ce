import type { Client, Services } from './services.ts'

/** Not even the first step delays the client. */
export function afterResponse(
  action: (services: Services) => Promise<void>,
  client: Client,
  services: Services,
): void {
  client.waitUntil(services.wait(0).then(() => action(services)))
}
