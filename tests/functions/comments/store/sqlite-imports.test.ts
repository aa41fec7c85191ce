import { expect, test } from 'vitest'
import { openDatabase } from '../../../../functions/comments/store/sqlite/database/database.ts'
import { inOneStep } from '../../../../functions/comments/store/sqlite/database/in-one-step.ts'

test('what is imported at once waits for the disk once, and each is told what became of it', async () => {
  const database = openDatabase(':memory:')
  let steps = 0
  const counting = {
    ...database,
    write: <Result>(step: () => Result) => {
      steps += 1
      return database.write(step)
    },
  }
  const half = inOneStep(counting, (_, given: number) => given / 2)
  expect(await Promise.all([2, 4, 6].map(half))).toEqual([1, 2, 3])
  expect(await half(8)).toBe(4)
  expect(steps).toBe(2)
  await database.close()
})

test('where one of them fails, nothing of that step is kept, all are told, and the next goes on', async () => {
  const database = openDatabase(':memory:')
  await database.write(() => database.run('CREATE TABLE number_kept (number INTEGER PRIMARY KEY)'))
  const keep = inOneStep(database, (_, number: number) =>
    database.run('INSERT INTO number_kept VALUES (?)', number),
  )
  const told = await Promise.allSettled([1, 2, 2].map(keep))
  expect(told.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected'])
  expect(await keep(3)).toBe(1)
  expect(database.all('SELECT number FROM number_kept')).toEqual([{ number: 3 }])
  await database.close()
})
