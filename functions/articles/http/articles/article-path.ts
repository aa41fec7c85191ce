import type { RequestContext } from '../../../comments/http/shared/route.ts'

export function pathOf({ year, month, slug }: RequestContext['params']): string {
  return `${year}/${month}/${slug}`
}
