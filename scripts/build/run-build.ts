import { existsSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import type { LookAhead } from '../../builder/content/folders/look-ahead.ts'
import { formatProblem, isFault } from '../../builder/content/problems/problem.ts'
import { build } from '../../builder/publish/build.ts'
import { openBuildComments } from '../../builder/publish/build-comments.ts'
import { describeBuildError } from '../../builder/publish/build-error.ts'
import { skippedSentence } from '../../builder/publish/skipped-articles.ts'
import { parseArguments, readInstant, settingsOrFail } from '../terminal/command.ts'
import { fail, refuse } from '../terminal/exit.ts'
import { progressBar } from '../terminal/progress.ts'
import { addCards, addSearch } from './additions.ts'
import { logSummary, type PictureTally } from './summary.ts'

const help = `Usage: npm run build [-- --content DIR --out DIR --cache DIR --full --at ISO --anyway --picture-minutes N --verbose]

Publishes what changed since the last build. A file with a problem stops it; the last good edition stands.

  --content DIR  folder with newsroom.yaml, articles/ and pages/ (content)
  --out DIR      where the site goes (_site)
  --cache DIR    where the index between editions is kept (.cache beside the site)
  --full         builds every page, whatever the index says
  --at ISO       the edition's instant, for embargo and expiry (now)
  --anyway       publishes though most articles are gone, or the instant lies before the last edition's
  --picture-minutes N  ends with 1 when pictures take longer; the next build goes on from there
  --no-search    leaves the search index as it was; the next build brings it up to date
  --verbose      says of each page why it was written

Approved comments come from the store that the settings name.`

/** What `npm run build` does. Answers whether every page had to be drawn. */
export async function runBuild(
  ahead: LookAhead | undefined,
): Promise<{ readonly isWhole: boolean }> {
  const { values } = parseArguments({
    help,
    options: {
      content: { type: 'string', default: 'content' },
      out: { type: 'string', default: '_site' },
      cache: { type: 'string' },
      full: { type: 'boolean', default: false },
      at: { type: 'string' },
      anyway: { type: 'boolean', default: false },
      'picture-minutes': { type: 'string' },
      'no-search': { type: 'boolean', default: false },
      verbose: { type: 'boolean', default: false },
    },
  })
  const minutes = minutesOf(values['picture-minutes'])
  const settings = settingsOrFail()
  const started = performance.now()
  if (!existsSync(values.content))
    fail(`There is no folder ${values.content}: name one with --content.`)
  const out = resolve(values.out)
  const cache = resolve(values.cache ?? join(dirname(out), '.cache'))
  const bar = progressBar(process.stderr)
  const pictureBar = progressBar(process.stderr, 'pictures')
  const pictures: PictureTally = { copied: 0, begun: 0, ended: 0 }
  try {
    await using comments = await openBuildComments(settings.store)
    const built = await build({
      content: resolve(values.content),
      shown: relative(process.cwd(), values.content) || '.',
      out,
      cache,
      full: values.full,
      at: readInstant(values.at, settings),
      chosen: values.at !== undefined,
      anyway: values.anyway,
      ...(minutes !== undefined && { picturesUntil: Date.now() + minutes * 60_000 }),
      ...(ahead && { ahead }),
      onProgress: bar.update,
      onPictureProgress: countPictures,
      ...(settings.siteUrl !== undefined && { url: settings.siteUrl }),
      ...(settings.hcaptcha && {
        captcha: { kind: 'hcaptcha', sitekey: settings.hcaptcha.sitekey },
      }),
      ...(comments && { comments }),
    })
    bar.end()
    pictureBar.end()
    if ('problems' in built) {
      console.error(built.problems.map(formatProblem).join('\n'))
      const wrong = built.problems.filter(isFault).length
      fail(`${wrong} problem(s): nothing was written, the last good edition stands.`)
    }
    for (const each of [...built.skipped, ...built.advice]) console.error(formatProblem(each))
    if (built.skipped.length > 0) console.error(skippedSentence)
    logSummary(built, { pictures, started, out: values.out, verbose: values.verbose })
    await addCards(built, out)
    if (!values['no-search']) await addSearch(built, { out, cache, anew: values.full })
    return { isWhole: built.fullBecause !== undefined }
  } catch (error) {
    bar.end()
    pictureBar.end()
    return fail(describeBuildError(error))
  }

  function countPictures(done: number, all: number): void {
    if (done === 0) pictures.begun = performance.now()
    pictures.copied = done
    pictures.ended = performance.now()
    pictureBar.update(done, all)
  }
}

function minutesOf(text: string | undefined): number | undefined {
  if (text === undefined || /^\d{1,4}$/.test(text)) return text === undefined ? text : Number(text)
  return refuse(`--picture-minutes takes a whole number. ${help.split('\n')[0]}`)
}
