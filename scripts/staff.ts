import { isRole, roles, type Role } from '../_includes/models/roles.ts'
import { inviteStaff } from '../functions/comments/actions/people/invite.ts'
import { issueToken } from '../functions/comments/actions/people/issue-token.ts'
import { toIsoTime, type Person } from '../functions/comments/store/moderators-store.ts'
import { byOperator } from '../functions/comments/domain/log-lines.ts'
import { parseArguments, settingsOrFail } from './terminal/command.ts'
import { fail, refuse, failOnUnavailableStore } from './terminal/exit.ts'
import { storeOrFail } from './comments/open-store.ts'

const help = `Usage: npm run staff -- add NAME --role ROLE [--reset] | token NAME [--role ROLE] [--days N] | list [NAME] | remove NAME | revoke ID

Lets people in, and puts them out. ROLE is ${roles.join(', ')}.

  add NAME      prints a link to sign in with: good once, for ten minutes. A new name needs --role; a known one gets a
                fresh link, and the role if one is given; --reset ends their passkeys, for whoever has lost the one
  token NAME    prints a token for a program of that person's, shown this once (npm run -s staff -- token NAME prints
                it alone): good for 90 days or --days N (365 at most), for all that they may do or for --role ROLE
  list          everybody who is let in, a line each: name, role, since when, last look, sessions, tokens
  list NAME     their sessions, unused links and tokens, each with its id and end
  remove NAME   puts a person out at once: every session, unused link and token of theirs ends
  remove --all  the same for everybody, after a break-in or when a machine was lost; then add them again
  revoke ID     ends one token

  --newcomers ROLE   the role of a new name without --role, also for token; npm run moderator is npm run staff with
                     --newcomers editor

The last admin can be neither removed nor lowered. Each is written into the log.`

const usage = help.split('\n')[0] ?? ''
const { values, positionals } = parseArguments({
  help,
  options: {
    all: { type: 'boolean' },
    role: { type: 'string' },
    days: { type: 'string' },
    newcomers: { type: 'string' },
    reset: { type: 'boolean' },
  },
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
const fewest = action === 'list' || everybody ? 1 : 2
const most = everybody ? 1 : 2
if (run === undefined || positionals.length < fewest || positionals.length > most) refuse(usage)
if (values.all === true && !everybody) refuse(usage)
if (values.role !== undefined && action !== 'add' && action !== 'token') refuse(usage)
if (values.reset === true && action !== 'add') refuse(usage)
if (values.days !== undefined && action !== 'token') refuse(usage)
const [role, newcomers] = [readRole(values.role), readRole(values.newcomers)]
const days = readDays(values.days)
const settings = settingsOrFail()
const store = await storeOrFail(settings)
await run(word ?? '').catch(failOnUnavailableStore)
await store.close()

function readRole(text: string | undefined): Role | undefined {
  if (text === undefined || isRole(text)) return text
  return refuse(`${JSON.stringify(text)} is no role: it is ${roles.join(', ')}. ${usage}`)
}

function readDays(text = '90'): number {
  if (/^[1-9]\d{0,2}$/.test(text) && Number(text) <= 365) return Number(text)
  return refuse(`--days is a number from 1 to 365. ${usage}`)
}

async function invite(word: string): Promise<void> {
  const reset = values.reset === true
  const order = { name: word, role, newcomers, reset, by: byOperator, now: Date.now() }
  const invited = await inviteStaff(store, order)
  if (invited.outcome === 'name') refuse(`${JSON.stringify(word)} ${invited.problem}. ${usage}`)
  if (invited.outcome === 'role') refuse(`${word} is new: give a --role. ${usage}`)
  if (invited.outcome === 'last-admin') fail(lastAdmin(word))
  const site = settings.siteUrl ?? `http://localhost:${settings.port}`
  console.log(`${site}/kiem-duyet/vao/${invited.code}`)
}

function lastAdmin(name: string): string {
  return `${name} is the last admin: first make somebody else one (add NAME --role admin).`
}

async function giveToken(word: string): Promise<void> {
  const order = { person: word, role, newcomers, days, by: byOperator, now: Date.now() }
  const issued = await issueToken(store, order)
  if (issued.outcome === 'missing') fail(missing(word))
  if (issued.outcome === 'name') refuse(`${JSON.stringify(word)} ${issued.problem}. ${usage}`)
  if (issued.outcome === 'above')
    refuse(`${word} is ${issued.own}: a token of theirs cannot be ${role}. ${usage}`)
  if (issued.outcome !== 'done') refuse(usage)
  // Standard output is the token alone: programs read it.
  console.error(`Good until ${toIsoTime(issued.expires)}.`)
  console.log(issued.token)
}

async function find(word: string): Promise<Person | undefined> {
  const name = word.normalize('NFC')
  return (await everyone()).find((person) => person.name === name)
}

async function everyone(): Promise<readonly Person[]> {
  return (await store.people(Date.now())).filter(({ removed }) => !removed)
}

function missing(word: string): string {
  return `There is no ${word}: list shows who there is.`
}

async function list(word: string): Promise<void> {
  if (word !== '') {
    const person = (await find(word)) ?? fail(missing(word))
    for (const line of waysIn(person)) console.log(line)
    return
  }
  for (const { name, role: theirs, since, seen, sessions, tokens } of await everyone())
    console.log([name, theirs, since ?? '-', seen ?? '-', sessions.length, tokens.length].join(' '))
}

function waysIn({ sessions, links, tokens }: Person): readonly string[] {
  return [
    ...sessions.map(
      ({ id, opened, seen, device }) =>
        `session ${id}  opened ${opened}  last look ${seen}  ${device ?? '-'}`,
    ),
    ...links.map((end) => `unused link  ends ${end}`),
    ...tokens.map(
      ({ id, role: theirs, at, expires, used }) =>
        `token ${id}  ${theirs}  made ${at}  ends ${expires}  last used ${used ?? 'never'}`,
    ),
  ]
}

async function remove(word: string): Promise<void> {
  const order = { at: toIsoTime(Date.now()), by: byOperator }
  const name = word.normalize('NFC')
  const removal = await store.removePeople(everybody ? order : { ...order, name })
  if (removal.outcome === 'last-admin') fail(lastAdmin(name))
  const { removed } = removal
  if (removed.length === 0 && !everybody) fail(missing(word))
  for (const each of removed) console.log(`${each} is out.`)
}

async function revoke(id: string): Promise<void> {
  if (!(await store.revokeToken(id, { at: toIsoTime(Date.now()), by: byOperator })))
    fail(`There is no token ${id}: list NAME shows their ids.`)
}
