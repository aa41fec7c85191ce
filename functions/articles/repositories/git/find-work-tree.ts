import { readFile } from 'node:fs/promises'
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
  const branch = /^ref: refs\/heads\/(.+)$/m.exec(head)?.[1]
  if (branch === undefined) return noBranch
  return wanted === undefined || wanted === branch ? { prefix, branch } : otherBranch(branch)
}

const after = 'The editor at /bien-tap/ shows articles, but saves none.'
const noProgram = `The program git is not installed. ${after}`
const noWorkTree = `The content folder lies in no git work tree (make one there: git init). ${after}`
const ignored = `git ignores the content folder. ${after}`
const foreign = `The content folder’s git work tree belongs to another user (see git config safe.directory). ${after}`
const noBranch = `The content folder’s git work tree is on no branch (git switch main). ${after}`

function otherBranch(branch: string): string {
  return `The content folder’s git work tree is on ${branch}, not on CONTENT_BRANCH. ${after}`
}
