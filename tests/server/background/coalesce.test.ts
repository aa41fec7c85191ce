import { expect, test } from 'vitest'
import { coalesce } from '../../../server/background/coalesce.ts'

/** An action whose runs end when the test says so. */
function controlled() {
  const runs: PromiseWithResolvers<string>[] = []
  const call = coalesce(() => {
    const run = Promise.withResolvers<string>()
    runs.push(run)
    return run.promise
  })
  const end = (index: number) => {
    const run = runs[index]
    if (run === undefined) throw new Error(`Run ${index} has not begun`)
    return run
  }
  return { end, begun: () => runs.length, call }
}

test('calls during a run share one more, which begins after it', async () => {
  const { end, begun, call } = controlled()
  const first = call()
  const later = [call(), call(), call()]
  expect(begun()).toBe(1)
  end(0).resolve('before')
  expect(await first).toBe('before')
  expect(begun()).toBe(2)
  end(1).resolve('after')
  expect(await Promise.all(later)).toEqual(['after', 'after', 'after'])
  expect(begun()).toBe(2)
})

test('a run that fails takes nobody with it who called while it ran', async () => {
  const { end, call } = controlled()
  const first = call()
  const later = call()
  end(0).reject(new Error('no room'))
  await expect(first).rejects.toThrow('no room')
  end(1).resolve('after')
  expect(await later).toBe('after')
})

test('a call in the moment in which a run ends shares the one that is about to begin', async () => {
  const { end, begun, call } = controlled()
  const first = call()
  const next = first.then(call)
  const later = call()
  end(0).resolve('before')
  await first
  expect(begun()).toBe(2)
  end(1).resolve('after')
  expect(await Promise.all([later, next])).toEqual(['after', 'after'])
  expect(begun()).toBe(2)
})
