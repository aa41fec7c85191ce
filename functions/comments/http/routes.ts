import * as deskPages from './desk/pages.ts'
import * as sessionPages from './people/session-pages.ts'
import * as decisionPages from './desk/decision-pages.ts'
import * as allMatching from './desk/desk-all-matching.ts'
import * as decideMatching from './desk/decide-matching.ts'
import { logRoutes } from './people/log-routes.ts'
import { passkeyRoutes } from './people/passkey-routes.ts'
import { showHealth } from './health.ts'
import * as deskApi from './desk/api.ts'
import * as commentPages from './desk/comment/comment-pages.ts'
import * as undoApi from './desk/comment/undo-api.ts'
import * as undoPage from './desk/comment/undo-page.ts'
import * as textApi from './desk/comment/text-api.ts'
import * as decisionApi from './desk/decision-api.ts'
import * as revealPhone from './desk/reveal-phone.ts'
import * as readerPages from './reader/pages.ts'
import * as latestPages from './reader/latest-pages.ts'
import * as trackingPages from './reader/tracking-pages.ts'
import * as readerApi from './reader/api.ts'
import * as changesApi from './reader/changes-api.ts'
import * as trackingApi from './reader/tracking-api.ts'
import * as reportForm from './reports/report-form.ts'
import * as reportedDesk from './reports/reported-desk.ts'
import * as wordsApi from './words/words-api.ts'
import * as wordsPage from './words/words-page.ts'
import { staffRoutes } from './people/staff-routes.ts'
import type { Route } from './shared/route.ts'
import { submitComment } from './reader/submit-comment.ts'

