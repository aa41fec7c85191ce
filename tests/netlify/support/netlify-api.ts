import { text } from 'node:stream/consumers'
import { listening } from '../../support/servers/ask.ts'

interface Purge {
  readonly tags: readonly string[]
  readonly site: string
  readonly token: string | undefined
}

export interface NetlifyApi {
  readonly url: string
  /** Every purge that was asked for, in order, also those that were refused. */
  readonly purges: Purge[]
  /** The HTTP status of the next answers; undefined: none ever comes. */
  answers: number | undefined
}

/** Netlify's API as far as `purgeCache` asks it (docs.netlify.com, "Purge by cache tag"). */
export async function startNetlifyApi(): Promise<NetlifyApi> {
  const purges: Purge[] = []
  const port = await listening((request, response) => {
    void text(request).then((sent) => {
      if (request.url !== '/api/v1/purge') throw new Error(`Nobody asks for ${request.url}.`)
      const { cache_tags: tags, site_id: site } = JSON.parse(sent) as Sent
      purges.push({ tags: tags.toSorted(), site, token: request.headers.authorization })
      if (api.answers !== undefined) response.writeHead(api.answers).end()
    })
  })
  const api: NetlifyApi = { url: `http://127.0.0.1:${port}`, purges, answers: 202 }
  return api
}

interface Sent {
  readonly cache_tags: readonly string[]
  readonly site_id: string
}
