import type { Client, Services } from '../../actions/services.ts'

export interface RequestContext {
  readonly request: Request
  readonly url: URL
  readonly params: Readonly<Record<string, string>>
  readonly client: Client
  readonly services: Services
}

export type Handler = (context: RequestContext) => Promise<Response>

export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** `/api/comments/tracking/:code` */
  readonly path: string
  readonly handler: Handler
}
