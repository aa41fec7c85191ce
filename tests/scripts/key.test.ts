import { join } from 'node:path'
import { expect, test } from 'vitest'
import { bindKey } from '../../functions/comments/store/key-fingerprint.ts'
import { chainKeyOf } from '../../functions/comments/store/log-chain.ts'
import { openSqliteStore } from '../../functions/comments/store/sqlite/store.ts'
import { everyEntry, keepOne } from '../contracts/samples.ts'
import { atEnd } from '../support/at-end.ts'
import { run, type Ended } from '../support/run.ts'
import { SECRET_KEY } from '../support/desk/secret-key.ts'
import { temporaryFolder } from '../support/temporary.ts'

const OTHER_KEY = SECRET_KEY.replace(/^3b/, '3c')
const DATA_DIR = temporaryFolder()
const secretKey = Buffer.from(SECRET_KEY, 'hex')
const store = openSqliteStore(join(DATA_DIR, 'comments.sqlite'), chainKeyOf(secretKey))
atEnd(() => store.close())
await bindKey(store, secretKey, Date.now())
await keepOne(store, 1)

function command(words: string, settings: Readonly<Record<string, string>>): Promise<Ended> {
  return run(`scripts/${words}`.split(' '), { DATA_DIR, ...settings })
}

test.each(['staff.ts remove --all', 'comments.ts sweep', 'serve.ts'])(
  '%s with another key, or none, is a sentence with what to do, and nothing is done',
  async (words) => {
    const before = await everyEntry(store)
    const site = { SITE_URL: 'https://ban-tin.example' }
    const other = await command(words, { ...site, SECRET_KEY: OTHER_KEY })
    expect([other.code, other.stdout]).toEqual([1, ''])
    expect(other.stderr).toMatch(/^These comments are kept under another SECRET_KEY: .*\n$/)
    const none = await command(words, site)
    expect([none.code, none.stderr]).toEqual([1, expect.stringMatching(/^Set SECRET_KEY .*\n$/)])
    expect(await everyEntry(store)).toEqual(before)
  },
)

test('what lost its key can still be exported, and the log tells that it was done without the key', async () => {
  const before = await command('comments.ts reconcile', { SECRET_KEY })
  expect(before).toMatchObject({ code: 0, stdout: 'Everything is as promised.\n' })
  const exported = await command('comments.ts export', { SECRET_KEY: OTHER_KEY })
  expect(exported.stdout.split('\n')).toHaveLength(4)
  const after = await command('comments.ts reconcile', { SECRET_KEY })
  expect([after.code, after.stdout]).toEqual([1, expect.stringMatching(/written without the key/)])
})

test('an end that was cut off is told with the backup that was made before', async () => {
  const file = join(temporaryFolder(), 'copy')
  await command(`comments.ts backup ${file}`, { SECRET_KEY })
  const whole = await command(`comments.ts reconcile --backup ${file}`, { SECRET_KEY })
  expect(whole.stdout).not.toMatch(/cut off|noted/)
  const cut = { DATA_DIR: temporaryFolder(), SECRET_KEY }
  const shorter = await command(`comments.ts reconcile --backup ${file}`, cut)
  expect([shorter.code, shorter.stdout]).toEqual([
    1,
    expect.stringMatching(/^The log is empty, but once had/),
  ])
})
