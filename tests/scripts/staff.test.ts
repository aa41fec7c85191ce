import { readFileSync } from 'node:fs'
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

function staff(words: readonly string[], more: Record<string, string> = {}): Promise<Ended> {
  return run(['scripts/staff.ts', ...words], { DATA_DIR: folder, ...more })
}

/** As `npm run moderator` asks. */
function moderator(words: readonly string[], more: Record<string, string> = {}): Promise<Ended> {
  return staff(['--newcomers', 'editor', ...words], more)
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

const time = String.raw`20\d\d-\d\d-\d\dT[\d:.]+Z`

async function asks(token: string): Promise<number> {
  const headers = { Authorization: `Bearer ${token}` }
  return (await desk.ask('/api/moderation/comments', { headers })).status
}

test('npm run moderator lets new names in as editors', async () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    readonly scripts: Readonly<Record<string, string>>
  }
  expect(scripts['moderator']).toBe(`${scripts['staff']} --newcomers editor`)
})

test('a new name needs a role, a known one keeps theirs or gets the one that is given', async () => {
  const without = await staff(['add', 'Bình'])
  expect([without.code, without.stdout]).toEqual([2, ''])
  expect(without.stderr).toMatch(/^Bình is new: give a --role\. Usage: /)
  const roleOf = async (): Promise<string | undefined> =>
    (await store.people(Date.now())).find(({ name }) => name === 'Bình')?.role
  for (const [words, role] of [
    [['--role', 'reporter'], 'reporter'],
    [[], 'reporter'],
    [['--role', 'moderator'], 'moderator'],
  ] as const) {
    const { code, stdout } = await staff(['add', 'Bình', ...words])
    expect([code, stdout]).toEqual([0, expect.stringMatching(/^\S+\n$/)])
    expect(await roleOf()).toBe(role)
  }
})

test('token prints the token alone, list NAME shows its end and last use, revoke ends it', async () => {
  const { code, stdout, stderr } = await moderator(['token', 'Minh'])
  const token = stdout.trim()
  expect([code, token]).toEqual([0, expect.stringMatching(/^[\w-]{43}$/)])
  expect(stderr).toMatch(/^Good until 20\d\d-\d\d-\d\dT[\d:.]+Z\.\n$/)
  expect(await asks(token)).toBe(200)
  const id = sha256(token).slice(0, 12)
  const list = await staff(['list', 'Minh'])
  const line = `^token ${id}  editor  made ${time}  ends ${time}  last used ${time}\n$`
  expect(list.stdout).toMatch(new RegExp(line))
  expect(await staff(['revoke', id])).toEqual({ code: 0, stdout: '', stderr: '' })
  expect(await asks(token)).toBe(401)
  expect((await staff(['list', 'Minh'])).stdout).toBe('')
})

test('list has a line for each who is in: name, role, since when, last look, sessions, tokens', async () => {
  await staff(['add', 'Chi', '--role', 'admin'])
  await staff(['add', 'Dũng', '--role', 'reporter'])
  await staff(['token', 'Chi', '--role', 'moderator', '--days', '3'])
  await signIn(desk, 'Chi')
  const { stdout } = await staff(['list'])
  expect(stdout).toMatch(new RegExp(`^Chi admin ${time} ${time} 1 1$`, 'm'))
  expect(stdout).toMatch(new RegExp(`^Dũng reporter ${time} - 0 0$`, 'm'))
  expect(stdout).toMatch(/^(?:\S+ \S+ \S+ \S+ \d+ \d+\n)+$/)
})

test('a token may do no more than its person, for as many days as are said', async () => {
  await staff(['add', 'Yến', '--role', 'moderator'])
  for (const role of ['reporter', 'editor', 'admin']) {
    const { code, stdout, stderr } = await staff(['token', 'Yến', '--role', role])
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(/^Yến is moderator: a token of theirs cannot be /)
  }
  await staff(['token', 'Yến', '--days', '3'])
  const yen = (await store.people(Date.now())).find(({ name }) => name === 'Yến')
  const [token] = yen?.tokens ?? []
  expect(token?.role).toBe('moderator')
  const days = (Date.parse(token?.expires ?? '') - Date.parse(token?.at ?? '')) / 86_400_000
  expect(days).toBe(3)
})

test('the last admin can be neither removed nor lowered', async () => {
  const refused = { code: 1, stdout: '', stderr: expect.stringMatching(/^Chi is the last admin: /) }
  expect(await staff(['remove', 'Chi'])).toEqual(refused)
  expect(await staff(['add', 'Chi', '--role', 'editor'])).toEqual(refused)
  await staff(['add', 'Em', '--role', 'admin'])
  expect((await staff(['remove', 'Chi'])).stdout).toBe('Chi is out.\n')
})

test('remove puts a person out by every way in, and nobody else', async () => {
  const [, spare] = (await moderator(['add', 'Hoa'])).stdout.split('/vao/')
  const token = (await moderator(['token', 'Hoa'])).stdout.trim()
  const cookie = await signIn(desk, 'Hoa')
  const others = await signIn(desk, 'Hoà')
  const before = (await moderator(['list', 'Hoa'])).stdout
  expect(before).toMatch(/^session .*\nunused link .*\ntoken .*\n$/)
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

test.each([
  ['token', 'Ai'],
  ['token', 'Ai', '--role', 'editor'],
  ['remove', 'Ai'],
  ['list', 'Ai'],
])('a name that is not there is one sentence and exit 1: %j %j', async (...words) => {
  const stderr = 'There is no Ai: list shows who there is.\n'
  expect(await staff(words)).toEqual({ code: 1, stdout: '', stderr })
})

test('a token that is not there cannot be revoked', async () => {
  const { code, stderr } = await moderator(['revoke', 'khong'])
  expect([code, stderr]).toEqual([1, 'There is no token khong: list NAME shows their ids.\n'])
})

test.each([
  [],
  ['add'],
  ['list', 'x', 'y'],
  ['them', 'Lan'],
  ['add', 'Lan', 'Minh'],
  ['add', 'hai tên'],
  ['remove'],
  ['remove', 'Lan', '--all'],
  ['list', '--all'],
  ['add', '--all'],
  ['add', 'reader'],
  ['token', 'Tự-Động'],
  ['add', 'Lan.x'],
  ['add', 'Lan', '--role', 'boss'],
  ['add', 'Lan', '--days', '3'],
  ['remove', 'Lan', '--role', 'editor'],
  ['token', 'Lan', '--days', '0'],
  ['token', 'Lan', '--days', '366'],
])('wrong words are one line and exit 2: %j %j', async (...words) => {
  const { code, stdout, stderr } = await moderator(words)
  expect([code, stdout]).toEqual([2, ''])
  expect(stderr).toMatch(/^.*Usage: npm run staff -- .*\n$/)
})
