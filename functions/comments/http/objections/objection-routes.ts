import { forAnybody, forStaff, type Route } from '../shared/route.ts'
import * as answer from './answer.ts'
import * as object from './object.ts'

export const objectionRoutes: readonly Route[] = [
  forAnybody('POST', '/api/comments/tracking/:code/objection', object.objectByApi),
  forAnybody('POST', '/binh-luan/theo-doi/:code/de-nghi', object.objectByForm),
  forStaff('POST', '/api/moderation/comments/:id/objection', 'moderation', answer.answerByApi),
  forStaff('GET', '/kiem-duyet/de-nghi/', 'moderation', answer.showObjections),
  forStaff('POST', '/kiem-duyet/de-nghi/', 'moderation', answer.answerByForm),
]
