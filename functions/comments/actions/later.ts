import type { Client, Services } from './services.ts'

/** Does a deed after the answer: even its first step takes no time from whoever asked. */
export function later(
  deed: (services: Services) => Promise<void>,
  client: Client,
  services: Services,
): void {
  client.later(services.wait(0).then(() => deed(services)))
}
