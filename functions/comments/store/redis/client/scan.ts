import type { Run } from './client.ts'
import { listOf, textOf, textsOf } from './reply.ts'
import { script } from './script.ts'

const SCAN = script(`
local start = #key(ARGV[3], '') + 1
local cursor, names = unpack(call('SCAN', ARGV[2], 'MATCH', key(ARGV[3], '*'), 'COUNT', 2000))
local reply = {}
for _, name in ipairs(names) do table.insert(reply, string.sub(name, start)) end
return {cursor, reply}
`)

/** What follows `kind:` in every key that begins so, some hundred at a time; Redis may name one twice. */
export async function* scan(run: Run, kind: string): AsyncGenerator<readonly string[]> {
  let cursor = '0'
  do {
    const [next, names] = listOf(await run(SCAN, cursor, kind))
    yield textsOf(names)
    cursor = textOf(next)
  } while (cursor !== '0')
}
