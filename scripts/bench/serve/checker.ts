import { Agent, request } from 'node:http'

export interface Checked {
  readonly answers: number
  readonly faults: readonly string[]
}

/** Each page must be there, be as long as it says, and end as a page does. */
export async function check(
  url: string,
  paths: readonly string[],
  over: AbortSignal,
): Promise<Checked> {
  const agent = new Agent({ keepAlive: true })
  const faults = new Map<string, string>()
  let answers = 0
  const readers = Array.from({ length: 4 }, async (_, reader) => {
    for (let turn = reader; !over.aborted; turn += 1) {
      const path = paths[turn % paths.length] ?? '/'
      const fault = await faultOf(agent, url + path)
      answers += 1
      if (fault !== undefined && !faults.has(fault)) faults.set(fault, path)
    }
  })
  await Promise.all(readers)
  agent.destroy()
  return { answers, faults: [...faults].map(([fault, path]) => `${path}: ${fault}`) }
}

function faultOf(agent: Agent, url: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    const asked = request(url, { agent }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.once('error', () => resolve('its body broke off'))
      response.once('end', () => {
        const bytes = Buffer.concat(parts)
        const announced = Number(response.headers['content-length'] ?? bytes.length)
        if (response.statusCode !== 200) resolve(`answered ${response.statusCode}`)
        else if (announced !== bytes.length) resolve('is not as long as it says')
        else if (!bytes.toString().trimEnd().endsWith('</html>')) resolve('is torn')
        else resolve(undefined)
      })
    })
    asked.once('error', ({ message }) => resolve(message))
    asked.end()
  })
}
