import { mostBytes, phoneRules } from '../../models/comment-form.ts'
import { commentStrings as words } from '../../strings/comments.ts'
import { searchStrings } from '../../strings/search.ts'
import { strings } from '../../strings/site.ts'

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
