import type { Permission } from '../../../../_includes/models/permissions.ts'
import type { Client, Services } from '../../actions/services.ts'

export interface RequestContext {
  readonly request: Request
  readonly url: URL
  readonly params: Readonly<Record<string, string>>
  readonly client: Client
  readonly services: Services
}

export type Handler = (context: RequestContext) => Promise<Response>

/** No `Handler`: it cannot be asked without the permission that its route names. */
export interface StaffHandler {
  readonly answerStaff: (context: RequestContext, permission: Permission) => Promise<Response>
}

export type Route = {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** `/api/comments/tracking/:code` */
  readonly path: string
} & RouteHandler

type RouteHandler =
  | { readonly who: 'anybody'; readonly handler: Handler }
  | { readonly who: Permission; readonly handler: StaffHandler }

type Method = Route['method']

export function forAnybody(method: Method, path: string, handler: Handler): Route {
  return { method, path, who: 'anybody', handler }
}

export function forStaff(
  method: Method,
  path: string,
  who: Permission,
  handler: StaffHandler,
): Route {
  return { method, path, who, handler }
}
