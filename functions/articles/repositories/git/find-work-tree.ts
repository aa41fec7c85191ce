import { existsSync } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { GitProgram } from './git-program.ts'

export interface WorkTree {
  /** From its top to the content folder: `` or `content/`. */
  readonly prefix: string
  readonly branch: string
}

/** Or a sentence that says why nothing can be committed. Nothing runs `git init` by itself. */
export async function findWorkTree(
  git: GitProgram,
  wanted: string | undefined,
): Promise<WorkTree | string> {
  const asked = ['--is-inside-work-tree', '--show-prefix', '--absolute-git-dir']
  const { code, stdout, stderr } = await git.ask(['rev-parse', ...asked])
  if (code === -1) return noProgram
  const [inside, prefix = '', folder = ''] = stdout.toString().split('\n')
  if (code !== 0) return /dubious ownership/.test(stderr) ? foreign : noWorkTree
  if (inside !== 'true') return noWorkTree
  if (prefix !== '' && (await git.ask(['check-ignore', '--quiet', '.'])).code === 0) return ignored
  const head = await readFile(join(folder, 'HEAD'), 'utf8')
  const begun = await cutOff(folder)
  if (begun !== undefined) return begun
  const branch = /^ref: refs\/heads\/(.+)$/m.exec(head)?.[1]
  if (branch === undefined) return noBranch
  return wanted === undefined || wanted === branch ? { prefix, branch } : otherBranch(branch)
}

/** Minutes: no git of ours or of a person's holds the index for longer. */
const longest = 10

/** What somebody began and left, which git would refuse to commit into. */
async function cutOff(folder: string): Promise<string | undefined> {
  if (marks.some((name) => existsSync(join(folder, name)))) return unfinished
  const lock = await stat(join(folder, 'index.lock')).catch(() => undefined)
  return lock !== undefined && lock.mtimeMs < Date.now() - longest * 60_000 ? locked : undefined
}

const marks = ['MERGE_HEAD', 'CHERRY_PICK_HEAD', 'REVERT_HEAD']

const after = 'The editor at /bien-tap/ shows articles, but saves none.'
const noProgram = `The program git is not installed. ${after}`
const noWorkTree = `The content folder lies in no git work tree (make one there: git init). ${after}`
const ignored = `git ignores the content folder. ${after}`
const foreign = `The content folder’s git work tree belongs to another user (see git config safe.directory). ${after}`
const noBranch = `The content folder’s git work tree is on no branch (git switch main). ${after}`
const unfinished = `Somebody has begun a merge in the content folder’s git work tree (git status says how to end it). ${after}`
const locked = `A git was cut off in the content folder’s work tree: if none runs there, remove .git/index.lock. ${after}`

function otherBranch(branch: string): string {
  return `The content folder’s git work tree is on ${branch}, not on CONTENT_BRANCH. ${after}`
}
