import { mostBytes, phoneRules } from '../../models/comment-form.ts'
import { html, type Html } from '../../html/html.ts'
import type { Site } from '../../models/page.ts'
import { strings } from '../../strings/site.ts'
import { commentStrings as words } from '../../strings/comments.ts'
import { searchStrings } from '../../strings/search.ts'

export function commentScript({ assets }: Site): Html {
  return html`<script type="module" src="${assets['comments.js']}"></script>`
}

/** For a page about its form. Under an article it comes only once the form is near: most readers never write. */
export function formScript({ assets }: Site): Html {
  return html`<script type="module" src="${assets['comment-form.js']}"></script>`
}

/** By script. Publishing puts them at its head as `words`, rather than into each of thousands of pages. */
export const scriptWords: Readonly<Record<string, object>> = {
  'comments.js': { total: words.total('{n}') },
  'comment-form.js': {
    fields: words.fields,
    phone: phoneRules,
    mostBytes,
    problems: { ...words.problems, ...words.captchaProblems },
    refusals: { ...words.refusals, ...words.scriptRefusals },
    mend: words.mend,
    offline: words.offline,
    sending: words.sending,
    left: words.left,
    over: words.over,
    restored: words.restored,
    received: words.received,
    follow: words.follow,
  },
  'captcha-altcha.js': words.altcha,
  'article.js': strings.articleScript,
  'save-article.js': { savedAt: strings.savedAt },
  'search.js': searchStrings.script,
}
