import { forStaff, type Route } from '../shared/route.ts'
import { readLog, sendLogFile, showLog } from './log-pages.ts'

export const logRoutes: readonly Route[] = [
  forStaff('GET', '/api/moderation/log', 'reports', readLog),
  forStaff('GET', '/kiem-duyet/nhat-ky/', 'reports', showLog),
  forStaff('POST', '/kiem-duyet/nhat-ky/tep', 'logFile', sendLogFile),
]
