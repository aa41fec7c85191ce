import { contentFolder } from '../content/content-folder.ts'
import { newsroomOfAnswers } from './every-answer.ts'
import { host, portsForNginx, startNginx, type Nginx } from './nginx.ts'
import { serving, type Serving } from './serving.ts'

interface BehindNginx {
  readonly ports: { readonly plain: number; readonly tls: number }
  readonly place: Serving
  readonly nginx: Nginx
}

/** The newsroom that has every kind of answer, served as operators are told to. */
export async function behindNginx(): Promise<BehindNginx> {
  const ports = await portsForNginx()
  const place = await serving(contentFolder(newsroomOfAnswers), {
    SITE_URL: `https://${host}:${ports.tls}`,
    BEHIND_PROXY: 'yes',
    PUBLISH_TOKEN: 'mot-hai-ba-bon-nam-sau',
  })
  return { ports, place, nginx: await startNginx({ ...ports, to: place.port }) }
}
