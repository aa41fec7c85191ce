import { expect, test } from 'vitest'
import { failureOf } from '../../../../functions/comments/actions/failure.ts'
import { sources } from '../../../support/imports.ts'

const rooms = new Set(
  sources.filter((file) => file.includes('/')).map((file) => file.split('/')[0]),
)

test.each([...rooms])('a failure in %s is told with its place', (room) => {
  const error = new Error('a reader’s words')
  error.stack = `Error: a reader’s words\n    at draw (file:///srv/ban-tin/${room}/a/b.ts:3:5)`
  expect(failureOf(error)).toEqual({ name: 'Error', at: `${room}/a/b.ts:3` })
})
