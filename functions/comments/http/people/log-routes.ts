import type { Route } from '../shared/route.ts'
import { readLog, sendLogFile, showLog } from './log-pages.ts'

export const logRoutes: readonly Route[] = [
  { method: 'GET', path: '/api/moderation/log', who: 'reports', handler: readLog },
  { method: 'GET', path: '/kiem-duyet/nhat-ky/', who: 'reports', handler: showLog },
  { method: 'POST', path: '/kiem-duyet/nhat-ky/tep', who: 'logFile', handler: sendLogFile },
]
