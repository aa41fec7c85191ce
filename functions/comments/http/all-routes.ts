import { deskRoutes } from './desk-routes.ts'
import { readerRoutes } from './reader-routes.ts'
import type { Route } from './shared/route.ts'

/** Of a server of one's own, where one app answers what on Netlify two functions do. */
export const allRoutes: readonly Route[] = [...readerRoutes, ...deskRoutes]

export const ownPaths = ['/api', '/y-kien', '/binh-luan', '/kiem-duyet']
