import { forStaff, type Route, type StaffHandler } from '../shared/route.ts'

/** Seldom asked: loaded by whoever does. */
export const publicationRoutes: readonly Route[] = [
  forStaff(
    'POST',
    '/api/moderation/replies/publication',
    'answers',
    loaded(async () => (await import('./publication-api.ts')).publishRepliesByApi),
  ),
  forStaff(
    'GET',
    '/kiem-duyet/tra-loi/',
    'answers',
    loaded(async () => (await import('./publication-page.ts')).showWaiting),
  ),
  forStaff(
    'POST',
    '/kiem-duyet/tra-loi/',
    'answers',
    loaded(async () => (await import('./publication-page.ts')).publishRepliesByForm),
  ),
]

function loaded(load: () => Promise<StaffHandler>): StaffHandler {
  return {
    answerStaff: async (context, permission) => (await load()).answerStaff(context, permission),
  }
}
