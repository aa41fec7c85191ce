import { join } from 'node:path'
import { expect, test } from 'vitest'
import { run } from '../support/run.ts'

const commands = ['build', 'start'].map((name) => `scripts/${name}.ts`)

test.each(commands)('%s --help prints its usage and what each option does', async (command) => {
  const { code, stdout, stderr } = await run([command, '--help'])
  expect([code, stderr]).toEqual([0, ''])
  expect(stdout).toMatch(/^Usage: npm .*\n\n.*\n[^]*--content DIR {2}/)
})

test.each([
  ['scripts/build.ts', '--khong-co'],
  ['scripts/build.ts', '--out'],
  ['scripts/start.ts', 'thua'],
])('%s %s is one line of usage and exit 2', async (...words) => {
  const { code, stdout, stderr } = await run(words)
  expect([code, stdout]).toEqual([2, ''])
  expect(stderr).toMatch(/^.*Usage: npm .*\n$/)
})

test('an instant that is none is one line and exit 2', async () => {
  const { code, stderr } = await run(['scripts/build.ts', '--at', 'hôm qua'])
  expect([code, stderr]).toEqual([
    2,
    expect.stringMatching(/^--at must be ISO 8601.*“hôm qua”\.\n$/),
  ])
})

test('a content folder that is not there is one line and exit 1', async () => {
  const { code, stderr } = await run(['scripts/build.ts', '--content', join('khong', 'co')])
  expect([code, stderr]).toEqual([1, 'There is no folder khong/co: name one with --content.\n'])
})

test('every setting that is wrong is named, and nothing begins', async () => {
  const { code, stderr } = await run(['scripts/build.ts'], { PORT: 'x', SITE_URL: 'y' })
  expect([code, stderr.split('\n')]).toEqual([
    1,
    [
      'SITE_URL must be an http:// or https:// address without a path: the site lies at its root.',
      'PORT must be a whole number up to 65535.',
      '',
    ],
  ])
})
