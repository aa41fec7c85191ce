import { isModeratorName, makeCode, makeToken } from '../functions/comments/codes.ts'
import { openAnyStore } from '../functions/comments/open-any-store.ts'
import { fail, readWords, refuse, settingsOrFail, storeAway } from './command.ts'

const help = `Usage: npm run moderator -- add NAME | token NAME | list | revoke ID

Lets moderators in.

  add NAME    prints a link to sign in with: good once, for ten minutes
  token NAME  prints a token for a program, shown this once (npm run -s moderator -- token NAME prints it alone)
  list        the tokens, each with its id, owner and time
  revoke ID   ends a token at once`

const { positionals } = readWords({ help, options: {}, positionals: true })
const usage = help.split('\n')[0] ?? ''
const [deed, word] = positionals
if (positionals.length > 2 || (deed === 'list') !== (word === undefined)) refuse(usage)
const settings = settingsOrFail()
const store = await openAnyStore(settings.store)

await run().catch(storeAway)
await store.close()

async function run(): Promise<void> {
  switch (deed ?? '') {
    case 'add': {
      const code = await makeCode(store, readName(word), Date.now())
      const site = settings.siteUrl ?? `http://localhost:${settings.port}`
      console.log(`${site}/kiem-duyet/vao/${code}`)
      break
    }
    case 'token':
      console.log((await makeToken(store, readName(word), Date.now())).token)
      break
    case 'list':
      for (const { id, moderator, at } of await store.listTokens())
        console.log(`${id}  ${moderator}  ${at}`)
      break
    case 'revoke':
      if (!(await store.revokeToken(word ?? '')))
        fail(`There is no token ${word}: list shows their ids.`)
      break
    default:
      refuse(usage)
  }
}

function readName(name: string | undefined): string {
  if (name !== undefined && isModeratorName(name)) return name
  return refuse(`A moderator's name is letters, digits and dashes, without spaces. ${usage}`)
}
