import { expect, test } from 'vitest'
import { ask, listening } from '../support/servers/ask.ts'
import { freePort } from '../support/servers/free-port.ts'
import { contentFolder, writeFiles } from '../support/content/content-folder.ts'
import { articleFile } from '../support/content/markdown-file.ts'
import { ended } from '../support/run.ts'
import { started, starting } from '../support/servers/started.ts'
import { until } from '../support/until.ts'

test('a busy PORT is one sentence and exit 1', async () => {
  const port = await listening((_request, response) => response.end('bận'))
  const { child, output } = starting(contentFolder(), port)
  expect(await ended(child)).toBe(1)
  expect(output().trim().split('\n').at(-1)).toBe(
    `Port ${port} is in use: stop what uses it, or choose another with PORT=8889 npm start.`,
  )
  expect((await ask(port, '/')).body).toBe('bận')
})

test.each(['SIGTERM', 'SIGINT'] as const)(
  '%s ends it cleanly and frees its port',
  async (signal) => {
    const { url, child, output } = await started(
      contentFolder({ 'articles/2023/12/a.md': articleFile() }),
    )
    const port = Number(new URL(url).port)
    expect((await ask(port, '/')).status).toBe(200)
    child.kill(signal)
    expect(await ended(child)).toBe(0)
    expect(output()).not.toMatch(/Error|at .*\.ts:/)
    await expect(ask(port, '/')).rejects.toThrow('ECONNREFUSED')
  },
)

test('content with a problem from the start is shown, and served once it is mended', async () => {
  const content = contentFolder({ 'articles/2023/12/a.md': '' })
  const { url, output } = await started(content)
  const port = Number(new URL(url).port)
  const { status, headers, body } = await ask(port, '/')
  expect([status, headers['retry-after']]).toEqual([503, '1'])
  expect(body).toContain('articles/2023/12/a.md:1: tệp trống')
  expect(output()).toContain('a.md:1: tệp trống')
  writeFiles(content, { 'articles/2023/12/a.md': articleFile() })
  await until(async () => (await ask(port, '/')).status === 200)
})

test('a free port is free', async () => {
  await expect(ask(await freePort(), '/')).rejects.toThrow('ECONNREFUSED')
})
