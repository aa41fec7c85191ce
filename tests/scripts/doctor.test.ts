import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openSqliteStore } from '../../functions/comments/store/sqlite/store.ts'
import type { Finding } from '../../scripts/doctor/finding.ts'
import { freePort } from '../support/servers/free-port.ts'
import { run } from '../support/run.ts'
import { temporaryFolder } from '../support/temporary.ts'
import { deployed } from './doctor/deployed.ts'
import { SECRET_KEY } from '../support/desk/secret-key.ts'

async function machine(): Promise<Record<string, string>> {
  const DATA_DIR = temporaryFolder()
  await openSqliteStore(join(DATA_DIR, 'comments.sqlite')).close()
  return { DATA_DIR, SECRET_KEY, SITE_URL: 'https://ban-tin.example' }
}

test('a well machine and a well site are green lines without colours, a sum, and exit 0', async () => {
  const { url } = await deployed()
  const { code, stdout, stderr } = await run(
    ['scripts/doctor.ts', '--url', `${url}/`],
    await machine(),
  )
  expect([code, stderr]).toEqual([0, ''])
  const lines = stdout.trimEnd().split('\n')
  // What it says of holidays is the day's: ours are asked for year by year.
  expect(lines.slice(0, -1).filter((line) => !/^✓ |^. holidays /.test(line))).toEqual([
    expect.stringMatching(/^! https .* → /),
  ])
  expect(lines.at(-1)).toMatch(/^\d+ well, [12] to look at, 0 to mend\.$/)
  expect(stdout).not.toContain('\u001B')
})

test('as JSON it says the same to a program', async () => {
  const { code, stdout } = await run(['scripts/doctor.ts', '--json'], await machine())
  const findings = JSON.parse(stdout) as Finding[]
  expect([code, findings.map(({ about }) => about)]).toEqual([
    0,
    ['settings', 'secret', 'store', 'disk', 'captcha', 'holidays'],
  ])
})

test.each([
  [{ PORT: 'x' }, [], /^✗ settings {5}PORT must be/m],
  [{ SECRET_KEY: '07'.repeat(32) }, [], /^✗ secret .* → Make one/m],
  [{}, ['--url', `http://127.0.0.1:${await freePort()}`], /^✗ site .*ECONNREFUSED/m],
])('one red line (%j %j) is exit 1, with what to do', async (settings, words, line) => {
  const { code, stdout } = await run(['scripts/doctor.ts', ...words], {
    ...(await machine()),
    ...settings,
  })
  expect(code).toBe(1)
  expect(stdout).toMatch(line)
})

test('nothing is told of a secret, whatever is wrong with it', async () => {
  const secrets = { SECRET_KEY, HCAPTCHA_SECRET: 'hcaptcha-secret', PUBLISH_TOKEN: 'token token' }
  const { stdout, stderr } = await run(['scripts/doctor.ts'], { ...(await machine()), ...secrets })
  expect(stdout + stderr).not.toMatch(/3b1f0c9a|hcaptcha-secret|token token/)
})

test.each([['--url', 'ban-tin.example'], ['--url'], ['thua']])(
  '%s %s is one line, exit 2',
  async (...words) => {
    const { code, stdout, stderr } = await run(['scripts/doctor.ts', ...words])
    expect([code, stdout, stderr.trimEnd().split('\n')]).toEqual([2, '', [expect.any(String)]])
  },
)

test('--help says what a line means', async () => {
  const { code, stdout } = await run(['scripts/doctor.ts', '--help'])
  expect([code, stdout]).toEqual([0, expect.stringMatching(/^Usage: npm run doctor [^]*✗ broken/)])
})
