import * as deskPages from './desk/pages.ts'
import * as sessionPages from './desk/session-pages.ts'
import * as decisionPages from './desk/decision-pages.ts'
import * as allMatching from './desk/desk-all-matching.ts'
import * as decideMatching from './desk/decide-matching.ts'
import { showHealth } from './health.ts'
import * as deskApi from './desk/api.ts'
import * as decisionApi from './desk/decision-api.ts'
import * as revealPhone from './desk/reveal-phone.ts'
import * as readerPages from './reader/pages.ts'
import * as latestPages from './reader/latest-pages.ts'
import * as trackingPages from './reader/tracking-pages.ts'
import * as readerApi from './reader/api.ts'
import * as changesApi from './reader/changes-api.ts'
import * as trackingApi from './reader/tracking-api.ts'
import type { Route } from './shared/route.ts'
import { submitComment } from './reader/submit-comment.ts'

export const routes: readonly Route[] = [
  { method: 'POST', path: '/api/comments', handler: submitComment },
  { method: 'GET', path: '/api/comments', handler: readerApi.listComments },
  { method: 'GET', path: '/api/comments/changes', handler: changesApi.listChanges },
  { method: 'GET', path: '/api/comments/tracking/:code', handler: trackingApi.readTracking },
  { method: 'DELETE', path: '/api/comments/tracking/:code', handler: trackingApi.withdrawByApi },
  { method: 'GET', path: '/api/captcha', handler: readerApi.issueChallenge },
  { method: 'GET', path: '/api/health', handler: showHealth },
  { method: 'GET', path: '/api/moderation/comments', handler: deskApi.listQueue },
  {
    method: 'GET',
    path: '/api/moderation/comments/:id/phone',
    handler: revealPhone.revealPhoneByGet,
  },
  {
    method: 'POST',
    path: '/api/moderation/comments/:id/phone',
    handler: revealPhone.revealPhoneByPost,
  },
  { method: 'POST', path: '/api/moderation/decisions', handler: decisionApi.decideMany },
  { method: 'POST', path: '/api/moderation/erasures', handler: decisionApi.eraseMany },
  { method: 'GET', path: '/api/moderation/log', handler: deskApi.readLog },
  { method: 'GET', path: '/y-kien/', handler: latestPages.showLatest },
  { method: 'GET', path: '/y-kien/feed.xml', handler: latestPages.showFeed },
  { method: 'GET', path: '/binh-luan/theo-doi/:code', handler: trackingPages.showTracking },
  { method: 'POST', path: '/binh-luan/theo-doi/:code', handler: trackingPages.withdrawByForm },
  { method: 'GET', path: '/binh-luan/:year/:month/:slug/', handler: readerPages.showComments },
  { method: 'GET', path: '/kiem-duyet/', handler: deskPages.showDesk },
  { method: 'GET', path: '/kiem-duyet/tat-ca/', handler: allMatching.showAllMatching },
  { method: 'POST', path: '/kiem-duyet/tat-ca/', handler: decideMatching.decideAllMatching },
  { method: 'POST', path: '/kiem-duyet/quyet-dinh', handler: decisionPages.decideByForm },
  { method: 'POST', path: '/kiem-duyet/dien-thoai', handler: deskPages.showPhone },
  { method: 'POST', path: '/kiem-duyet/xoa', handler: decisionPages.eraseByForm },
  { method: 'POST', path: '/kiem-duyet/lam-moi', handler: deskPages.refreshByForm },
  { method: 'GET', path: '/kiem-duyet/nhat-ky/', handler: deskPages.showLog },
  { method: 'GET', path: '/kiem-duyet/phien/', handler: sessionPages.showSessions },
  { method: 'POST', path: '/kiem-duyet/phien/ket-thuc', handler: sessionPages.endSession },
  { method: 'POST', path: '/kiem-duyet/ra', handler: sessionPages.signOut },
  { method: 'GET', path: '/kiem-duyet/vao/:code', handler: sessionPages.showSignIn },
  { method: 'POST', path: '/kiem-duyet/vao/:code', handler: sessionPages.signInByForm },
]

export const ownPaths = ['/api', '/y-kien', '/binh-luan', '/kiem-duyet']
