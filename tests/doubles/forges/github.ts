import { versionOf } from '../../../functions/articles/domain/version.ts'
import { absent, bareRepository, type BareRepository, type SentCommit } from './bare-repository.ts'
import { noteBuild, Refused, serveForge, type Asked, type ForgeDouble } from './forge-server.ts'

/** What the editor asks of GitHub (docs.github.com/rest/git, /graphql), over a bare repository: OWNER/NAME is `toa-soan/trang`. */
export function startGitHub(folder: string): Promise<ForgeDouble> {
  const repository = bareRepository(folder)
  const answers = new Map(Object.entries(routes))
  return serveForge('', (asked, double) => {
    if (asked.path === '/graphql') return { data: { repository: queried(asked, repository) } }
    const [, below] = /^\/repos\/toa-soan\/trang(\/.*)?$/.exec(asked.path) ?? []
    const [, kind = '', rest = ''] = /^(\/(?:git\/)?\w+)\/?(.*)$/.exec(below ?? '') ?? []
    if (below === undefined)
      return asked.path.endsWith('/trang') ? { default_branch: 'main' } : undefined
    return answers.get(`${asked.method} ${kind}`)?.({ ...asked, rest, repository, double })
  })
}

interface Routed extends Asked {
  readonly rest: string
  readonly repository: BareRepository
  readonly double: ForgeDouble
}

const routes: Readonly<Record<string, (asked: Routed) => unknown>> = {
  'GET /branches': ({ rest, repository }) => {
    const sha = repository.head(decodeURIComponent(rest))
    return sha === undefined ? undefined : { name: rest, commit: { sha } }
  },
  'GET /git/trees': ({ rest, repository }) => ({ tree: repository.tree(rest), truncated: false }),
  'GET /git/blobs': ({ rest, repository }) => ({
    sha: rest,
    encoding: 'base64',
    content: repository.blob(rest).toString('base64'),
  }),
  'GET /git/commits': ({ rest, repository }) => ({
    sha: rest,
    tree: { sha: repository.git(['rev-parse', `${rest}^{tree}`]) },
  }),
  'GET /commits': ({ query, repository }) =>
    repository
      .commits([
        `--max-count=${query.get('per_page')}`,
        query.get('sha') ?? '',
        '--',
        query.get('path') ?? '',
      ])
      .map(({ sha, ...commit }) => ({ sha, commit })),
  'POST /git/blobs': ({ body, repository }) => ({
    sha: repository.git(
      ['hash-object', '-w', '--stdin'],
      Buffer.from(String(body['content']), body['encoding'] === 'base64' ? 'base64' : 'utf8'),
    ),
  }),
  'POST /git/trees': makeTree,
  'POST /git/commits': ({ body, repository }) => ({
    sha: repository.makeCommit(body as unknown as SentCommit),
  }),
  'PATCH /git/refs': ({ rest, body, repository, double }) => {
    const branch = rest.replace(/^heads\//, '')
    const sha = String(body['sha'])
    if (body['force'] !== false) throw new Error('Nothing is ever forced.')
    if (repository.advance(branch, sha) === 'refused')
      throw new Refused(422, 'Update is not a fast forward')
    noteBuild(double, repository.git(['log', '-1', '--format=%B', sha]))
    return { ref: `refs/heads/${branch}`, object: { sha } }
  },
}

/** Refused, as by GitHub, where a path goes that is not there. */
function makeTree({ body, repository }: Routed): unknown {
  const { base_tree: base, tree } = body as unknown as SentTree
  const sha = repository.writeTree(base, (present) =>
    tree.map(({ path, mode, sha: given, content }) => {
      if (given === null && !present.has(path)) throw new Refused(422, 'GitRPC::BadObjectState')
      if (given === null) return absent(path)
      const id = given ?? repository.git(['hash-object', '-w', '--stdin'], content ?? '')
      return `${mode} ${id}\t${path}`
    }),
  )
  return { sha }
}

interface SentTree {
  readonly base_tree: string
  readonly tree: readonly {
    readonly path: string
    readonly mode: string
    readonly sha?: string | null
    readonly content?: string
  }[]
}

/** The two questions that the editor has; a blob that is no UTF-8 has no text. */
function queried({ body }: Asked, repository: BareRepository): Record<string, unknown> {
  const query = String(body['query'])
  const [, head = ''] = /object\(oid: "(\w+)"\) \{ \.\.\.on Commit/.exec(query) ?? []
  const histories = query.matchAll(/(h\d+): history\(first: 1, path: ("(?:[^"\\]|\\.)*")\)/g)
  if (head !== '') {
    const found = [...histories].map(([, alias, path]) => {
      const words = ['--max-count=1', head, '--', JSON.parse(path ?? '') as string]
      const nodes = repository.commits(words).map(({ sha, author, message }) => ({
        oid: sha,
        messageHeadline: message.split('\n', 1)[0],
        authoredDate: author.date,
        author: { name: author.name },
      }))
      return [alias, { nodes }] as const
    })
    return { object: Object.fromEntries(found) as unknown }
  }
  const blobs = query.matchAll(/(o\d+): object\(oid: "(\w+)"\) \{ \.\.\.on Blob \{ text \} \}/g)
  return Object.fromEntries(
    [...blobs].map(([, alias = '', id = '']) => {
      const text = repository.blob(id).toString('utf8')
      return [alias, { text: versionOf(Buffer.from(text)) === id ? text : null }]
    }),
  )
}
