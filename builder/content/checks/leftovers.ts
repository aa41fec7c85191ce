import type { Said } from '../text/text.ts'
import type { Loose } from './loose.ts'
import { phrases } from '../problems/body-phrases.ts'

interface Leftover {
  /** Every repetition is bounded, so that a hostile text cannot make it slow. */
  readonly sign: RegExp
  readonly say: (match: RegExpExecArray) => string
  /** Where the meaning is not sure, or the text is not spoilt. */
  readonly advice: boolean
}

/** Markup that Markdown did not take, so readers would see it. Ordinary prose must pass. */
export function leftovers(loose: readonly Loose[], bodyStart: number): Said[] {
  const said: Said[] = []
  const advised = new Map<string, { line: number; count: number }>()
  for (const { line, text } of loose) {
    if (!rare.test(text)) continue
    for (const { sign, say, advice } of kinds) {
      const linesBefore = lineCounter(text)
      for (const match of text.matchAll(sign)) {
        const at = bodyStart + line + 1 + linesBefore(match.index)
        const sentence = say(match)
        const known = advised.get(sentence)
        if (!advice) said.push({ line: at, text: sentence })
        else if (known === undefined) advised.set(sentence, { line: at, count: 0 })
        else known.count += 1
      }
    }
  }
  for (const [text, { line, count }] of advised)
    said.push({ line, text: text + (count > 0 ? phrases.others(count) : ''), advice: true })
  return said
}

