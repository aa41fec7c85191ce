import { expect, test } from 'vitest'
import { readerRoutes } from '../../../../functions/comments/http/reader-routes.ts'
import { noStore } from '../../../../functions/comments/platform/no-store.ts'
import { openDesk } from '../../../support/desk/desk.ts'

/** Its health is another: it takes no comment. */
const asked = readerRoutes
  .filter(({ method, path }) => method === 'GET' && path !== '/api/health')
  .map(({ path }) => path)

test.each(asked)('in a preview %s is answered as where nobody has written yet', async (path) => {
  const at = path
    .replace(':year/:month/:slug', '2026/03/cau-moi')
    .replace(':code', 'x'.repeat(43))
    .replace(':id', '0193519a-0000-7000-8000-000000000001')
  const [preview, empty] = [openDesk({ store: noStore() }), openDesk()]
  const shown = await preview.ask(at, {}, { preview: true })
  expect(shown.status).toBe((await empty.ask(at)).status)
  await preview.settled()
  expect(preview.reports).toEqual([])
})
