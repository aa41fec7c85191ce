import { forStaff, type Route } from '../shared/route.ts'
import { readMonthByApi, showMonth } from './report-pages.ts'

export const reportRoutes: readonly Route[] = [
  forStaff('GET', '/api/moderation/report', 'reports', readMonthByApi),
  forStaff('GET', '/kiem-duyet/bao-cao/', 'reports', showMonth),
]
