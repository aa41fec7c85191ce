import { RepositoryAway, RepositoryClosed } from '../repository.ts'

/** Milliseconds for one request. */
const deadline = 6_000

export interface ForgeAddress {
  /** Of its API, without a slash at the end. */
  readonly api: string
  /** As people write it, for sentences. */
  readonly name: string
  readonly headers: Readonly<Record<string, string>>
  readonly deadline?: number
}

interface Asked {
  readonly method?: 'POST' | 'PATCH'
  readonly body?: object
}

export type AskForge = <Answer>(path: string, asked?: Asked) => Promise<Answer>

/** JSON in and out. What is no 2xx in time throws: the token is in no message. */
export function askForge({
  api,
  name,
  headers,
  deadline: within = deadline,
}: ForgeAddress): AskForge {
  return async <Answer>(path: string, { method, body }: Asked = {}): Promise<Answer> => {
    try {
      const response = await fetch(api + path, {
        method: method ?? 'GET',
        headers: { ...headers, ...(body && { 'Content-Type': 'application/json' }) },
        // A repository that was renamed: a POST would become a GET.
        redirect: 'manual',
        signal: AbortSignal.timeout(within),
        ...(body && { body: JSON.stringify(body) }),
      })
      if (response.ok) return (await response.json()) as Answer
      await response.body?.cancel()
      throw refusalOf(response, name)
    } catch (error) {
      if (error instanceof RepositoryAway || error instanceof RepositoryClosed) throw error
      const late = error instanceof Error && error.name === 'TimeoutError'
      throw new RepositoryAway(`${name} ${late ? 'does not answer in time' : 'cannot be reached'}.`)
    }
  }
}

function refusalOf({ status, headers }: Response, name: string): Error {
  if (status === 401)
    return new RepositoryClosed(`${name} does not take CONTENT_TOKEN: it is wrong, or has ended.`)
  const limited = headers.has('retry-after') || headers.get('x-ratelimit-remaining') === '0'
  if (status === 403 && !limited)
    return new RepositoryClosed(`CONTENT_TOKEN must be allowed to read and write ${name}.`)
  if (status === 404 || (status >= 300 && status < 400))
    return new RepositoryClosed(
      `CONTENT_TOKEN finds no such branch of ${name}: see CONTENT_REPOSITORY and CONTENT_BRANCH.`,
    )
  return new RepositoryAway(`${name} answered ${status}.`)
}
