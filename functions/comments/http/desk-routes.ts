import * as deskPages from './desk/pages.ts'
import * as sessionPages from './people/session-pages.ts'
import * as decisionPages from './desk/decision-pages.ts'
import { caseRoutes } from './cases/case-routes.ts'
import { publicationRoutes } from './publications/publication-routes.ts'
import { objectionRoutes } from './objections/objection-routes.ts'
import { logRoutes } from './people/log-routes.ts'
import { reportRoutes } from './monthly/report-routes.ts'
import { passkeyRoutes } from './people/passkey-routes.ts'
import * as deskApi from './desk/api.ts'
import * as claimApi from './desk/comment/claim-api.ts'
import * as commentPages from './desk/comment/comment-pages.ts'
import * as undoApi from './desk/comment/undo-api.ts'
import * as undoPage from './desk/comment/undo-page.ts'
import * as textApi from './desk/comment/text-api.ts'
import * as markApi from './desk/comment/mark-api.ts'
import * as markPages from './desk/comment/mark-pages.ts'
import * as decisionApi from './desk/decision-api.ts'
import * as selectionApi from './desk/matching/selection-api.ts'
import * as selectionPages from './desk/matching/selection-pages.ts'
import * as revealPhone from './desk/reveal-phone.ts'
import * as reportedDesk from './reports/reported-desk.ts'
import * as wordsApi from './words/words-api.ts'
import * as wordsPage from './words/words-page.ts'
import { staffRoutes } from './people/staff-routes.ts'
import { forAnybody, forStaff, type Route } from './shared/route.ts'

/** Each names who may ask: a permission by name, or anybody. All lie under an address of `functions/desk/index.ts`. */
export const deskRoutes: readonly Route[] = [
  forStaff('GET', '/api/moderation/comments', 'moderation', deskApi.listQueue),
  forStaff('GET', '/api/moderation/comments/:id/phone', 'phones', revealPhone.revealPhoneByGet),
  forStaff('POST', '/api/moderation/comments/:id/phone', 'phones', revealPhone.revealPhoneByPost),
  forStaff('POST', '/api/moderation/comments/:id/claim', 'moderation', claimApi.claimComment),
  forStaff('DELETE', '/api/moderation/comments/:id/claim', 'moderation', claimApi.freeComment),
  forStaff('PUT', '/api/moderation/comments/:id/text', 'moderation', textApi.putText),
  forStaff('PUT', '/api/moderation/comments/:id/topic', 'moderation', markApi.putTopic),
  forStaff('PUT', '/api/moderation/comments/:id/quote', 'moderation', markApi.putQuote),
  ...caseRoutes,
  ...publicationRoutes,
  forStaff('POST', '/api/moderation/decisions', 'moderation', decisionApi.decideMany),
  forStaff('POST', '/api/moderation/undo', 'moderation', undoApi.undoChange),
  forStaff('POST', '/api/moderation/erasures', 'moderation', decisionApi.eraseMany),
  forStaff('POST', '/api/moderation/selections', 'moderation', selectionApi.makeSelection),
  forStaff('POST', '/api/moderation/selections/:id', 'moderation', selectionApi.settleSelected),
  forStaff(
    'POST',
    '/api/moderation/comments/:id/reports',
    'moderation',
    reportedDesk.answerReports,
  ),
  forStaff('GET', '/api/moderation/words', 'moderation', wordsApi.readWords),
  forStaff('PUT', '/api/moderation/words', 'wordList', wordsApi.saveWords),
  forStaff('POST', '/api/moderation/words/trial', 'wordList', wordsApi.tryWordsByApi),
  forStaff('GET', '/kiem-duyet/bi-bao/', 'moderation', reportedDesk.showReported),
  forStaff('POST', '/kiem-duyet/bi-bao/', 'moderation', reportedDesk.keepByForm),
  forStaff('GET', '/kiem-duyet/tu-ngu/', 'moderation', wordsPage.showWords),
  forStaff('POST', '/kiem-duyet/tu-ngu/', 'wordList', wordsPage.changeWords),
  ...staffRoutes,
  forStaff('GET', '/kiem-duyet/', 'signedIn', deskPages.showDesk),
  forStaff('POST', '/kiem-duyet/tat-ca/', 'moderation', selectionPages.selectByForm),
  forStaff('POST', '/kiem-duyet/tat-ca/:id', 'moderation', selectionPages.settleByForm),
  forStaff('GET', '/kiem-duyet/y-kien/:id/', 'moderation', commentPages.showComment),
  forStaff('POST', '/kiem-duyet/y-kien/:id/dang-doc', 'moderation', claimApi.claimByForm),
  forStaff('POST', '/kiem-duyet/y-kien/:id/sua', 'moderation', commentPages.editByForm),
  forStaff('POST', '/kiem-duyet/y-kien/:id/chu-de', 'moderation', markPages.setTopicByForm),
  forStaff('POST', '/kiem-duyet/y-kien/:id/trich', 'moderation', markPages.setQuoteByForm),
  forStaff('POST', '/kiem-duyet/quyet-dinh', 'moderation', decisionPages.decideByForm),
  forStaff('POST', '/kiem-duyet/hoan-tac', 'moderation', undoPage.undoByForm),
  forStaff('POST', '/kiem-duyet/dien-thoai', 'phones', deskPages.showPhone),
  forStaff('POST', '/kiem-duyet/xoa', 'moderation', decisionPages.eraseByForm),
  forStaff('POST', '/kiem-duyet/lam-moi', 'moderation', deskPages.refreshByForm),
  forStaff('GET', '/kiem-duyet/phien/', 'signedIn', sessionPages.showSessions),
  forStaff('POST', '/kiem-duyet/phien/ket-thuc', 'signedIn', sessionPages.endSession),
  forStaff('POST', '/kiem-duyet/ra', 'signedIn', sessionPages.signOut),
  forAnybody('GET', '/kiem-duyet/vao/:code', sessionPages.showSignIn),
  forAnybody('POST', '/kiem-duyet/vao/:code', sessionPages.signInByForm),
  ...objectionRoutes,
  ...logRoutes,
  ...reportRoutes,
  ...passkeyRoutes,
]
