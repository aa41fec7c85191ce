import { versionOf } from '../../domain/version.ts'
import type { AskForge } from '../forge/ask-forge.ts'
import { inParallel } from '../in-parallel.ts'
import type { Commit } from '../repository.ts'
import { RepositoryAway } from '../repository.ts'

interface Place {
  readonly owner: string
  readonly name: string
}

/** In one question: of texts, and of what GitHub must search its history for. */
const most = 100
const mostHistories = 25

/** By id. What is no text, or did not come whole, is not among them: its own id tells. */
export async function readTexts(
  ask: AskForge,
  place: Place,
  ids: readonly string[],
): Promise<Map<string, Buffer>> {
  const found = new Map<string, Buffer>()
  for (let from = 0; from < ids.length; from += most) {
    const some = ids.slice(from, from + most)
    const parts = some.map((id, index) => `o${index}: object(oid: "${id}") { ...on Blob { text } }`)
    const repository = await query<Record<string, { readonly text?: string | null } | null>>(
      ask,
      place,
      parts.join('\n'),
    )
    for (const [index, id] of some.entries()) {
      const text = repository[`o${index}`]?.text
      const bytes = typeof text === 'string' ? Buffer.from(text) : undefined
      if (bytes !== undefined && versionOf(bytes) === id) found.set(id, bytes)
    }
  }
  return found
}

/** By path. */
export async function queryLastCommits(
  ask: AskForge,
  { head, ...place }: Place & { readonly head: string },
  paths: readonly string[],
): Promise<ReadonlyMap<string, Commit>> {
  const found = new Map<string, Commit>()
  const groups = Array.from({ length: Math.ceil(paths.length / mostHistories) }, (_, index) =>
    paths.slice(index * mostHistories, (index + 1) * mostHistories),
  )
  await inParallel(groups, 4, async (some) => {
    const parts = some.map(
      (path, index) =>
        `h${index}: history(first: 1, path: ${JSON.stringify(path)}) { nodes { ...found } }`,
    )
    const { object } = await query<{ readonly object: Histories | null }>(
      ask,
      place,
      `object(oid: "${head}") { ...on Commit { ${parts.join('\n')} } }`,
      'fragment found on Commit { oid messageHeadline authoredDate author { name } }',
    )
    for (const [index, path] of some.entries()) {
      const commit = object?.[`h${index}`]?.nodes[0]
      if (commit !== undefined) found.set(path, toCommit(commit))
    }
  })
  return found
}

type Histories = Readonly<Record<string, { readonly nodes: readonly FoundCommit[] }>>

interface FoundCommit {
  readonly oid: string
  readonly messageHeadline: string
  readonly authoredDate: string
  readonly author: { readonly name: string }
}

function toCommit({ oid, messageHeadline, authoredDate, author }: FoundCommit): Commit {
  const at = new Date(authoredDate).toISOString()
  return { id: oid, by: author.name, at, subject: messageHeadline }
}

async function query<Found>(
  ask: AskForge,
  { owner, name }: Place,
  inside: string,
  fragments = '',
): Promise<Found> {
  const { data } = await ask<{ readonly data?: { readonly repository?: Found | null } | null }>(
    '/graphql',
    {
      method: 'POST',
      body: {
        query: `query ($owner: String!, $name: String!) {
          repository(owner: $owner, name: $name) { ${inside} }
        } ${fragments}`,
        variables: { owner, name },
      },
    },
  )
  const repository = data?.repository
  if (repository === undefined || repository === null)
    throw new RepositoryAway(`github:${owner}/${name} did not answer a question whole.`)
  return repository
}
