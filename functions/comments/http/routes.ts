import * as deskPages from './desk/pages.ts'
import * as allMatching from './desk/desk-all-matching.ts'
import { showHealth } from './health.ts'
import * as deskApi from './desk/api.ts'
import * as readerPages from './reader/pages.ts'
import * as readerApi from './reader/api.ts'
import type { Route } from './shared/routing.ts'
import { submitComment } from './reader/submit-comment.ts'

export const routes: readonly Route[] = [
  { method: 'POST', path: '/api/comments', handler: submitComment },
  { method: 'GET', path: '/api/comments', handler: readerApi.listComments },
  { method: 'GET', path: '/api/comments/changes', handler: readerApi.listChanges },
  { method: 'GET', path: '/api/comments/tracking/:code', handler: readerApi.readTracking },
  { method: 'DELETE', path: '/api/comments/tracking/:code', handler: readerApi.withdrawByApi },
  { method: 'GET', path: '/api/captcha', handler: readerApi.issueChallenge },
  { method: 'GET', path: '/api/health', handler: showHealth },
  { method: 'GET', path: '/api/moderation/comments', handler: deskApi.listQueue },
  {
    method: 'GET',
    path: '/api/moderation/comments/:id/phone',
    handler: deskApi.revealPhoneByGet,
  },
  {
    method: 'POST',
    path: '/api/moderation/comments/:id/phone',
    handler: deskApi.revealPhoneByPost,
  },
  { method: 'POST', path: '/api/moderation/decisions', handler: deskApi.decideMany },
  { method: 'POST', path: '/api/moderation/erasures', handler: deskApi.eraseMany },
  { method: 'GET', path: '/api/moderation/log', handler: deskApi.readLog },
  { method: 'GET', path: '/y-kien/', handler: readerPages.showLatest },
  { method: 'GET', path: '/y-kien/feed.xml', handler: readerPages.showFeed },
  { method: 'GET', path: '/binh-luan/theo-doi/:code', handler: readerPages.showTracking },
  { method: 'POST', path: '/binh-luan/theo-doi/:code', handler: readerPages.withdrawByForm },
  { method: 'GET', path: '/binh-luan/:year/:month/:slug/', handler: readerPages.showComments },
  { method: 'GET', path: '/kiem-duyet/', handler: deskPages.showDesk },
  { method: 'GET', path: '/kiem-duyet/tat-ca/', handler: allMatching.showAllMatching },
  { method: 'POST', path: '/kiem-duyet/tat-ca/', handler: allMatching.decideAllMatching },
  { method: 'POST', path: '/kiem-duyet/quyet-dinh', handler: deskPages.decideByForm },
  { method: 'POST', path: '/kiem-duyet/dien-thoai', handler: deskPages.showPhone },
  { method: 'POST', path: '/kiem-duyet/xoa', handler: deskPages.eraseByForm },
  { method: 'POST', path: '/kiem-duyet/lam-moi', handler: deskPages.refreshByForm },
  { method: 'GET', path: '/kiem-duyet/nhat-ky/', handler: deskPages.showLog },
  { method: 'GET', path: '/kiem-duyet/phien/', handler: deskPages.showSessions },
  { method: 'POST', path: '/kiem-duyet/phien/ket-thuc', handler: deskPages.endSession },
  { method: 'POST', path: '/kiem-duyet/ra', handler: deskPages.signOut },
  { method: 'GET', path: '/kiem-duyet/vao/:code', handler: deskPages.showSignIn },
  { method: 'POST', path: '/kiem-duyet/vao/:code', handler: deskPages.signInByForm },
]

export const ownPaths = ['/api', '/y-kien', '/binh-luan', '/kiem-duyet']
