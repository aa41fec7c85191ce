import type { LineProblem } from '../text/decode.ts'
import type { BlockText } from './block-text.ts'
import { bodyPhrases } from '../problems/body-phrases.ts'

interface MarkupPattern {
  /** What each match holds: looking for it first takes a fraction of the pattern's time. */
  readonly holds: string
  /** Every repetition is bounded, so that a hostile text cannot make it slow. */
  readonly sign: RegExp
  readonly textOf: (match: RegExpExecArray) => string
  /** Where the meaning is not sure, or the text is not spoilt. */
  readonly advice: boolean
}

/** Markup that Markdown did not take, so readers would see it. Ordinary prose must pass. */
export function findUnparsedMarkup(
  blockTexts: readonly BlockText[],
  bodyStart: number,
): LineProblem[] {
  const problems: LineProblem[] = []
  const advised = new Map<string, { line: number; count: number }>()
  for (const { line, text } of blockTexts) {
    if (!rare.test(text)) continue
    for (const { holds, sign, textOf, advice } of kinds) {
      if (!text.includes(holds)) continue
      const linesBefore = lineCounter(text)
      for (const match of text.matchAll(sign)) {
        const at = bodyStart + line + 1 + linesBefore(match.index)
        const sentence = textOf(match)
        const earlier = advised.get(sentence)
        if (!advice) problems.push({ line: at, text: sentence })
        else if (earlier === undefined) advised.set(sentence, { line: at, count: 0 })
        else earlier.count += 1
      }
    }
  }
  for (const [text, { line, count }] of advised)
    problems.push({ line, text: text + (count > 0 ? bodyPhrases.others(count) : ''), advice: true })
  return problems
}

