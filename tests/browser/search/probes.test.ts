import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { serveStaticFiles } from '../../../server/static/static-files.ts'
import { listening } from '../../support/servers/ask.ts'
import { openBrowser, watchedPage } from '../../support/browser/browser.ts'
import { built } from '../../support/site/built.ts'
import { plantedContent } from './planted.ts'

let page: Page
let faults: string[]
let url = ''

beforeAll(async () => {
  const [browser, root] = await Promise.all([openBrowser(), built(plantedContent())])
  const port = await listening(
    serveStaticFiles({ root, captcha: 'altcha', match: () => undefined }),
  )
  url = `http://localhost:${port}/tim-kiem/`
  ;({ page, faults } = await watchedPage(await browser.newContext()))
})

/** What a reader types, what else is in the address, and the path of the first article of the answer. */
const probes: readonly (readonly [q: string, first: string, filter?: string])[] = [
  ['dân trí', '/2022/03/dan-tri/'],
  ['dan tri', '/2022/03/dan-tri-khac/'],
  ['dân tri', '/2022/03/dan-tri/'],
  ['DÂN TRÍ', '/2022/03/dan-tri/'],
  ['dẫn trị', '/2022/03/dan-tri-khac/'],
  ['dân trí chỉ có trong thân bài', '/2022/03/dan-tri-trong-bai/'],
  ['duong dan mau', '/2022/03/duong/'],
  ['Đường dẫn mẫu', '/2022/03/duong/'],
  ['đương dân mâu', '/2022/03/duong/'],
  ['du du', '/2022/03/du-du/'],
  ['đu đủ', '/2022/03/du-du/'],
  ['đu du', '/2022/03/du-du/'],
  ['hoà thuận', '/2022/03/hoa-binh/'],
  ['hòa thuận', '/2022/03/hoa-binh/'],
  ['khỏe khoắn', '/2022/03/hoa-moi/'],
  ['thủy', '/2022/03/thuy/'],
  ['thuỷ', '/2022/03/thuy/'],
  ['thúy', '/2022/03/thuy-khac/'],
  ['lí luận', '/2022/03/li-luan/'],
  ['ly luan', '/2022/03/li-luan/'],
  ['kỹ thuật', '/2022/03/ki-thuat/'],
  ['quí bạn đọc', '/2022/03/quy-uoc/'],
  ['100-kl/tw', '/2022/03/ket-luan/'],
  ['100 KL TW', '/2022/03/ket-luan/'],
  ['18/08/2014', '/2022/03/ngay-thang/'],
  ['76543', '/2022/03/con-so/'],
  ['76.543', '/2022/03/con-so/'],
  ['nguyen thu nghiem', '/2022/03/ten-rieng/'],
  ['sơn mài', '/2022/03/the/'],
  ['Chữ tổ hợp và chữ dựng sẵn'.normalize('NFD'), '/2022/03/to-hop/'],
  ['“ngoặc kép” & dấu', '/2022/03/kep/'],
  ['bươm bướm', '/2022/04/muc-van-ban/'],
  ['buom buom', '/2022/03/muc-thong-bao/', 'muc=thong-bao'],
  ['chuồn chuồn', '/2022/06/nam-2022/'],
  ['chuon chuon', '/2021/06/nam-2021/', 'den=2021-12-31'],
  ['chuồn chuồn', '/2022/06/nam-2022/', 'tu=2022-06-01&den=2022-06-01'],
  ['sên ốc', '/2022/03/roi/'],
  ['Bài mẫu số 500', 'bai-mau-so-500-'],
]

test.each(probes.map(([q, first, filter = '']) => ({ q, first, filter })))(
  '“$q” $filter leads to $first',
  async ({ q, first, filter }) => {
    await page.goto(`${url}?q=${encodeURIComponent(q)}&${filter}`)
    const link = page.locator('#ket-qua li a').first()
    await link.waitFor()
    expect(await link.getAttribute('href')).toContain(first)
    expect(faults).toEqual([])
  },
)
