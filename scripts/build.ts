import { existsSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { written } from './archive/problem.ts'
import { isFault } from './archive/read-archive.ts'
import { fail, instant, readWords, settingsOrFail } from './command.ts'
import { build } from './edition/build.ts'
import { commentsOf } from './edition/comments.ts'
import { sentenceOf } from './edition/failure.ts'
import { progressBar } from './edition/progress.ts'
import type { Built } from './edition/question.ts'

const help = `Usage: npm run build [-- --content DIR --out DIR --cache DIR --full --at ISO --verbose]

Publishes what changed since the last build. A file with a problem stops it; the last good edition stands.

  --content DIR  folder with newsroom.ts, articles/ and pages/ (content)
  --out DIR      where the site goes (_site)
  --cache DIR    where the index between editions is kept (.cache beside the site)
  --full         builds every page, whatever the index says
  --at ISO       the edition's instant, for embargo and expiry (now)
  --verbose      says of each page why it was written

Approved comments come from the store that the settings name.`

const { values } = readWords({
  help,
  options: {
    content: { type: 'string', default: 'content' },
    out: { type: 'string', default: '_site' },
    cache: { type: 'string' },
    full: { type: 'boolean', default: false },
    at: { type: 'string' },
    verbose: { type: 'boolean', default: false },
  },
})
const settings = settingsOrFail()
const started = performance.now()
if (!existsSync(values.content))
  fail(`There is no folder ${values.content}: name one with --content.`)
const out = resolve(values.out)
const bar = progressBar(process.stderr)

try {
  await using comments = await commentsOf(settings.store)
  const built = await build({
    content: resolve(values.content),
    shown: relative(process.cwd(), values.content) || '.',
    out,
    cache: resolve(values.cache ?? join(dirname(out), '.cache')),
    full: values.full,
    at: instant(values.at, settings),
    told: bar.told,
    ...(settings.siteUrl !== undefined && { url: settings.siteUrl }),
    ...(settings.hcaptcha && {
      captcha: { kind: 'hcaptcha', sitekey: settings.hcaptcha.sitekey },
    }),
    ...(comments && { comments }),
  })
  bar.end()
  if ('problems' in built) {
    console.error(built.problems.map(written).join('\n'))
    const wrong = built.problems.filter(isFault).length
    fail(`${wrong} problem(s): nothing was written, the last good edition stands.`)
  }
  for (const each of built.advice) console.error(written(each))
  tell(built)
} catch (error) {
  bar.end()
  fail(sentenceOf(error))
}

function tell({ whole, articles, read, pages, removed, unchanged, reasons }: Built): void {
  if (values.verbose)
    for (const { file, because, removed } of reasons)
      console.log(`${removed ? 'removed' : 'written'} ${file} because ${because}`)
  if (whole !== undefined) console.log(`All pages are drawn, because ${whole}.`)
  const seconds = ((performance.now() - started) / 1000).toFixed(2)
  console.log(
    `${articles} articles (${read} files read), ${pages} pages written to ${values.out}, ${removed} removed, ${unchanged} unchanged in ${seconds} s`,
  )
}
