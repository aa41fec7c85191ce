import { askForge } from '../forge/ask-forge.ts'
import { kindOf, type Forge } from '../forge/forge.ts'
import { askBlobs, askBranch, branchOf, toCommit, type FoundCommit } from '../forge/rest.ts'
import { commitOnGitHub } from './commit-on-github.ts'
import { queryLastCommits, readTexts } from './github-queries.ts'

export interface GitHubOptions {
  readonly owner: string
  readonly name: string
  readonly token: string
  /** Undefined: the repository's own default. */
  readonly branch: string | undefined
  readonly api?: string
  /** Milliseconds for a request. */
  readonly deadline?: number
}

/** docs.github.com/rest/git, and its GraphQL where one question replaces many. */
export function gitHub(options: GitHubOptions): Forge {
  const { owner, name, token, branch: wanted, api = 'https://api.github.com', deadline } = options
  const shown = `github:${owner}/${name}`
  const ask = askForge({
    api,
    name: shown,
    headers: {
      Accept: 'application/vnd.github+json',
      Authorization: `Bearer ${token}`,
      'User-Agent': 'ban-tin',
      'X-GitHub-Api-Version': '2022-11-28',
    },
    ...(deadline !== undefined && { deadline }),
  })
  const repository = `/repos/${owner}/${name}`
  const branch = branchOf(ask, repository, wanted)
  return {
    name: shown,
    head: async () => (await askBranch<Head>(ask, repository, branch)).commit.sha,
    async tree(id) {
      const { tree } = await ask<FoundTree>(`${repository}/git/trees/${id}`)
      return new Map(tree.map(({ path, mode, sha }) => [path, { kind: kindOf(mode), id: sha }]))
    },
    async blobs(ids) {
      const texts = ids.length > 2 ? await readTexts(ask, { owner, name }, ids) : new Map()
      const others = ids.filter((id) => !texts.has(id))
      return new Map([...texts, ...(await askBlobs(ask, repository, others))])
    },
    async commits(head, path, limit) {
      const words = new URLSearchParams({ sha: head, path, per_page: String(limit) })
      const found = await ask<readonly FoundCommit[]>(`${repository}/commits?${words.toString()}`)
      return found.map(toCommit)
    },
    lastCommits: (head, paths) => queryLastCommits(ask, { owner, name, head }, paths),
    commit: async (change) => commitOnGitHub(ask, { repository, branch: await branch() }, change),
  }
}

interface Head {
  readonly commit: { readonly sha: string }
}

interface FoundTree {
  readonly tree: readonly { readonly path: string; readonly mode: string; readonly sha: string }[]
}
