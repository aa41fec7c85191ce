import { createSignInCode, createToken } from '../functions/comments/actions/credentials.ts'
import { toIsoTime, type Person } from '../functions/comments/store/moderators-store.ts'
import { moderatorNameProblem } from '../functions/comments/domain/moderator-name.ts'
import { byOperator } from '../functions/comments/domain/log-lines.ts'
import { parseArguments, settingsOrFail } from './terminal/command.ts'
import { fail, refuse, failOnUnavailableStore } from './terminal/exit.ts'
import { storeOrFail } from './comments/open-store.ts'

const help = `Usage: npm run staff -- add NAME | token NAME | list | remove NAME | remove --all | revoke ID

Lets people in, and puts them out. (npm run moderator is another name of it.)

  add NAME      prints a link to sign in with: good once, for ten minutes
  token NAME    prints a token for a program, shown this once, good for 90 days (npm run -s staff -- token NAME prints it
                alone)
  list          everybody who was let in: their last look, sessions, unused links and tokens, each with its id and end
  remove NAME   puts a person out at once: every session, unused link and token of theirs ends
  remove --all  the same for everybody, after a break-in or when a machine was lost; then add them again
  revoke ID     ends one token

Each is written into the log.`

const usage = help.split('\n')[0] ?? ''
const { values, positionals } = parseArguments({
  help,
  options: { all: { type: 'boolean' } },
  positionals: true,
})
const [action = '', word] = positionals
const everybody = action === 'remove' && values.all === true
const actions = new Map([
  ['add', invite],
  ['token', giveToken],
  ['list', list],
  ['remove', remove],
  ['revoke', revoke],
])
const run = actions.get(action)
const alone = action === 'list' || everybody
if (run === undefined || positionals.length !== (alone ? 1 : 2)) refuse(usage)
if (values.all === true && !everybody) refuse(usage)
const settings = settingsOrFail()
const store = await storeOrFail(settings)
await run(word ?? '').catch(failOnUnavailableStore)
await store.close()

async function invite(word: string): Promise<void> {
  const code = await createSignInCode(store, await nameOf(word), Date.now())
  const site = settings.siteUrl ?? `http://localhost:${settings.port}`
  console.log(`${site}/kiem-duyet/vao/${code}`)
}

async function giveToken(word: string): Promise<void> {
  const { token, expires } = await createToken(store, await nameOf(word), Date.now())
  // Standard output is the token alone: programs read it.
  console.error(`Good until ${toIsoTime(expires)}.`)
  console.log(token)
}

async function nameOf(word: string): Promise<string> {
  const name = word.normalize('NFC')
  const names = (await store.people(Date.now())).map((person) => person.name)
  const problem = moderatorNameProblem(name, names)
  return problem === undefined ? name : refuse(`${JSON.stringify(word)} ${problem}. ${usage}`)
}

async function list(): Promise<void> {
  const people = (await store.people(Date.now())).filter(({ removed }) => !removed)
  for (const line of people.flatMap(linesOf)) console.log(line)
}

function linesOf({ name, seen, sessions, links, tokens }: Person): readonly string[] {
  return [
    `${name}  last look ${seen ?? 'never'}`,
    ...sessions.map(
      ({ id, opened, seen: last }) => `  session ${id}  opened ${opened}  last look ${last}`,
    ),
    ...links.map((end) => `  unused link  ends ${end}`),
    ...tokens.map(
      ({ id, at, expires, used }) =>
        `  token ${id}  made ${at}  ends ${expires}  last used ${used ?? 'never'}`,
    ),
  ]
}

async function remove(word: string): Promise<void> {
  const order = { at: toIsoTime(Date.now()), by: byOperator }
  const name = word.normalize('NFC')
  const removed = await store.removePeople(everybody ? order : { ...order, name })
  if (removed.length === 0 && !everybody) fail(`There is no ${word}: list shows who there is.`)
  for (const each of removed) console.log(`${each} is out.`)
}

async function revoke(id: string): Promise<void> {
  if (!(await store.revokeToken(id, { at: toIsoTime(Date.now()), by: byOperator })))
    fail(`There is no token ${id}: list shows their ids.`)
}
