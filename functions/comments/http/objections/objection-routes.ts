import { forStaff, type Route } from '../shared/route.ts'
import * as answer from './answer.ts'

export const objectionRoutes: readonly Route[] = [
  forStaff('POST', '/api/moderation/comments/:id/objection', 'moderation', answer.answerByApi),
  forStaff('GET', '/kiem-duyet/de-nghi/', 'moderation', answer.showObjections),
  forStaff('POST', '/kiem-duyet/de-nghi/', 'moderation', answer.answerByForm),
]
