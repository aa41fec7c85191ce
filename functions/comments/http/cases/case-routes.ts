import { forStaff, type Route } from '../shared/route.ts'
import * as caseApi from './case-api.ts'
import * as linkApi from './link-api.ts'
import * as replyApi from './reply-api.ts'
import { showCases } from './cases-page.ts'
import * as casePage from './case-page.ts'

export const caseRoutes: readonly Route[] = [
  forStaff('PUT', '/api/moderation/comments/:id/case', 'moderation', caseApi.putCase),
  forStaff('POST', '/api/moderation/comments/:id/case/link', 'moderation', linkApi.makeLinkByApi),
  forStaff('GET', '/kiem-duyet/vu-viec/', 'moderation', showCases),
  forStaff('POST', '/kiem-duyet/y-kien/:id/lien-ket', 'moderation', linkApi.makeLinkByForm),
  forStaff('PUT', '/api/moderation/comments/:id/reply', 'moderation', replyApi.putReply),
  forStaff('DELETE', '/api/moderation/comments/:id/reply', 'answers', replyApi.deleteReply),
  forStaff('POST', '/kiem-duyet/y-kien/:id/tra-loi', 'moderation', casePage.changeReplyByForm),
  forStaff('POST', '/kiem-duyet/y-kien/:id/go-tra-loi', 'answers', casePage.removeReplyByForm),
  forStaff('POST', '/kiem-duyet/y-kien/:id/vu-viec', 'moderation', casePage.changeCaseByForm),
]
