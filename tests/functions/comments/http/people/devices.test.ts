import { expect, test } from 'vitest'
import {
  createSignInCode,
  createToken,
} from '../../../../../functions/comments/actions/credentials.ts'
import { everyEntry } from '../../../../contracts/samples.ts'
import { openDesk, ORIGIN, type Desk } from '../../../../support/desk/desk.ts'
import { cookieOf, deskForm, deskPage } from '../../../../support/desk/moderators.ts'

const phone =
  'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Mobile Safari/537.36'

async function enterFrom(desk: Desk, name: string, agent?: string): Promise<string> {
  const code = await createSignInCode(desk.store, name, desk.services.now())
  const headers = { Origin: ORIGIN, ...(agent !== undefined && { 'User-Agent': agent }) }
  return cookieOf(await desk.ask(`/kiem-duyet/vao/${code}`, { method: 'POST', headers }))
}

test('an admin reads who is in from what device, since when, on the page and by API', async () => {
  const desk = openDesk()
  const { token } = await createToken(desk.store, 'Mai', desk.clock.now, { role: 'admin' })
  const mai = await enterFrom(desk, 'Mai')
  await enterFrom(desk, 'Lan', phone)
  const page = await deskPage(desk, mai, '/kiem-duyet/nguoi/')
  expect(page).toContain('<strong>Chrome trên Android</strong>, mở lúc <time')
  expect(page).toContain('<strong>Không rõ thiết bị</strong>')
  expect(page).not.toContain('Mozilla')
  const headers = { Authorization: `Bearer ${token}` }
  const listed = await (await desk.ask('/api/staff', { headers })).json()
  const opened = new Date(desk.clock.now).toISOString()
  expect(listed).toMatchObject({
    people: [
      { name: 'Lan', sessions: [{ device: 'Chrome trên Android', opened }] },
      { name: 'Mai', sessions: [{ device: null, opened }] },
    ],
  })
})

test('everybody reads from what devices they are in themselves, until they end it', async () => {
  const desk = openDesk()
  const here = await enterFrom(
    desk,
    'Lan',
    'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Firefox/145.0',
  )
  await enterFrom(desk, 'Lan', phone)
  const page = await deskPage(desk, here, '/kiem-duyet/phien/')
  expect(page).toMatch(/Firefox trên Linux<\/strong>.*phiên này/)
  const [, id = ''] = /Chrome trên Android[^]*?name="session" value="(\w+)"/.exec(page) ?? []
  await deskForm(desk, here, '/kiem-duyet/phien/ket-thuc', { session: id })
  const after = await deskPage(desk, here, '/kiem-duyet/phien/')
  expect(after).toContain('Firefox trên Linux')
  expect(after).not.toContain('Android')
  expect(JSON.stringify(await everyEntry(desk.store))).not.toMatch(/Android|Linux/)
})