const rare = /[<&{[\]*=|~]|__|##|:::/

// `a < b`, `x <i` and the like are prose.
const short = 'a|b|i|p|q|s|u'
const long =
  'abbr|acronym|address|article|aside|audio|big|blockquote|body|br|button|center|cite|code|col|colgroup|dd|del|details|dfn|div|dl|dt|em|embed|fieldset|figcaption|figure|font|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|img|input|ins|kbd|label|legend|li|link|main|map|mark|marquee|math|menu|meta|nav|noscript|object|ol|option|param|picture|pre|samp|script|section|select|small|source|span|strike|strong|style|sub|summary|sup|svg|table|tbody|td|template|textarea|tfoot|th|thead|time|title|tr|track|tt|ul|var|video|wbr|(?:o|v|w|x|m|st1|mc|xml):[\\w.]{1,30}'

const files = 'jpe?g|png|webp|avif|gif|heic|svg|pdf|docx?|xlsx?|pptx?|zip|rar|md|mp[34]'

const kinds: readonly MarkupPattern[] = [
  // An editor may have made a dash of the two hyphens.
  problem('<!', /<!\s?[-–—]/g, () => bodyPhrases.comment),
  problem(']', /(!)\[[^[\]\n]{0,2000}\](?:\s{0,3}\(|\[)|\]\(/g, ([, picture]) =>
    picture === undefined ? bodyPhrases.brokenLink : bodyPhrases.brokenPicture,
  ),
  problem(
    '![',
    new RegExp(
      `!\\[(?:\\[[^\\[\\]\\n]{1,300}\\]\\]|[^\\[\\]\\n]{0,2000}\\.(?:${files})\\b)|(?<=^|\\n)!\\[[^\\[\\]\\n]{0,2000}\\](?=[ \\t]*(?:\\n|$))`,
      'gi',
    ),
    () => bodyPhrases.brokenPicture,
  ),
  advice('<', /<(?:![a-z[]|\?[a-z])/gi, () => bodyPhrases.declaration),
  advice(
    '<',
    new RegExp(
      `<\\/?(?:(${long})(?=[\\s/>\\u0000]|$)|(${short})(?:\\s{1,9}[a-z-]{1,40}=[^<>]{0,2000})?\\s{0,9}\\/?>)`,
      'gi',
    ),
    ([, one, other]) => bodyPhrases.tag(`<${(one ?? other ?? '').toLowerCase()}>`),
  ),
  advice(
    '&',
    /&(?:(?:nbsp|amp|lt|gt|quot|apos|shy|hellip|[nm]dash|[lr][sd]quo|bull|middot)(?![a-z]);?|#x?[\da-f]{2,6};?|[a-z]{2,8};)/gi,
    ([entity]) => bodyPhrases.entity(entity),
  ),
  advice(
    ']',
    new RegExp(
      `\\][ \\t]{1,3}\\((?:https?:|www\\.|mailto:|\\/|[^()\\s]{1,200}\\.(?:${files})\\)|[^()\\s@]{1,64}@)`,
      'gi',
    ),
    () => bodyPhrases.gapInLink,
  ),
  advice(')[', /\)\[(?:https?:|www\.|\/)[^\]\s]{1,500}\]/gi, () => bodyPhrases.swappedLink),
  advice('[[', /(?<!!)\[\[[^[\]\n]{1,300}\]\]/g, () => bodyPhrases.wikiLink),
  // `[1][2]` is how prose cites.
  advice('][', /(?<!!\[[^[\]\n]{0,200})\]\[(?!\d{1,4}\])([^[\]\n]{1,100})\]/g, ([, label = '']) =>
    bodyPhrases.noReference(label),
  ),
  advice('[^', /\[\^[^\]\s]{1,40}\]/g, () => bodyPhrases.footnote),
  ...['**', '__', '~~'].map((marks) => loosely(marks)),
  // `**Chú ý:**Không` is no emphasis to Markdown: a sign inside, a letter outside.
  advice(
    '**',
    /(?<![*\p{L}\p{N}])\*\*(?=[^\s*])[^*\n]{1,500}(?<=[\p{P}\p{S}])\*\*(?=[\p{L}\p{N}])|(?<=[\p{L}\p{N}])\*\*(?=[\p{P}\p{S}])[^*\n]{1,500}(?<=[^\s*])\*\*(?![*\p{L}\p{N}])/gu,
    () => bodyPhrases.tightEmphasis,
  ),
  advice('==', /(?<!=)==(?=[^=\s])[^=\n]{1,500}==(?!=)/g, () => bodyPhrases.highlight),
  advice(
    '',
    /\{\{[^{}\n]{0,200}\}\}|\{%[^%\n]{0,200}%\}|\{#[^#\n]{0,200}#\}|<%[^%\n]{0,200}%>|\{:? ?[.#][a-z][^{}\n]{0,100}\}|\[(?:\/(?:caption|gallery|embed|video|audio|playlist|youtube)|gallery|vc_\w{1,30}|(?:caption|gallery|embed|video|audio|playlist|youtube)\s[^\]\n=]{0,40}=[^\]\n]{0,300})\]/gi,
    ([code]) => bodyPhrases.shortcode(code.length > 30 ? `${code.slice(0, 30)}…` : code),
  ),
  advice(':::', /(?<=^|\n):{3}/g, () => bodyPhrases.container),
  advice('##', /(?<=^|\n)#{2,6}(?=[^#\s])/g, () => bodyPhrases.headingGap),
  advice(
    '|',
    /(?<=^|\n)(?=[^\n|]{0,300}\|)(?=[^\n]{0,300}--)[ |:-]{2,1000}(?=\n|$)/g,
    () => bodyPhrases.brokenTable,
  ),
]

/** Blanks inside the edge. Asterisks that stand alone, as after a price, are prose. */
function loosely(marks: string): MarkupPattern {
  const [one = ''] = marks
  const edge = `(?<![${one}\\p{L}\\p{N}])[${one}]{2}`
  const inside = `[^${one}\\n]{1,500}`
  const blank = '[ \\t\\u00a0]'
  const sign = new RegExp(
    `${edge}(?:${blank}${inside}|${inside}${blank})[${one}]{2}(?![${one}])`,
    'gu',
  )
  return advice(marks, sign, () => bodyPhrases.emphasis(marks))
}

function problem(holds: string, sign: RegExp, textOf: MarkupPattern['textOf']): MarkupPattern {
  return { holds, sign, textOf, advice: false }
}

function advice(holds: string, sign: RegExp, textOf: MarkupPattern['textOf']): MarkupPattern {
  return { holds, sign, textOf, advice: true }
}

function lineCounter(text: string): (index: number) => number {
  let lines = 0
  let from = 0
  return (index) => {
    for (; from < index; from += 1) if (text[from] === '\n') lines += 1
    return lines
  }
}
