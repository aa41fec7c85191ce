import type { Article } from '../../models/article.ts'
import { html, type Html } from '../../html/html.ts'
import type { Site } from '../../models/page.ts'
import { strings } from '../../strings/site.ts'

/** Nghị định 42/2022, art. 7.1.c asks for print and save. Nobody else hears of a reader before they click. */
export function shareButtons({ assets }: Site, url: string): Html {
  return html`
    <section class="share" aria-label="${strings.share}">
      <p class="meta">${strings.share}</p>
      <ul>
        <li><a href="${zalo(url)}" rel="noopener nofollow">Zalo</a></li>
        <li><a href="https://www.facebook.com/sharer/sharer.php?u=${encodeURIComponent(url)}" rel="noopener nofollow">Facebook</a></li>
        <li><button type="button" class="second" name="copy">${strings.copy}</button></li>
        <li><button type="button" class="second" name="print">${strings.print}</button></li>
        <li><button type="button" class="second" name="save">${strings.save}</button></li>
        <li><button type="button" class="second" name="share">${strings.shareSheet}</button></li>
      </ul>
      <p class="meta" role="status"></p>
      <script type="module" src="${assets['article.js']}"></script>
    </section>`
}

/** On paper and in saved files alone. */
export function provenance({ newsroom: { credit } }: Site, url: string, { title }: Article): Html {
  return html`
    <p class="provenance">“${title}”, <a href="${url}">${url}</a>. ${strings.reuse(credit)}</p>`
}

/** The page that Zalo's button opens (developers.zalo.me/docs/social), without the script that the button needs. */
function zalo(url: string): string {
  const shared = encodeURIComponent(btoa(JSON.stringify({ url })))
  return `https://button-share.zalo.me/share_external?layout=1&color=blue&customize=false&d=${shared}`
}
