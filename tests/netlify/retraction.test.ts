import { beforeAll, expect, test } from 'vitest'
import { deskStrings } from '../../_includes/strings/desk.ts'
import { commentOf, keepRequestOf, orderOf } from '../contracts/samples.ts'
import { listening } from '../support/servers/ask.ts'
import { until } from '../support/until.ts'
import { buildOnNetlify } from './support/build.ts'
import { checkOutAgain } from './support/checkout.ts'
import { moderator } from './support/moderator.ts'
import { ARTICLE, builtNewsroom, writeArticles } from './support/newsroom.ts'
import { startProduction, type Production } from './support/production.ts'
import { served } from './support/served.ts'

let production: Production
let environment: Readonly<Record<string, string>>
let folder = ''
const deploys: string[] = []

beforeAll(async () => {
  production = await startProduction()
  const port = await listening((request, response) => {
    deploys.push(`${request.method} ${request.url}`)
    response.writeHead(200).end()
  })
  environment = {
    ...production.environment,
    BUILD_HOOK_URL: `http://127.0.0.1:${port}/build_hooks/secret`,
  }
  for (const number of numbers) {
    const comment = commentOf(number, { article: ARTICLE, title: `Đã in lần ${number}.` })
    await production.store.keep(keepRequestOf(comment))
    await production.store.decide([orderOf(comment, 'approve')])
  }
  folder = await builtNewsroom({ environment })
})

const numbers = Array.from({ length: 10 }, (_, number) => number + 1)

test('ten comments of the edition, taken back one by one, ask for one deploy', async () => {
  const site = await served(folder, environment)
  const page = await (await site.ask(`/${ARTICLE}/`)).text()
  for (const number of numbers) expect(page).toContain(`Đã in lần ${number}.`)
  const lan = await moderator(site, production.store)

  for (const comment of await lan.queue('approved'))
    expect(await lan.settle([comment], 'reject')).toEqual(['done'])

  await until(() => deploys.length > 0)
  expect(await lan.desk()).toContain(deskStrings.baked('10'))
  expect(deploys).toEqual(['POST /build_hooks/secret'])
  expect(site.log()).not.toContain('secret')
})

test('the deploy that follows shows none of them, and the desk is content', async () => {
  checkOutAgain(folder)
  writeArticles(folder)
  await buildOnNetlify({ folder, environment })
  const site = await served(folder, environment)
  expect(await (await site.ask(`/${ARTICLE}/`)).text()).not.toContain('Đã in lần')
  const lan = await moderator(site, production.store)
  expect(await lan.desk()).not.toContain(deskStrings.stillBaked)
  expect(deploys).toHaveLength(1)
})
