import type { FileLink } from './block.ts'
import { attribute, rawText, tidy, type PageElement } from './tree.ts'

const endings = String.raw`\.(?:pdf|docx?|xlsx?|pptx?|zip|rar|odt|ods|rtf|7z)`
const document = new RegExp(`${endings}(?:$|[?#&/;])`, 'i')
/** Addresses under which Liferay, vPortal and SharePoint give documents out, whatever these are called. */
const givesOut =
  /\/(?:documents\/\d+\/\d+\/|c\/document_library\/get_file\?)|\/download_?attachments?\b|\/Attachments\/\d+\//i

/** A link to a document that belongs to the article. */
export function isFileLink(element: PageElement): boolean {
  if (element.tagName !== 'a') return false
  const href = attribute(element, 'href')
  if (href === '' || /^(?:javascript|mailto):/i.test(href)) return false
  return (
    document.test(href) ||
    document.test(attribute(element, 'title')) ||
    document.test(tidy(rawText(element))) ||
    /(?:^|\s)wd-download/.test(attribute(element, 'class')) ||
    (givesOut.test(href) && !/\.(?:jpe?g|png|gif|webp|bmp)(?:$|[?/])/i.test(href))
  )
}

/** Words that stand beside documents and say nothing else: `Tài liệu đính kèm:`, `[Tải về]`. */
const labels =
  /(?:các\s+)?(?:tài liệu|tệp(?: tin)?|tập tin|file|văn bản)?\s*(?:đính kèm|gửi kèm|kèm theo)|tải (?:về|xuống|file)(?: (?:tại )?đây)?|download|xem (?:tại đây|file|văn bản)/giu

export function isFileLabel(text: string): boolean {
  return text.length < 80 && /\p{L}/u.test(text) && !/[\p{L}\p{N}]/u.test(text.replace(labels, ''))
}

/** Runs of one line → the documents that it names, and whether it says anything beside them. */
export function filesIn(
  runs: readonly { readonly text: string; readonly file?: string | undefined }[],
): { files: FileLink[]; isOnlyFiles: boolean } {
  const links: { href: string; words: string }[] = []
  for (const { text, file } of runs) {
    if (file === undefined) continue
    const last = links.at(-1)
    if (last?.href === file) last.words += text
    else links.push({ href: file, words: text })
  }
  if (links.length === 0) return { files: [], isOnlyFiles: false }
  const rest = tidy(runs.map(({ text, file }) => (file === undefined ? text : ' ')).join(''))
  const [beside] =
    new RegExp(`[^\\[\\]/:]{1,120}${endings}\\b`, 'iu').exec(rest.slice(0, 300)) ?? []
  return {
    files: links.map(({ href, words }) => {
      const title = tidy(words)
      return { href, name: fileNameOf(href, title) ?? beside?.trim() ?? title, title }
    }),
    isOnlyFiles:
      !/[\p{L}\p{N}]/u.test(rest) ||
      isFileLabel(beside === undefined ? rest : rest.replace(beside, 'tải về')),
  }
}

/** The file's own name, out of an address as portals make them, or out of the link's words. */
function fileNameOf(href: string, words: string): string | undefined {
  const pieces = href
    .slice(0, 2000)
    .split(/[?#;&=/]/)
    .filter(Boolean)
  const named = pieces.map(decoded).findLast((piece) => document.test(piece))
  return named ?? (document.test(words) ? words : undefined)
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' ')).normalize('NFC')
  } catch {
    return text
  }
}
