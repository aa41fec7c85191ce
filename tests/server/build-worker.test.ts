import { expect, test } from 'vitest'
import { startBuildWorker } from '../../server/build-worker.ts'

/** A worker that can do nothing that it is asked for. */
const failing = `
  import { parentPort } from 'node:worker_threads'
  parentPort.on('message', ({ id }) => parentPort.postMessage({ done: id, failed: 'the disk is full' }))
`

function start(): ReturnType<typeof startBuildWorker> {
  const program = new URL(`data:text/javascript,${encodeURIComponent(failing)}`)
  const edition = { content: '', out: '', cache: '', url: '' }
  const options = { edition, store: { kind: 'sqlite', folder: '' } } as const
  const fail = (why: unknown): never => expect.fail(String(why))
  return startBuildWorker(
    options,
    { log: fail, onEdition: () => fail(''), onBroken: fail },
    program,
  )
}

test('a worker that cannot close in order is ended all the same', async () => {
  await expect(start().close(60_000)).resolves.toBeUndefined()
})

test('what a worker could not do is told to who asked for it', async () => {
  const worker = start()
  await expect(worker.refresh()).rejects.toThrow('the disk is full')
  await worker.close(60_000)
})
