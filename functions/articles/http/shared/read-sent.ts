import { problem } from '../../../comments/http/shared/problem.ts'
import { bodyRefusals } from '../../../comments/http/shared/refusals.ts'
import { readJson } from '../../../comments/http/shared/request-body.ts'
import type { EditorProblem } from '../../domain/editor-problem.ts'
import type { FrontMatterFields } from '../../domain/front-matter.ts'

/** A JSON body over it is 413. */
export const maxSentBytes = 1024 * 1024
/** Groups within groups: no key of ours goes as deep, and a parser must not go as deep as it likes. */
const maxDepth = 12

/** What a program sent, outer shape alone: what is wrong inside `fields` is saved and told. */
export interface SentText {
  readonly version: string | null
  readonly fields: FrontMatterFields
  readonly body: string
  readonly ready: boolean
  readonly path?: string
  /** The draft's new name. */
  readonly rename?: string
  readonly note: string
}

export async function readSent(
  request: Request,
  wanted: 'text' | 'version' | 'preview',
): Promise<SentText | Response> {
  const type = (request.headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase()
  if (type !== 'application/json') return problem('type')
  const read = await readJson(request, maxSentBytes)
  if ('refused' in read)
    return problem(
      bodyRefusals[read.refused],
      read.refused === 413 ? { detail: 'At most 1 MiB' } : {},
    )
  const { json } = read
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return problem('malformed')
  const { version, fields, body, ready, path, rename, note } = json as Record<string, unknown>
  const isText = wanted !== 'version' && rename === undefined
  const wrong = [
    wanted === 'preview' || version === null || typeof version === 'string' ? '' : 'version',
    !isText || (isGroup(fields) && !isDeeper(fields, maxDepth)) ? '' : 'fields',
    !isText || typeof body === 'string' ? '' : 'body',
    ready === undefined || typeof ready === 'boolean' ? '' : 'ready',
    ...[['path', path] as const, ['rename', rename] as const, ['note', note] as const].map(
      ([name, value]) =>
        value === undefined || value === null || typeof value === 'string' ? '' : name,
    ),
  ].filter((field) => field !== '')
  if (wrong.length > 0) return invalid(wrong.map(shapeProblem))
  return {
    version: version as string | null,
    fields: isGroup(fields) ? (fields as FrontMatterFields) : {},
    body: typeof body === 'string' ? body : '',
    ready: ready === true,
    ...(typeof path === 'string' && path !== '' && { path }),
    ...(typeof rename === 'string' && { rename }),
    note: typeof note === 'string' ? note.trim() : '',
  }
}

export function invalid(problems: readonly EditorProblem[]): Response {
  return problem('invalid', { more: { problems } })
}

function shapeProblem(field: string): EditorProblem {
  return { field, code: 'shape', message: `is missing, or not of the kind that ${field} must be` }
}

function isGroup(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isDeeper(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return false
  return depth === 0 || Object.values(value).some((each) => isDeeper(each, depth - 1))
}
