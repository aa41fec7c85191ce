import { html, type Html } from '../../html/html.ts'
import type { ArticleLine, DraftLine, EditorLists } from '../../models/editor.ts'
import type { Site } from '../../models/page.ts'
import { editorArticleStrings as articleWords } from '../../strings/editor-article.ts'
import { editorStrings as words } from '../../strings/editor.ts'
import { staffStrings } from '../../strings/staff.ts'
import { formatCommentTime } from '../../parts/comments/comment-time.ts'
import { editorFrame } from './editor-frame.ts'

export function editorListsPage(site: Site, lists: EditorLists, message?: string): string {
  const { name, mayPublish, drafts, coming, published, troubles } = lists
  const [waiting, writing] = [true, false].map((ready) =>
    drafts.filter((draft) => draft.ready === ready),
  )
  return editorFrame(site, {
    title: staffStrings.editorDesk,
    name,
    main: html`${message !== undefined && html`<p class="editor-message" role="status">${message}</p>`}
      ${troubles.map((trouble) => html`<p class="editor-trouble">${trouble}</p>`)}
      <form class="editor-new" method="post" action="/bien-tap/">
        <label class="field">${words.newTitle} <input type="text" name="title" required maxlength="300" autocomplete="off"></label>
        <button type="submit">${words.begin}</button>
      </form>
      ${draftList(words.lists.waiting, waiting ?? [])}
      ${draftList(words.lists.writing, writing ?? [])}
      ${coming.length > 0 && articleList(words.lists.coming, coming, { place: '/ban-thao', mayPublish })}
      ${articleList(words.lists.published, published, { place: '', mayPublish })}`,
  })
}

function draftList(heading: string, drafts: readonly DraftLine[]): Html {
  return html`<section><h2>${heading}</h2>
    ${drafts.length === 0 ? html`<p class="none">${words.none}</p>` : html`<ul class="lines">${drafts.map(draftLine)}</ul>`}
  </section>`
}

function draftLine({ slug, title, returned, by, at }: DraftLine): Html {
  return html`
    <li><a href="/bien-tap/${slug}/">${title || slug}</a>${returned && html` <strong class="badge">${words.returned}</strong>`}
      <p class="meta">${by === null || at === null ? words.neverSaved : words.last(by, formatCommentTime(at))}</p></li>`
}

function articleList(
  heading: string,
  articles: readonly ArticleLine[],
  { place, mayPublish }: { readonly place: string; readonly mayPublish: boolean },
): Html {
  return html`<section><h2>${heading}</h2>
    ${
      articles.length === 0
        ? html`<p class="none">${words.none}</p>`
        : html`<ul class="lines">${articles.map(
            ({ path, title, timestamp }) => html`
    <li><a href="${place}/${path}/">${title}</a> <p class="meta">${timestamp}${mayPublish && html` · <a href="/bien-tap/${path}/">${articleWords.edit}</a>`}</p></li>`,
          )}</ul>`
    }
  </section>`
}
