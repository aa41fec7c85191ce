import * as senderWord from './cases/sender-word.ts'
import * as unitPages from './cases/unit-pages.ts'
import { showHealth } from './health.ts'
import * as objection from './objections/object.ts'
import * as readerApi from './reader/api.ts'
import * as changesApi from './reader/changes-api.ts'
import * as latestPages from './reader/latest-pages.ts'
import * as readerPages from './reader/pages.ts'
import { submitComment } from './reader/submit-comment.ts'
import * as trackingApi from './reader/tracking-api.ts'
import * as trackingPages from './reader/tracking-pages.ts'
import * as reportForm from './reports/report-form.ts'
import { forAnybody, type Route } from './shared/route.ts'

/** What readers and units ask: all that is not the desk's. Nothing of the desk is imported here: it would be packed along. */
export const readerRoutes: readonly Route[] = [
  forAnybody('POST', '/api/comments', submitComment),
  forAnybody('GET', '/api/comments', readerApi.listComments),
  forAnybody('GET', '/api/comments/changes', changesApi.listChanges),
  forAnybody('GET', '/api/comments/tracking/:code', trackingApi.readTracking),
  forAnybody('DELETE', '/api/comments/tracking/:code', trackingApi.withdrawByApi),
  forAnybody('POST', '/api/comments/tracking/:code/word', senderWord.sayWordByApi),
  forAnybody('POST', '/api/comments/tracking/:code/objection', objection.objectByApi),
  forAnybody('POST', '/api/comments/:id/report', reportForm.takeReport),
  forAnybody('GET', '/api/captcha', readerApi.issueChallenge),
  forAnybody('GET', '/api/health', showHealth),
  forAnybody('GET', '/y-kien/', latestPages.showLatest),
  forAnybody('GET', '/y-kien/tra-loi/', latestPages.showAnswers),
  forAnybody('GET', '/y-kien/feed.xml', latestPages.showFeed),
  forAnybody('GET', '/binh-luan/:year/:month/:slug/', readerPages.showComments),
  forAnybody('GET', '/binh-luan/theo-doi/:code', trackingPages.showTracking),
  forAnybody('POST', '/binh-luan/theo-doi/:code', trackingPages.withdrawByForm),
  forAnybody('POST', '/binh-luan/theo-doi/:code/tra-loi', senderWord.sayWordByForm),
  forAnybody('POST', '/binh-luan/theo-doi/:code/de-nghi', objection.objectByForm),
  forAnybody('GET', '/binh-luan/bao-vi-pham/:id', reportForm.showReportForm),
  forAnybody('GET', '/binh-luan/don-vi/:code', unitPages.showUnitCase),
  forAnybody('POST', '/binh-luan/don-vi/:code', unitPages.draftByUnit),
]
