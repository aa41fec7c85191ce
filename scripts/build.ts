import { existsSync } from 'node:fs'
import { relative, resolve } from 'node:path'
import { written } from './archive/problem.ts'
import { fail, instant, readWords, settingsOrFail } from './command.ts'
import { build } from './edition/build.ts'

const help = `Usage: npm run build [-- --content DIR --out DIR --cache DIR --full --at ISO]

Builds the site. A file with a problem stops the build; the last good edition stands.

  --content DIR  folder with newsroom.ts, articles/ and pages/ (content)
  --out DIR      where the site goes (_site)
  --cache DIR    where the index between editions is kept (.cache)
  --full         builds every page, whatever the index says
  --at ISO       the edition's instant, for embargo and expiry (now)`

const { values } = readWords({
  help,
  options: {
    content: { type: 'string', default: 'content' },
    out: { type: 'string', default: '_site' },
    cache: { type: 'string', default: '.cache' },
    full: { type: 'boolean' },
    at: { type: 'string' },
  },
})
const settings = settingsOrFail()
const started = performance.now()
if (!existsSync(values.content))
  fail(`There is no folder ${values.content}: name one with --content.`)

const built = await build({
  content: resolve(values.content),
  shown: relative(process.cwd(), values.content) || '.',
  out: resolve(values.out),
  at: instant(values.at, settings),
  ...(settings.siteUrl !== undefined && { url: settings.siteUrl }),
})
const seconds = ((performance.now() - started) / 1000).toFixed(2)
if ('problems' in built) {
  console.error(built.problems.map(written).join('\n'))
  const wrong = built.problems.filter(({ advice }) => advice !== true).length
  fail(`${wrong} problem(s): nothing was written, the last good edition stands.`)
}
for (const each of built.advice) console.error(written(each))
console.log(
  `${built.articles} articles read, ${built.pages} pages written to ${values.out} in ${seconds} s`,
)
