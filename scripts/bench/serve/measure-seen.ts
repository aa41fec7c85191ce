import { openStore } from '../../../functions/comments/platform/open-store.ts'
import { submitOne } from '../measure-approvals.ts'
import { quantile } from '../measure.ts'
import { approve, someArticle, tokenFor } from './desk-client.ts'
import { serveSettings } from './serve-settings.ts'
import { startServe } from './servers.ts'

const rounds = 50

/** Milliseconds from a decision by HTTP until the page that HTTP brings shows it: 95 of 100, while nothing else happens. */
export async function measureSeen(folder: string, port: number): Promise<number> {
  const settings = serveSettings(folder, port)
  const store = await openStore({ kind: 'sqlite', folder: settings.DATA_DIR })
  const serve = await startServe(folder, settings)
  try {
    await serve.idle()
    const asked = {
      url: serve.url,
      token: await tokenFor(settings),
      article: await someArticle(serve.url),
    }
    const times: number[] = []
    for (let round = 0; round < rounds; round += 1) {
      const seen = await approve(asked, await submitOne(store, asked.article))
      if (seen === undefined) throw new Error('A comment was approved and never seen.')
      times.push(seen)
    }
    return quantile(times, 0.95)
  } finally {
    await serve.stop()
    await store.close()
  }
}
