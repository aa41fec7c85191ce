import { spawn } from 'node:child_process'
import { appendFileSync, existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { codeFolders, isCode } from '../../server/supervise.ts'
import { writeFiles } from '../support/content/content-folder.ts'
import { graphOf, reachedFrom, sources } from '../support/imports.ts'
import { ended } from '../support/run.ts'
import { temporaryFolder } from '../support/temporary.ts'
import { until } from '../support/until.ts'

/** A command that serves nothing: it notes its process id, and lives until it is ended. */
const program = `
import { appendFileSync } from 'node:fs'
import { reportServing, supervise } from ${JSON.stringify(resolve('server/supervise.ts'))}
if (!supervise([FOLDER])) {
  const code = Number(process.env.END ?? '')
  if (code > 0) process.exit(code)
  setInterval(() => undefined, 1000)
  appendFileSync(NOTE, process.pid + '\\n')
  reportServing()
}
`

function start(environment: Record<string, string> = {}) {
  const folder = temporaryFolder()
  const note = join(folder, 'note')
  const code = join(folder, 'code')
  writeFiles(folder, {
    'command.ts': program
      .replace('FOLDER', JSON.stringify(code))
      .replace('NOTE', JSON.stringify(note)),
    'code/a.ts': '',
    'code/b.ts': '',
  })
  const parent = spawn(process.execPath, [join(folder, 'command.ts')], {
    env: { ...process.env, ...environment },
    stdio: 'inherit',
  })
  onTestFinished(() => void parent.kill('SIGKILL'))
  const children = (): number[] =>
    existsSync(note) ? readFileSync(note, 'utf8').trim().split('\n').map(Number) : []
  return { parent, code, children }
}

test('a save of several files is one restart, and ending the parent ends the child', async () => {
  const { parent, code, children } = start()
  await until(() => children().length === 1)
  // Nobody says when the watcher has begun to look, so the save is repeated until it was seen.
  let saved = 0
  await until(() => {
    if (performance.now() - saved > 2_000) {
      for (const name of ['a.ts', 'b.ts']) appendFileSync(join(code, name), '\n')
      saved = performance.now()
    }
    return children().length > 1
  })
  let living: number[] = []
  await until(() => (living = children().filter(lives)).length === 1)
  const [last = 0] = living
  expect(children().at(-1)).toBe(last)
  parent.kill('SIGTERM')
  expect(await ended(parent)).toBe(0)
  await until(() => !lives(last))
})

test('a draft and the folder that it makes restart nothing', () => {
  for (const path of [
    'content/drafts',
    'content/drafts/cau-moi.md',
    'content/drafts/cau-moi/a.jpg',
  ])
    expect(isCode(path)).toBe(false)
  expect(isCode('content/pages.11ty.ts')).toBe(true)
})

test('a child does not outlive a parent that was killed', async () => {
  const { parent, children } = start()
  await until(() => children().length === 1)
  parent.kill('SIGKILL')
  await until(() => children().every((id) => !lives(id)))
  expect(children()).toHaveLength(1)
})

test('a command that cannot begin ends with its own code', async () => {
  expect(await ended(start({ END: '3' }).parent)).toBe(3)
})

test('npm start restarts for code of every room that it runs', () => {
  const reached = reachedFrom(
    ['scripts/start.ts'],
    graphOf((file) => file),
  )
  const rooms = sources.filter((file) => reached.has(file)).map((file) => file.split('/')[0])
  expect(codeFolders).toEqual(expect.arrayContaining([...new Set(rooms)]))
})

function lives(id: number): boolean {
  try {
    return process.kill(id, 0)
  } catch {
    return false
  }
}
