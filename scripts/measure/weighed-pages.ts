import { modelPath } from './model-article.ts'

export interface Weighed {
  readonly kind: string
  readonly path: string
  /** Bytes over the wire of HTML, styles and scripts together. */
  readonly most: number
}

const KB = 1024

/** The model article's budget is the design's; only listings may weigh more. `sitemap`: the demo's newest. */
export function weighedPages(sitemap: string): Weighed[] {
  return [
    { kind: 'front', path: '/', most: 16 * KB },
    { kind: 'numbered', path: '/trang/1/', most: 14 * KB },
    { kind: 'section', path: '/tin-mau/', most: 16 * KB },
    { kind: 'tag', path: '/the/hoa/', most: 16 * KB },
    { kind: 'model article', path: `/${modelPath}/`, most: 14 * KB },
    { kind: 'article with everything', path: pathOf(sitemap, 199), most: 14 * KB },
    { kind: 'archive', path: '/luu-tru/', most: 14 * KB },
    { kind: 'archive month', path: '/luu-tru/2023/12/', most: 14 * KB },
    { kind: 'archive day', path: '/luu-tru/2023/12/28/', most: 14 * KB },
    { kind: 'static page', path: '/gioi-thieu/', most: 14 * KB },
    { kind: 'English page', path: '/en/', most: 14 * KB },
    { kind: 'search', path: '/tim-kiem/', most: 16 * KB },
    { kind: 'not found', path: '/khong-co/', most: 14 * KB },
    { kind: 'latest comments', path: '/y-kien/', most: 14 * KB },
    { kind: 'comments', path: `/binh-luan/${modelPath}/`, most: 16 * KB },
  ]
}

/** Generated articles near number 200 show a feature each; 199 has a table and attachments. */
function pathOf(sitemap: string, number: number): string {
  const found = new RegExp(`<loc>https?://[^/]+(/[^<]*-so-${number}-[^<]*)</loc>`).exec(
    sitemap,
  )?.[1]
  if (found === undefined) throw new Error(`The demo has no article number ${number}.`)
  return found
}
