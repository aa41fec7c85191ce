import { expect, test } from 'vitest'
import { allRoutes } from '../../../../../functions/comments/http/all-routes.ts'
import { bulk, send } from '../../../../support/desk/desk-queue.ts'
import { openDesk } from '../../../../support/desk/desk.ts'
import { deskPage, program, signIn } from '../../../../support/desk/moderators.ts'
import { submit, submitMany } from '../../../../support/desk/submit.ts'

/** `tripsOf`: asked of the store before a page came; who asks is one of them. */
function countedDesk(changes: Parameters<typeof openDesk>[0] = {}) {
  const trips: number[] = []
  const desk = openDesk({ ...changes, log: (entry) => void trips.push(entry.trips) })
  const tripsOf = async (cookie: string, path: string): Promise<number | undefined> => {
    await deskPage(desk, cookie, path)
    await desk.settled()
    return trips.at(-1)
  }
  return { desk, tripsOf }
}

test('each page of the desk costs one trip, or two for cases and sessions, and one for who asks', async () => {
  const { desk, tripsOf } = countedDesk()
  const lan = await signIn(desk)
  const { comment } = await submit(desk)
  const paths = allRoutes
    .filter(({ method, path, who }) => method === 'GET' && who !== 'anybody' && !isOther(path))
    .map(({ path }) => path.replace(':id', comment))
  const counted: [string, number | undefined][] = []
  for (const path of paths) counted.push([path, await tripsOf(lan, path)])
  expect(counted).toEqual(paths.map((path) => [path, /vu-viec|phien/.test(path) ? 3 : 2]))
  expect(paths).toContain(`/kiem-duyet/y-kien/${comment}/`)
})

/** No page; or one that redirects, or that reads a whole month. */
function isOther(path: string): boolean {
  return !path.startsWith('/kiem-duyet/') || /nguoi|bao-cao/.test(path)
}

test('the list costs no more when it is narrowed, tells what came of a decision, or goes on', async () => {
  const { desk, tripsOf } = countedDesk({ requestDeploy: () => Promise.resolve() })
  const lan = await signIn(desk)
  await submitMany(desk, 3)
  const { comment } = await submit(desk)
  const told = await send(desk, lan, bulk(await deskPage(desk, lan), 'approve'))
  await (await program(desk)).decide({ comment, version: 2, verdict: 'reject' })
  const searches = [
    'q=cầu&section=giao-duc&flag=phone&since=2026-01-01&until=2026-12-31',
    `network=${comment}&article=2026/03/cau-moi&topic=Giao thông`,
    'flag=reported&case=overdue',
    `state=approved&after=${comment}`,
  ]
  for (const path of [told, ...searches.map((search) => `/kiem-duyet/?${search}`)])
    expect([path, await tripsOf(lan, path)]).toEqual([path, 2])
})

test('listings that wait to be refreshed cost the list one trip more, once', async () => {
  let isAway = true
  const refresh = () => (isAway ? Promise.reject(new Error('away')) : Promise.resolve())
  const { desk, tripsOf } = countedDesk({ refresh })
  const lan = await signIn(desk)
  await submit(desk)
  await send(desk, lan, bulk(await deskPage(desk, lan), 'approve'))
  expect(await tripsOf(lan, '/kiem-duyet/')).toBe(2)
  expect(await deskPage(desk, lan)).toContain('/kiem-duyet/lam-moi')
  isAway = false
  expect(await tripsOf(lan, '/kiem-duyet/')).toBe(3)
  expect(await tripsOf(lan, '/kiem-duyet/')).toBe(2)
})
