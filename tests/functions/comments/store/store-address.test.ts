import { expect, test } from 'vitest'
import { readClusterAddress } from '../../../../functions/comments/store/store-address.ts'

test('a cluster is named by some of its nodes, and who asks once', () => {
  expect(readClusterAddress('redis+cluster://one:7000,10.0.0.2,[::1]:7002')).toEqual({
    nodes: [
      { host: 'one', port: 7000 },
      { host: '10.0.0.2', port: 6379 },
      { host: '::1', port: 7002 },
    ],
    encrypted: false,
  })
  expect(readClusterAddress('rediss+cluster://lan:p%40%C3%A1@one:7000,two:7001/')).toEqual({
    nodes: [
      { host: 'one', port: 7000 },
      { host: 'two', port: 7001 },
    ],
    encrypted: true,
    username: 'lan',
    password: 'p@á',
  })
  expect(readClusterAddress('redis+cluster://:secret@one')).toMatchObject({ password: 'secret' })
})
