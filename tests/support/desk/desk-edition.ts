import type {
  Edition,
  EditionArticle,
  Manifest,
} from '../../../functions/comments/actions/edition.ts'
import { site } from '../../_includes/comments/samples.ts'

const usual = { section: 'tin-tuc', comments: 'open', gone: false } as const

/** One article for each rule about comments, by the last part of its id. */
export const articles = {
  open: article('cau-moi', { title: 'Khánh thành cầu mới' }),
  /** Renamed: it is read at another address than its id. */
  other: article('cho-dem', { title: 'Chợ đêm mở lại', url: '/2026/03/cho-dem-mo-lai/' }),
  closed: article('da-dong', { title: 'Bài đã đóng', comments: 'closed' }),
  off: article('dan-lai', { title: 'Bài dẫn lại', comments: 'off' }),
  gone: article('da-go', { title: 'Bài đã gỡ', gone: true }),
}

export const manifest: Manifest = {
  at: '2026-03-01T00:00:00.000Z',
  revision: 0,
  url: site.url,
  newsroom: site.newsroom,
  assets: site.assets,
  stand: [],
  demo: false,
}

/** An edition of these few articles, held in memory. */
export const edition: Edition = {
  manifest,
  find: (id) => Promise.resolve(Object.values(articles).find((each) => each.id === id)),
  async inSection(section) {
    const found = Object.values(articles).filter((each) => each.section === section)
    return found.map(({ id }) => id)
  },
}

function article(
  name: string,
  changes: Partial<EditionArticle> & { readonly title: string },
): EditionArticle {
  const id = `2026/03/${name}`
  return { id, url: `/${id}/`, ...usual, ...changes }
}
