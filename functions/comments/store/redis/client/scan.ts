import type { Run } from './client.ts'
import { listOf, textOf, textsOf } from './reply.ts'
import { script } from './script.ts'

const SCAN = script('cursor kind')`
local start = #key(kind, '') + 1
local next, names = unpack(call('SCAN', cursor, 'MATCH', key(kind, '*'), 'COUNT', 2000))
local reply = {}
for _, name in ipairs(names) do table.insert(reply, string.sub(name, start)) end
return {next, reply}
`

/** What follows `kind:` in the keys, some hundred at a time; Redis may name one twice. */
export async function* scan(run: Run, kind: string): AsyncGenerator<readonly string[]> {
  let cursor = '0'
  do {
    const [next, names] = listOf(await run(SCAN, { cursor, kind }))
    yield textsOf(names)
    cursor = textOf(next)
  } while (cursor !== '0')
}
