import { yamlPhrases as phrases } from '../problems/yaml-phrases.ts'

export interface YamlSlip {
  readonly text: string
  readonly corrected: string
}

/** Likeliest first. A slip is real if its cure lets the text be read further. */
export function slipsIn(line: string): YamlSlip[] {
  return [...tab(line), ...noSpace(line), ...unquoted(line), ...indented(line), ...stray(line)]
}

function tab(line: string): YamlSlip[] {
  const [indent = ''] = /^\s*/.exec(line) ?? []
  if (!indent.includes('\t')) return []
  return [
    { text: phrases.tab, corrected: indent.replaceAll('\t', '  ') + line.slice(indent.length) },
  ]
}

/** `title:Abc`, or with the colon of a Chinese keyboard. */
function noSpace(line: string): YamlSlip[] {
  const found = /^(\s*(?:- +)?)([a-z_][\w-]*)(?::(?=\S)|\s*：\s*)(.*)$/i.exec(line)
  if (found === null) return []
  const [, before = '', key = '', value = ''] = found
  return [{ text: phrases.noSpace(key), corrected: `${before}${key}: ${quoted(value)}` }]
}

function unquoted(line: string): YamlSlip[] {
  const [, before = '', value = ''] = /^(\s*(?:- +)*(?:[^\s:"'[{#]+ *: +)?)(\S.*)$/.exec(line) ?? []
  const text = whyQuote(value.trimEnd())
  return text === undefined ? [] : [{ text, corrected: before + quoted(value) }]
}

function whyQuote(value: string): string | undefined {
  const sign = value.charAt(0)
  if (/["']/.test(sign)) return quoteFault(value, sign)
  const remark = /(?<=[\s,[{])#.*$/.exec(value)?.[0]
  if (/[[{]/.test(sign)) {
    if (remark !== undefined) return phrases.remark(remark)
    if (!/[\]}]/.test(value)) return phrases.openBracket
    if (/[\]}]$/.test(value)) return phrases.insideBrackets
  }
  if (/^(?:[-?](?:\s|$)|[@%*&!|>[{`,\]}])/.test(value)) return phrases.openingSign(sign)
  return /:(?:\s|$)/.test(value) ? phrases.colonInside : undefined
}

function quoteFault(value: string, quote: string): string {
  const close = value.indexOf(quote, 1)
  if (close === -1) return phrases.openQuote
  if (quote === '"' && /\\[^"]/.test(value) && value.endsWith('"')) return phrases.backslash
  return phrases.quoteInside
}

function quoted(value: string): string {
  return JSON.stringify(value.trimEnd())
}

function indented(line: string): YamlSlip[] {
  // A bracket that closes a list at the margin.
  if (/^[\]}]/.test(line)) return [{ text: phrases.indent, corrected: ` ${line}` }]
  const key = /^ +([a-z_][\w-]*:(?:\s.*)?)$/i.exec(line)?.[1]
  return key === undefined ? [] : [{ text: phrases.indent, corrected: key }]
}

function stray(line: string): YamlSlip[] {
  return /^\s*(?:#|$|[\w-]+ *:(?:\s|$))/.test(line)
    ? []
    : [{ text: phrases.stray, corrected: `# ${line}` }]
}
