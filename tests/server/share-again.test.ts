import { expect, test } from 'vitest'
import { shareAgain } from '../../server/share-again.ts'

test('a repository that cannot be asked what waits is told in the log, and the server goes on', async () => {
  const logged = Promise.withResolvers<string>()
  const repository = {
    share: () => Promise.resolve(),
    isUnshared: () => Promise.reject(new Error('git is gone')),
    unsharedBecause: undefined,
  }
  shareAgain(repository, logged.resolve)({ name: 'Tòa soạn', email: 'toasoan@example.vn' })
  expect(await logged.promise).toContain('git is gone')
})
