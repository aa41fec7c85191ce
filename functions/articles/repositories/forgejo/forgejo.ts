import { askForge, type AskForge } from '../forge/ask-forge.ts'
import { kindOf, type Forge, type ForgeChange, type Tree, type TreeEntry } from '../forge/forge.ts'
import { askBlobs, askBranch, branchOf, toCommit } from '../forge/rest.ts'
import { askCommits, findLastCommits } from './read-commits.ts'

export interface ForgejoOptions {
  /** `https://HOST`, perhaps with a path. */
  readonly site: string
  readonly owner: string
  readonly name: string
  readonly token: string
  /** Undefined: the repository's own default. */
  readonly branch: string | undefined
  /** Milliseconds for a request. */
  readonly deadline?: number
}

/** Forgejo, and Gitea from 1.20 on (`/api/swagger` of each). */
export function forgejo(options: ForgejoOptions): Forge {
  const { site, owner, name, token, branch: wanted, deadline } = options
  const shown = `forgejo:${site}/${owner}/${name}`
  const ask = askForge({
    api: `${site}/api/v1`,
    name: shown,
    headers: { Accept: 'application/json', Authorization: `token ${token}` },
    ...(deadline !== undefined && { deadline }),
  })
  const repository = `/repos/${owner}/${name}`
  const branch = branchOf(ask, repository, wanted)
  return {
    name: shown,
    head: async () => (await askBranch<Head>(ask, repository, branch)).commit.id,
    tree: (id) => readTree(ask, `${repository}/git/trees/${id}`),
    blobs: (ids) => askBlobs(ask, repository, ids),
    async commits(head, path, limit) {
      const found = await askCommits(ask, { repository, head }, { path, limit, files: false })
      return found.map(toCommit)
    },
    lastCommits: (head, paths) => findLastCommits(ask, { repository, head }, paths),
    async commit(change) {
      const { commit } = await ask<{ readonly commit: { readonly sha: string } }>(
        `${repository}/contents`,
        { method: 'POST', body: { branch: await branch(), ...sentChange(change) } },
      )
      return commit.sha
    },
  }
}

/** As many as Forgejo gives at once. */
const perPage = 1000

async function readTree(ask: AskForge, place: string): Promise<Tree> {
  const entries = new Map<string, TreeEntry>()
  for (let page = 1; ; page += 1) {
    const { tree, total_count: total = 0 } = await ask<FoundTree>(
      `${place}?page=${page}&per_page=${perPage}`,
    )
    for (const { path, mode, sha } of tree) entries.set(path, { kind: kindOf(mode), id: sha })
    if (tree.length === 0 || entries.size >= total) return entries
  }
}

interface Head {
  readonly commit: { readonly id: string }
}

interface FoundTree {
  readonly tree: readonly { readonly path: string; readonly mode: string; readonly sha: string }[]
  readonly total_count?: number
}

/** Refused as a whole where a file is not as it was seen, which each one's `sha` says. */
function sentChange({ files, author, committer, message }: ForgeChange): object {
  const sent = files.map(({ path, before, after }) => ({
    path,
    operation: after === undefined ? 'delete' : before === undefined ? 'create' : 'update',
    ...(before !== undefined && { sha: before }),
    ...(after && { content: after.bytes.toString('base64') }),
  }))
  return { message, author, committer, files: sent }
}
