import { findings } from '../../domain/findings.ts'
import type { Run } from './client/client.ts'
import { listOf, textOf, findingsIn } from './client/reply.ts'
import { once, script } from './client/script.ts'

export async function checkJobs(run: Run): Promise<readonly string[]> {
  const wrong: string[] = []
  let stray = 0
  let cursor = '0'
  do {
    const [next, removed] = listOf(await run(CHECK_DUE, { cursor }))
    stray += Number(textOf(removed))
    cursor = textOf(next)
  } while (cursor !== '0')
  if (stray > 0) wrong.push(findings.deadlines(String(stray)))
  return [...wrong, ...findingsIn(await run(CHECK_NOTICES, {}))]
}

const CHECK_DUE = once(script('cursor')`
local next, found = unpack(call('ZSCAN', key('due'), cursor, 'COUNT', 1000))
local removed = 0
for i = 1, #found, 2 do
  local id = string.match(found[i], '^%a+:(.*)$')
  if call('EXISTS', key('comment', id)) == 0 then removed = removed + call('ZREM', key('due'), found[i]) end
end
return {next, tostring(removed)}
`)

const CHECK_NOTICES = once(script()`
local told = tonumber(call('HGET', key('duty', 'notice'), 'done') or 0)
if told <= tonumber(call('GET', key('kept')) or 0) then return {} end
call('SET', key('kept'), whole(told))
return {{'notices'}}
`)
