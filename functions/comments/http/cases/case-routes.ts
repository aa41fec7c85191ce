import { forStaff, type Route } from '../shared/route.ts'
import * as caseApi from './case-api.ts'
import * as casePage from './case-page.ts'

export const caseRoutes: readonly Route[] = [
  forStaff('PUT', '/api/moderation/comments/:id/case', 'moderation', caseApi.putCase),
  forStaff('POST', '/kiem-duyet/y-kien/:id/vu-viec', 'moderation', casePage.changeCaseByForm),
]
