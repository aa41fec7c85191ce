import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { git, gitEnvironment, gitNewsroom, statusOf } from '../../../support/articles/git.ts'
import { ended } from '../../../support/run.ts'
import { until } from '../../../support/until.ts'

const rounds = 20

test('killed at any moment between save and publication, the work tree is clean and no text is lost', async () => {
  const newsroom = gitNewsroom()
  const said: string[] = []
  for (let round = 0; round < rounds; round += 1) said.push(...(await killedOnce(newsroom, round)))
  expect(said.length).toBeGreaterThanOrEqual(rounds)
  const saved = git(newsroom.folder, 'log', '--format=', '--patch', '--', 'content/drafts')
  for (const text of said) expect(saved).toContain(text)
  for (let round = 0; round < rounds; round += 1) {
    const places = [`drafts/bai-${round}.md`, `articles/2026/11/bai-${round}.md`]
    const there = places.filter((place) => existsSync(join(newsroom.content, place)))
    expect(there).toHaveLength(1)
  }
}, 300_000)

/** With its whole group, at another moment each round. */
async function killedOnce(
  { folder, content }: ReturnType<typeof gitNewsroom>,
  round: number,
): Promise<string[]> {
  const script = join(import.meta.dirname, 'commit-until-killed.ts')
  const child = spawn(process.execPath, [script, content, String(round)], {
    env: { ...gitEnvironment },
    detached: true,
  })
  let told = ''
  child.stdout.on('data', (part: Buffer) => (told += part.toString()))
  await until(() => told !== '' || child.exitCode !== null, { what: 'a first commit' })
  const moment = performance.now() + round * 9
  await until(() => performance.now() > moment)
  process.kill(-(child.pid ?? 0), 'SIGKILL')
  await ended(child)
  // A git that had begun to move the branch ends by itself.
  await until(() => !existsSync(join(folder, '.git/index.lock')) && statusOf({ folder }) === '', {
    what: 'a clean work tree',
  })
  return told.trim().split('\n')
}
