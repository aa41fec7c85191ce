import { problem } from '../../../comments/http/shared/problem.ts'
import type { Refusal } from '../../actions/change-files.ts'
import { readDraft } from '../../domain/draft.ts'
import { versionOf } from '../../domain/version.ts'
import type { Repository } from '../../repositories/repository.ts'

/** A program gets the file as it stands, so that it can show both texts; nothing was overwritten. */
export async function refusalResponse(
  repository: Repository,
  refusal: Refusal,
  shown: Readonly<Record<string, unknown>> = {},
): Promise<Response> {
  switch (refusal.outcome) {
    case 'missing':
      return problem('missing')
    case 'exists':
      return problem('exists', { more: { path: refusal.path } })
    case 'uncommitted':
      return problem('uncommitted', { more: { path: refusal.path } })
    case 'read-only':
      return problem('no_repository', { detail: refusal.reason })
    case 'conflict': {
      const { bytes, path } = refusal
      const { by = null, at = null } = (await repository.lastCommits([path])).get(path) ?? {}
      const { fields, body } = readDraft(bytes)
      return problem('conflict', {
        more: { version: versionOf(bytes), by, at, fields, body, ...shown },
      })
    }
  }
}
