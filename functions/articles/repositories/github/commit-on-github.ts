import type { AskForge } from '../forge/ask-forge.ts'
import type { ChangedFile, ForgeChange } from '../forge/forge.ts'
import { inParallel } from '../in-parallel.ts'

interface Place {
  readonly repository: string
  readonly branch: string
}

/** Nobody sees any of it before the last request, which GitHub refuses where the branch has moved. */
export async function commitOnGitHub(
  ask: AskForge,
  { repository, branch }: Place,
  { head, files, author, committer, message }: ForgeChange,
): Promise<string> {
  const git = `${repository}/git`
  const before = await ask<{ readonly tree: Named }>(`${git}/commits/${head}`)
  const moved = new Set(files.map((file) => file.before))
  const entries = await inParallel(files, 4, async (file) => ({
    path: file.path,
    mode: '100644',
    type: 'blob',
    ...(await contentOf(file)),
  }))
  const body = { base_tree: before.tree.sha, tree: entries }
  const tree = await ask<Named>(`${git}/trees`, { method: 'POST', body })
  const { sha } = await ask<Named>(`${git}/commits`, {
    method: 'POST',
    body: { message, tree: tree.sha, parents: [head], author, committer },
  })
  await ask(`${git}/refs/heads/${branch.split('/').map(encodeURIComponent).join('/')}`, {
    method: 'PATCH',
    body: { sha, force: false },
  })
  return sha

  /** A text goes along; a picture that only moves is there already. */
  async function contentOf({ after }: ChangedFile): Promise<object> {
    if (after === undefined) return { sha: null }
    const { id, bytes } = after
    if (moved.has(id)) return { sha: id }
    const text = bytes.toString('utf8')
    if (Buffer.from(text).equals(bytes)) return { content: text }
    const blob = { content: bytes.toString('base64'), encoding: 'base64' }
    return { sha: (await ask<Named>(`${git}/blobs`, { method: 'POST', body: blob })).sha }
  }
}

interface Named {
  readonly sha: string
}
