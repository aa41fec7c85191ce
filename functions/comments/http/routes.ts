import * as desk from './desk/desk.ts'
import * as whole from './desk/desk-whole.ts'
import { showHealth } from './health.ts'
import * as moderation from './desk/moderation.ts'
import * as pages from './reader/reader-pages.ts'
import * as readers from './reader/readers.ts'
import type { Route } from './shared/routing.ts'
import { takeComment } from './reader/take.ts'

/** Every address the function answers: the contract of the design, sections 5 and 6. */
export const routes: readonly Route[] = [
  { method: 'POST', path: '/api/comments', deed: takeComment },
  { method: 'GET', path: '/api/comments', deed: readers.listComments },
  { method: 'GET', path: '/api/comments/changes', deed: readers.listChanges },
  { method: 'GET', path: '/api/comments/tracking/:code', deed: readers.track },
  { method: 'DELETE', path: '/api/comments/tracking/:code', deed: readers.withdrawByProgram },
  { method: 'GET', path: '/api/captcha', deed: readers.giveChallenge },
  { method: 'GET', path: '/api/health', deed: showHealth },
  { method: 'GET', path: '/api/moderation/comments', deed: moderation.listQueue },
  {
    method: 'GET',
    path: '/api/moderation/comments/:id/phone',
    deed: moderation.revealPhoneToProgram,
  },
  { method: 'POST', path: '/api/moderation/comments/:id/phone', deed: moderation.revealPhone },
  { method: 'POST', path: '/api/moderation/decisions', deed: moderation.decideMany },
  { method: 'POST', path: '/api/moderation/erasures', deed: moderation.eraseMany },
  { method: 'GET', path: '/api/moderation/log', deed: moderation.readLog },
  { method: 'GET', path: '/y-kien/', deed: pages.showLatest },
  { method: 'GET', path: '/y-kien/feed.xml', deed: pages.showFeed },
  { method: 'GET', path: '/binh-luan/theo-doi/:code', deed: pages.showTracking },
  { method: 'POST', path: '/binh-luan/theo-doi/:code', deed: pages.withdrawByForm },
  { method: 'GET', path: '/binh-luan/:year/:month/:slug/', deed: pages.showComments },
  { method: 'GET', path: '/kiem-duyet/', deed: desk.showDesk },
  { method: 'GET', path: '/kiem-duyet/tat-ca/', deed: whole.showWhole },
  { method: 'POST', path: '/kiem-duyet/tat-ca/', deed: whole.settleWhole },
  { method: 'POST', path: '/kiem-duyet/quyet-dinh', deed: desk.decideByForm },
  { method: 'POST', path: '/kiem-duyet/dien-thoai', deed: desk.showPhone },
  { method: 'POST', path: '/kiem-duyet/xoa', deed: desk.eraseByForm },
  { method: 'POST', path: '/kiem-duyet/lam-moi', deed: desk.refreshByForm },
  { method: 'GET', path: '/kiem-duyet/nhat-ky/', deed: desk.showLog },
  { method: 'GET', path: '/kiem-duyet/phien/', deed: desk.showSessions },
  { method: 'POST', path: '/kiem-duyet/phien/ket-thuc', deed: desk.endSession },
  { method: 'POST', path: '/kiem-duyet/ra', deed: desk.signOut },
  { method: 'GET', path: '/kiem-duyet/vao/:code', deed: desk.showDoor },
  { method: 'POST', path: '/kiem-duyet/vao/:code', deed: desk.enter },
]

/** First parts of the paths that belong to the function. */
export const ownPaths = ['/api', '/y-kien', '/binh-luan', '/kiem-duyet']
