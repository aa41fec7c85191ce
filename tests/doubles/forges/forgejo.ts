import { absent, bareRepository, type BareRepository } from './bare-repository.ts'
import { noteBuild, Refused, serveForge, type Asked, type ForgeDouble } from './forge-server.ts'

/** What the editor asks of Forgejo (`/api/swagger`), over a bare repository: OWNER/NAME is `toa-soan/trang`. */
export function startForgejo(folder: string): Promise<ForgeDouble> {
  const repository = bareRepository(folder)
  return serveForge('/api/v1', (asked, double) => {
    const [, below] = /^\/repos\/toa-soan\/trang(\/.*)?$/.exec(asked.path) ?? []
    if (below === undefined)
      return asked.path.endsWith('/trang') ? { default_branch: 'main' } : undefined
    const [, kind = '', rest = ''] = /^(\/(?:git\/)?\w+)\/?(.*)$/.exec(below) ?? []
    switch (`${asked.method} ${kind}`) {
      case 'GET /branches': {
        const id = repository.head(decodeURIComponent(rest))
        return id === undefined ? undefined : { name: rest, commit: { id } }
      }
      case 'GET /git/trees':
        return treePage(repository, rest, asked)
      case 'GET /git/blobs':
        return {
          sha: rest,
          encoding: 'base64',
          content: repository.blob(rest).toString('base64'),
        }
      case 'GET /commits':
        return commitPage(repository, asked)
      case 'POST /contents':
        return changeFiles(repository, asked, double)
      default:
        return undefined
    }
  })
}

/** Two at a time: whoever wants all must turn the pages. */
function treePage(repository: BareRepository, id: string, { query }: Asked): unknown {
  const entries = repository.tree(id)
  const from = (Number(query.get('page')) - 1) * 2
  return {
    sha: id,
    tree: entries.slice(from, from + 2),
    total_count: entries.length,
    truncated: from + 2 < entries.length,
  }
}

function commitPage(repository: BareRepository, { query }: Asked): unknown {
  const words = [`--max-count=${query.get('limit')}`, query.get('sha') ?? '']
  const found = repository.commits([...words, '--', query.get('path') ?? ''])
  return found.map(({ sha, ...commit }) => ({
    sha,
    commit,
    ...(query.get('files') === 'true' && { files: filesOf(repository, sha) }),
  }))
}

function filesOf(repository: BareRepository, sha: string): { filename: string }[] {
  const words = ['show', '--format=', '--name-only', '-z', sha]
  return repository
    .git(words)
    .split('\0')
    .filter((name) => name !== '')
    .map((filename) => ({ filename }))
}

/** All of them or none; 422 where one is not as its sender saw it, 500 where another push came first. */
function changeFiles(repository: BareRepository, { body }: Asked, double: ForgeDouble): unknown {
  const { branch, files, message, author, committer } = body as unknown as SentChange
  const head = repository.head(branch) ?? ''
  const tree = repository.writeTree(head, () =>
    files.map(({ operation, path, sha, content = '' }) => {
      const present = presentId(repository, head, path)
      if (operation === 'create' && present !== undefined)
        throw new Refused(422, 'repository file already exists')
      if (operation !== 'create' && present !== sha) throw new Refused(422, 'sha does not match')
      if (operation === 'delete') return absent(path)
      const words = ['hash-object', '-w', '--stdin']
      return `100644 ${repository.git(words, Buffer.from(content, 'base64'))}\t${path}`
    }),
  )
  const sha = repository.makeCommit({ tree, parents: [head], message, author, committer })
  if (repository.advance(branch, sha) === 'refused') throw new Error('PushOutOfDate Error')
  noteBuild(double, message)
  return { commit: { sha }, files: [] }
}

function presentId(repository: BareRepository, head: string, path: string): string | undefined {
  const told = repository.git(['ls-tree', head, '--', path])
  return told === '' ? undefined : told.split(/\s/)[2]
}

interface SentChange {
  readonly branch: string
  readonly message: string
  readonly author: { readonly name: string; readonly email: string }
  readonly committer: { readonly name: string; readonly email: string }
  readonly files: readonly {
    readonly operation: 'create' | 'update' | 'delete'
    readonly path: string
    readonly sha?: string
    readonly content?: string
  }[]
}