const rare = /[<&{[\]*=|~]|__|##|:::/

// `a < b`, `x <i` and the like are prose.
const short = 'a|b|i|p|q|s|u'
const long =
  'abbr|acronym|address|article|aside|audio|big|blockquote|body|br|button|center|cite|code|col|colgroup|dd|del|details|dfn|div|dl|dt|em|embed|fieldset|figcaption|figure|font|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|img|input|ins|kbd|label|legend|li|link|main|map|mark|marquee|math|menu|meta|nav|noscript|object|ol|option|param|picture|pre|samp|script|section|select|small|source|span|strike|strong|style|sub|summary|sup|svg|table|tbody|td|template|textarea|tfoot|th|thead|time|title|tr|track|tt|ul|var|video|wbr|(?:o|v|w|x|m|st1|mc|xml):[\\w.]{1,30}'

const files = 'jpe?g|png|webp|avif|gif|heic|svg|pdf|docx?|xlsx?|pptx?|zip|rar|md|mp[34]'

const kinds: readonly Leftover[] = [
  // An editor may have made a dash of the two hyphens.
  problem(/<!\s?[-–—]/g, () => phrases.comment),
  problem(/(!)\[[^[\]\n]{0,2000}\](?:\s{0,3}\(|\[)|\]\(/g, ([, picture]) =>
    picture === undefined ? phrases.brokenLink : phrases.brokenPicture,
  ),
  problem(
    new RegExp(
      `!\\[(?:\\[[^\\[\\]\\n]{1,300}\\]\\]|[^\\[\\]\\n]{0,2000}\\.(?:${files})\\b)|(?<=^|\\n)!\\[[^\\[\\]\\n]{0,2000}\\](?=[ \\t]*(?:\\n|$))`,
      'gi',
    ),
    () => phrases.brokenPicture,
  ),
  advice(/<(?:![a-z[]|\?[a-z])/gi, () => phrases.declaration),
  advice(
    new RegExp(
      `<\\/?(?:(${long})(?=[\\s/>\\u0000]|$)|(${short})(?:\\s{1,9}[a-z-]{1,40}=[^<>]{0,2000})?\\s{0,9}\\/?>)`,
      'gi',
    ),
    ([, one, other]) => phrases.tag(`<${(one ?? other ?? '').toLowerCase()}>`),
  ),
  advice(
    /&(?:(?:nbsp|amp|lt|gt|quot|apos|shy|hellip|[nm]dash|[lr][sd]quo|bull|middot)(?![a-z]);?|#x?[\da-f]{2,6};?|[a-z]{2,8};)/gi,
    ([entity]) => phrases.entity(entity),
  ),
  advice(
    new RegExp(
      `\\][ \\t]{1,3}\\((?:https?:|www\\.|mailto:|\\/|[^()\\s]{1,200}\\.(?:${files})\\)|[^()\\s@]{1,64}@)`,
      'gi',
    ),
    () => phrases.gapInLink,
  ),
  advice(/\)\[(?:https?:|www\.|\/)[^\]\s]{1,500}\]/gi, () => phrases.swappedLink),
  advice(/(?<!!)\[\[[^[\]\n]{1,300}\]\]/g, () => phrases.wikiLink),
  // `[1][2]` is how prose cites.
  advice(/(?<!!\[[^[\]\n]{0,200})\]\[(?!\d{1,4}\])([^[\]\n]{1,100})\]/g, ([, label = '']) =>
    phrases.noReference(label),
  ),
  advice(/\[\^[^\]\s]{1,40}\]/g, () => phrases.footnote),
  ...['**', '__', '~~'].map((marks) => loosely(marks)),
  // `**Chú ý:**Không` is no emphasis to Markdown: a sign inside, a letter outside.
  advice(
    /(?<![*\p{L}\p{N}])\*\*(?=[^\s*])[^*\n]{1,500}(?<=[\p{P}\p{S}])\*\*(?=[\p{L}\p{N}])|(?<=[\p{L}\p{N}])\*\*(?=[\p{P}\p{S}])[^*\n]{1,500}(?<=[^\s*])\*\*(?![*\p{L}\p{N}])/gu,
    () => phrases.tightEmphasis,
  ),
  advice(/(?<!=)==(?=[^=\s])[^=\n]{1,500}==(?!=)/g, () => phrases.highlight),
  advice(
    /\{\{[^{}\n]{0,200}\}\}|\{%[^%\n]{0,200}%\}|\{#[^#\n]{0,200}#\}|<%[^%\n]{0,200}%>|\{:? ?[.#][a-z][^{}\n]{0,100}\}|\[(?:\/(?:caption|gallery|embed|video|audio|playlist|youtube)|gallery|vc_\w{1,30}|(?:caption|gallery|embed|video|audio|playlist|youtube)\s[^\]\n=]{0,40}=[^\]\n]{0,300})\]/gi,
    ([code]) => phrases.shortcode(code.length > 30 ? `${code.slice(0, 30)}…` : code),
  ),
  advice(/(?<=^|\n):{3}/g, () => phrases.container),
  advice(/(?<=^|\n)#{2,6}(?=[^#\s])/g, () => phrases.headingGap),
  advice(
    /(?<=^|\n)(?=[^\n|]{0,300}\|)(?=[^\n]{0,300}--)[ |:-]{2,1000}(?=\n|$)/g,
    () => phrases.brokenTable,
  ),
]

/** Blanks inside the edge. Asterisks that stand alone, as after a price, are prose. */
function loosely(marks: string): Leftover {
  const [one = ''] = marks
  const edge = `(?<![${one}\\p{L}\\p{N}])[${one}]{2}`
  const inside = `[^${one}\\n]{1,500}`
  const blank = '[ \\t\\u00a0]'
  const sign = new RegExp(
    `${edge}(?:${blank}${inside}|${inside}${blank})[${one}]{2}(?![${one}])`,
    'gu',
  )
  return advice(sign, () => phrases.emphasis(marks))
}

function problem(sign: RegExp, say: Leftover['say']): Leftover {
  return { sign, say, advice: false }
}

function advice(sign: RegExp, say: Leftover['say']): Leftover {
  return { sign, say, advice: true }
}

function lineCounter(text: string): (index: number) => number {
  let lines = 0
  let from = 0
  return (index) => {
    for (; from < index; from += 1) if (text[from] === '\n') lines += 1
    return lines
  }
}
