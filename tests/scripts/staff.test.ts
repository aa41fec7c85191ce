import { join } from 'node:path'
import { expect, test } from 'vitest'
import { sha256 } from '../../functions/comments/domain/secrets.ts'
import { openSqliteStore } from '../../functions/comments/store/sqlite/store.ts'
import { openDesk } from '../support/desk/desk.ts'
import { enter, signIn } from '../support/desk/moderators.ts'
import { run, type Ended } from '../support/run.ts'
import { temporaryFolder } from '../support/temporary.ts'

const folder = temporaryFolder()
const store = openSqliteStore(join(folder, 'comments.sqlite'))
const desk = openDesk({ store, now: Date.now })

function moderator(words: readonly string[], more: Record<string, string> = {}): Promise<Ended> {
  return run(['scripts/staff.ts', ...words], { DATA_DIR: folder, ...more })
}

test('add prints a link that lets in once, at the newsroom’s address', async () => {
  const { code, stdout, stderr } = await moderator(['add', 'Lan'], {
    SITE_URL: 'https://ban-tin.example/',
  })
  expect([code, stderr]).toEqual([0, ''])
  const [, link = ''] =
    /^https:\/\/ban-tin\.example\/kiem-duyet\/vao\/([\w-]{32})\n$/.exec(stdout) ?? []
  expect((await enter(desk, link)).status).toBe(303)
  expect((await enter(desk, link)).status).toBe(401)
})

test('without an address of its own, the link is on this machine', async () => {
  const { stdout } = await moderator(['add', 'Lan'], { PORT: '8123' })
  expect(stdout).toMatch(/^http:\/\/localhost:8123\/kiem-duyet\/vao\//)
})

async function asks(token: string): Promise<number> {
  const headers = { Authorization: `Bearer ${token}` }
  return (await desk.ask('/api/moderation/comments', { headers })).status
}

test('token prints the token alone, list names it with its end and last use, revoke ends it', async () => {
  const { code, stdout, stderr } = await moderator(['token', 'Minh'])
  const token = stdout.trim()
  expect([code, token]).toEqual([0, expect.stringMatching(/^[\w-]{43}$/)])
  expect(stderr).toMatch(/^Good until 20\d\d-\d\d-\d\dT[\d:.]+Z\.\n$/)
  expect(await asks(token)).toBe(200)
  const id = sha256(token).slice(0, 12)
  const list = await moderator(['list'])
  const time = String.raw`20\d\d-\d\d-\d\dT[\d:.]+Z`
  expect(list.stdout).toMatch(
    new RegExp(
      `^Minh  last look ${time}\n  token ${id}  made ${time}  ends ${time}  last used ${time}\n`,
      'm',
    ),
  )
  expect(list.stdout).not.toContain(token)
  expect(await moderator(['revoke', id])).toEqual({ code: 0, stdout: '', stderr: '' })
  expect(await asks(token)).toBe(401)
  expect((await moderator(['list'])).stdout).not.toContain(id)
})

test('remove puts a person out by every way in, and nobody else', async () => {
  const [, spare] = (await moderator(['add', 'Hoa'])).stdout.split('/vao/')
  const token = (await moderator(['token', 'Hoa'])).stdout.trim()
  const cookie = await signIn(desk, 'Hoa')
  const others = await signIn(desk, 'Hoà')
  const before = (await moderator(['list'])).stdout
  expect(before).toMatch(/^Hoa {2}last look .*\n {2}session .*\n {2}unused link .*\n {2}token /m)
  expect(await moderator(['remove', 'Hoa'])).toEqual({
    code: 0,
    stdout: 'Hoa is out.\n',
    stderr: '',
  })
  const looks = async (each: string): Promise<number> =>
    (await desk.ask('/kiem-duyet/', { headers: { Cookie: each } })).status
  expect([await looks(cookie), await asks(token), await looks(others)]).toEqual([401, 401, 200])
  expect((await enter(desk, spare?.trim() ?? '')).status).toBe(401)
  expect((await moderator(['list'])).stdout).not.toMatch(/^Hoa /m)
  const again = await moderator(['remove', 'Hoa'])
  expect([again.code, again.stderr]).toEqual([1, 'There is no Hoa: list shows who there is.\n'])
  await moderator(['remove', '--all'])
  expect(await looks(others)).toBe(401)
  expect((await moderator(['list'])).stdout).toBe('')
})

test('a token that is not there cannot be revoked', async () => {
  const { code, stderr } = await moderator(['revoke', 'khong'])
  expect([code, stderr]).toEqual([1, 'There is no token khong: list shows their ids.\n'])
})

test.each([
  [],
  ['add'],
  ['list', 'x'],
  ['them', 'Lan'],
  ['add', 'Lan', 'Minh'],
  ['add', 'hai tên'],
  ['remove'],
  ['remove', 'Lan', '--all'],
  ['list', '--all'],
  ['add', '--all'],
  ['add', 'reader'],
  ['token', 'Tự-Động'],
])('wrong words are one line and exit 2: %j %j', async (...words) => {
  const { code, stdout, stderr } = await moderator(words)
  expect([code, stdout]).toEqual([2, ''])
  expect(stderr).toMatch(/^.*Usage: npm run staff -- .*\n$/)
})
