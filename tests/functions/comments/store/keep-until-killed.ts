import { writeSync } from 'node:fs'
import { openSqliteStore } from '../../../../functions/comments/store/sqlite/store.ts'
import { commentOf, keepRequestOf, orderOf } from '../../../contracts/samples.ts'

/** Run as `node keep-until-killed.ts FILE FIRST`: keeps and approves, saying each id once it is kept, until killed. */
const [path = '', first = '0'] = process.argv.slice(2)
const store = openSqliteStore(path)

for (let number = Number(first); ; number += 1) {
  const comment = commentOf(number)
  const result = await store.keep(keepRequestOf(comment))
  if (result.outcome === 'kept') writeSync(1, `${comment.id}\n`)
  await store.decide([orderOf(comment, 'approve')])
}