/** Each names who may ask: a permission by name, or anybody. */
export const routes: readonly Route[] = [
  { method: 'POST', path: '/api/comments', who: 'anybody', handler: submitComment },
  { method: 'GET', path: '/api/comments', who: 'anybody', handler: readerApi.listComments },
  { method: 'GET', path: '/api/comments/changes', who: 'anybody', handler: changesApi.listChanges },
  {
    method: 'GET',
    path: '/api/comments/tracking/:code',
    who: 'anybody',
    handler: trackingApi.readTracking,
  },
  {
    method: 'DELETE',
    path: '/api/comments/tracking/:code',
    who: 'anybody',
    handler: trackingApi.withdrawByApi,
  },
  {
    method: 'POST',
    path: '/api/comments/:id/report',
    who: 'anybody',
    handler: reportForm.takeReport,
  },
  { method: 'GET', path: '/api/captcha', who: 'anybody', handler: readerApi.issueChallenge },
  { method: 'GET', path: '/api/health', who: 'anybody', handler: showHealth },
  {
    method: 'GET',
    path: '/api/moderation/comments',
    who: 'moderation',
    handler: deskApi.listQueue,
  },
  {
    method: 'GET',
    path: '/api/moderation/comments/:id/phone',
    who: 'phones',
    handler: revealPhone.revealPhoneByGet,
  },
  {
    method: 'POST',
    path: '/api/moderation/comments/:id/phone',
    who: 'phones',
    handler: revealPhone.revealPhoneByPost,
  },
  {
    method: 'PUT',
    path: '/api/moderation/comments/:id/text',
    who: 'moderation',
    handler: textApi.putText,
  },
  {
    method: 'POST',
    path: '/api/moderation/decisions',
    who: 'moderation',
    handler: decisionApi.decideMany,
  },
  { method: 'POST', path: '/api/moderation/undo', who: 'moderation', handler: undoApi.undoChange },
  {
    method: 'POST',
    path: '/api/moderation/erasures',
    who: 'moderation',
    handler: decisionApi.eraseMany,
  },
  {
    method: 'POST',
    path: '/api/moderation/comments/:id/reports',
    who: 'moderation',
    handler: reportedDesk.answerReports,
  },
  {
    method: 'GET',
    path: '/api/moderation/words',
    who: 'moderation',
    handler: wordsApi.readWords,
  },
  { method: 'PUT', path: '/api/moderation/words', who: 'wordList', handler: wordsApi.saveWords },
  {
    method: 'POST',
    path: '/api/moderation/words/trial',
    who: 'wordList',
    handler: wordsApi.tryWordsByApi,
  },
  {
    method: 'GET',
    path: '/binh-luan/bao-vi-pham/:id',
    who: 'anybody',
    handler: reportForm.showReportForm,
  },
  {
    method: 'GET',
    path: '/kiem-duyet/bi-bao/',
    who: 'moderation',
    handler: reportedDesk.showReported,
  },
  {
    method: 'POST',
    path: '/kiem-duyet/bi-bao/',
    who: 'moderation',
    handler: reportedDesk.keepByForm,
  },
  { method: 'GET', path: '/kiem-duyet/tu-ngu/', who: 'moderation', handler: wordsPage.showWords },
  { method: 'POST', path: '/kiem-duyet/tu-ngu/', who: 'wordList', handler: wordsPage.changeWords },
  ...staffRoutes,
  { method: 'GET', path: '/y-kien/', who: 'anybody', handler: latestPages.showLatest },
  { method: 'GET', path: '/y-kien/feed.xml', who: 'anybody', handler: latestPages.showFeed },
  {
    method: 'GET',
    path: '/binh-luan/theo-doi/:code',
    who: 'anybody',
    handler: trackingPages.showTracking,
  },
  {
    method: 'POST',
    path: '/binh-luan/theo-doi/:code',
    who: 'anybody',
    handler: trackingPages.withdrawByForm,
  },
  {
    method: 'GET',
    path: '/binh-luan/:year/:month/:slug/',
    who: 'anybody',
    handler: readerPages.showComments,
  },
  { method: 'GET', path: '/kiem-duyet/', who: 'signedIn', handler: deskPages.showDesk },
  {
    method: 'GET',
    path: '/kiem-duyet/tat-ca/',
    who: 'moderation',
    handler: allMatching.showAllMatching,
  },
  {
    method: 'POST',
    path: '/kiem-duyet/tat-ca/',
    who: 'moderation',
    handler: decideMatching.decideAllMatching,
  },
  {
    method: 'GET',
    path: '/kiem-duyet/y-kien/:id/',
    who: 'moderation',
    handler: commentPages.showComment,
  },
  {
    method: 'POST',
    path: '/kiem-duyet/y-kien/:id/sua',
    who: 'moderation',
    handler: commentPages.editByForm,
  },
  {
    method: 'POST',
    path: '/kiem-duyet/quyet-dinh',
    who: 'moderation',
    handler: decisionPages.decideByForm,
  },
  {
    method: 'POST',
    path: '/kiem-duyet/hoan-tac',
    who: 'moderation',
    handler: undoPage.undoByForm,
  },
  { method: 'POST', path: '/kiem-duyet/dien-thoai', who: 'phones', handler: deskPages.showPhone },
  {
    method: 'POST',
    path: '/kiem-duyet/xoa',
    who: 'moderation',
    handler: decisionPages.eraseByForm,
  },
  {
    method: 'POST',
    path: '/kiem-duyet/lam-moi',
    who: 'moderation',
    handler: deskPages.refreshByForm,
  },
  {
    method: 'GET',
    path: '/kiem-duyet/phien/',
    who: 'signedIn',
    handler: sessionPages.showSessions,
  },
  {
    method: 'POST',
    path: '/kiem-duyet/phien/ket-thuc',
    who: 'signedIn',
    handler: sessionPages.endSession,
  },
  { method: 'POST', path: '/kiem-duyet/ra', who: 'signedIn', handler: sessionPages.signOut },
  {
    method: 'GET',
    path: '/kiem-duyet/vao/:code',
    who: 'anybody',
    handler: sessionPages.showSignIn,
  },
  {
    method: 'POST',
    path: '/kiem-duyet/vao/:code',
    who: 'anybody',
    handler: sessionPages.signInByForm,
  },
  ...logRoutes,
  ...passkeyRoutes,
]

export const ownPaths = ['/api', '/y-kien', '/binh-luan', '/kiem-duyet']
