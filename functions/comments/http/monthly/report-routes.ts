import { forAnybody, forStaff, type Route } from '../shared/route.ts'
import { endFeedCode, makeFeedCode, showFeedCodes, showOpinionFeed } from './feed-pages.ts'
import { readMonthByApi, showMonth } from './report-pages.ts'

export const reportRoutes: readonly Route[] = [
  forStaff('GET', '/api/moderation/report', 'reports', readMonthByApi),
  forStaff('GET', '/kiem-duyet/bao-cao/', 'reports', showMonth),
  forStaff('GET', '/kiem-duyet/du-luan/', 'reports', showFeedCodes),
  forStaff('POST', '/kiem-duyet/du-luan/', 'reports', makeFeedCode),
  forStaff('POST', '/kiem-duyet/du-luan/thu-hoi', 'reports', endFeedCode),
  forAnybody('GET', '/kiem-duyet/du-luan/:code', showOpinionFeed),
]
