import { existsSync, statSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { articleCommandStrings as words } from '../_includes/strings/article-command.ts'
import { isFault } from '../builder/content/problems/problem.ts'
import { editionFolder } from '../builder/publish/manifest.ts'
import { openAsker } from './article/ask.ts'
import { begin } from './article/begin.ts'
import { checkArchive, checkOneDraft, type CodedProblem } from './article/check.ts'
import { formatCheck } from './article/format-check.ts'
import { gitFacts } from './article/git-facts.ts'
import { installHook } from './article/install-hook.ts'
import { openOwnEditor, type ContentPlace } from './article/open-editor.ts'
import { publish } from './article/publish.ts'
import { parseArguments } from './terminal/command.ts'
import { fail, refuse } from './terminal/exit.ts'

const help = `Usage: npm run article -- new TITLE | check [FILE…] | publish SLUG | hook

  new TITLE      begins a draft: drafts/SLUG.md, under a name that is free; asks for what is missing, and prints the file
  check [FILE…]  what the build would refuse, and what would make the articles better: long titles, no summary, no credit,
                 mistyped tone marks, markup left over as text, links that lead nowhere, published articles that lost their
                 address. Of these files (drafts too), or of all articles. Ends with 1 where something would be refused
  publish SLUG   one commit that takes the draft away and brings the article, as the editor's button does; then pushes
  hook           has git check the articles of each commit in this clone

  --content DIR  folder with newsroom.yaml, articles/ and drafts/ (content)
  --section KEY, --byline NAME, --hour "06:20 07/04/2026"
                 answers for new; an empty hour is the minute of its publication
  --by NAME      who publishes (git's user.name)
  --json         the problems as JSON: [{ path, line, code, message, advice }]
  --annotations  the problems as GitHub's and Forgejo's Actions show them beside the line`

const usage = help.split('\n')[0] ?? ''
const text = { type: 'string' } as const
const { values, positionals } = parseArguments({
  help,
  options: {
    content: { type: 'string', default: 'content' },
    section: text,
    byline: text,
    hour: text,
    by: text,
    json: { type: 'boolean', default: false },
    annotations: { type: 'boolean', default: false },
  },
  positionals: true,
})
const [action = '', ...given] = positionals
const actions = new Map([
  ['new', { run: beginDraft, most: 1 }],
  ['check', { run: checkFiles, most: Number.POSITIVE_INFINITY }],
  ['publish', { run: publishOne, most: 1 }],
  ['hook', { run: addHook, most: 0 }],
])
const chosen = actions.get(action)
if (chosen === undefined || given.length > chosen.most) refuse(usage)
if (!existsSync(values.content))
  fail(`There is no folder ${values.content}: name one with --content.`)
const place: ContentPlace = {
  content: values.content,
  shown: relative(process.cwd(), values.content) || '.',
  // Of these very articles: another archive's has lost nothing here.
  edition: editionFolder(resolve(values.content, '..', '_site')),
}
await chosen.run(given)

async function beginDraft([title]: readonly string[]): Promise<void> {
  const { newsroom } = await openOwnEditor(place)
  const { ask, close } = openAsker()
  const { file, address } = await begin(place.content, newsroom, { ...values, title }, ask)
  close()
  console.error(words.begun(address))
  console.log(relative(process.cwd(), file))
}

async function checkFiles(files: readonly string[]): Promise<void> {
  const drafts = files.filter((file) => folderOf(file) === 'drafts')
  const others = files.filter((file) => folderOf(file) !== 'drafts')
  const problems: CodedProblem[] = []
  if (drafts.length > 0) {
    const editor = await openOwnEditor(place)
    for (const file of drafts)
      problems.push(...((await checkOneDraft(editor, place, slugOf(file))) ?? []))
  }
  if (files.length === 0 || others.length > 0) {
    const wanted = new Set(others.map((file) => resolve(file)))
    const found = await checkArchive(place)
    problems.push(...found.filter(({ path }) => files.length === 0 || wanted.has(resolve(path))))
  }
  report(problems)
}

/** Of the content folder; ends the command where it is none. */
function folderOf(file: string): string {
  const inside = relative(resolve(place.content), resolve(file))
  if (inside.startsWith('..') || !existsSync(file) || !statSync(file).isFile())
    refuse(`There is no file ${file} in ${place.content}. ${usage}`)
  return inside.split(/[\\/]/)[0] ?? ''
}

function slugOf(file: string): string {
  return relative(join(resolve(place.content), 'drafts'), resolve(file)).replace(/\.md$/, '')
}

async function publishOne([slug]: readonly string[]): Promise<void> {
  if (slug === undefined) refuse(usage)
  const editor = await openOwnEditor(place)
  const by = values.by ?? (await gitFacts(place.content)).userName
  if (by === undefined) fail('Say who publishes with --by NAME: git has no user.name.')
  const published = await publish(editor, slug, by)
  if (published === 'problems') return report((await checkOneDraft(editor, place, slug)) ?? [])
  console.log(words.published(published.path))
  if (!published.isShared) console.error(words.unshared)
}

async function addHook(): Promise<void> {
  const { folder } = await gitFacts(place.content)
  if (folder === undefined) fail(`${place.content} lies in no git work tree.`)
  console.log(relative(process.cwd(), installHook(folder, place.shown)))
}

function report(problems: readonly CodedProblem[]): void {
  const form = values.json ? 'json' : values.annotations ? 'annotations' : 'text'
  const told = formatCheck(problems, form)
  if (told !== '') console.log(told)
  const faults = problems.filter(isFault).length
  if (form === 'text') console.error(words.problems(faults, problems.length - faults))
  process.exitCode = faults > 0 ? 1 : 0
}
