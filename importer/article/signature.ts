/** What stands below an article: who wrote it, who took the pictures, whom it was taken from. */
export interface Signature {
  readonly bylines: readonly string[]
  readonly credit?: string
  readonly source?: string
}

const word = String.raw`(?:\p{Lu}[\p{L}\p{M}.]*|[A-ZĐ]{1,5}\d?)`
const person = new RegExp(String.raw`^${word}(?:[\s.]+${word}){0,5}$`, 'u')
const office =
  /^(?:phòng|ban|ubnd|hđnd|văn phòng|trung tâm|công an|hội|đoàn|sở|đảng (?:ủy|uỷ|bộ)|quận (?:ủy|uỷ)|huyện (?:ủy|uỷ)|phường|xã|trạm|trường|cổng|báo|đài|tổ|mặt trận|ủy ban|uỷ ban|liên đoàn|bảo hiểm|chi cục|cục|bộ|nhóm|bch|ctv|pv|bbt)(?:\s|$)/iu
/** “Hội nghị đã thành công” opens like an office and is none. */
const officeName =
  /^(?:pv|ctv|bbt|bch)|^(?!hội (?:nghị|thảo|thi|trường))\S+(?:\s\S+)*?\s(?:\p{Lu}|biên tập|phóng viên|tuyên giáo|y tế|thanh niên|tin học|phường|xã|quận|huyện|thành phố)/iu
const photo = /^(?:ảnh|hình|hình ảnh|ảnh minh họa|clip|video)\s*(?:\s*[:/]\s*|\s+)(.*)$/iu
const labelled =
  /^(?:tác giả(?: bài viết)?|người viết|bài,? (?:và )?ảnh|tin,? (?:và )?ảnh|tin,? bài|bài|tin|thực hiện|người đăng|biên tập)\s*:\s*|^(?:(?:được )?(?:viết|thực hiện) bởi|bởi|by)\s*:?\s+/iu
const taken =
  /^\(?\s*(?:theo|nguồn(?: tin)?|trích(?: nguồn)?|dẫn(?: nguồn| theo)?)\s*:?\s+(.+?)\)?\.?$/iu

/** Reads a last line: `A - B - Ảnh: C`, `Nhóm PV - Ảnh: …|`, `Ban biên tập (Tổng hợp)`, `Theo x.vn`; nothing where it is text. */
export function readSignature(line: string, isMarked = false): Signature | undefined {
  if (line.length > 200) return undefined
  const text = line.replace(/[|\s]+$/u, '').replace(/^[-–—\s]+/, '')
  if (text === '' || text.length > 140) return undefined
  const from = taken.exec(text)
  if (from?.[1] !== undefined)
    return isShortName(from[1]) ? { bylines: [], source: from[1] } : undefined
  const [, named = text, source] = /^(.+?)\s*\((?:theo|nguồn)\s*:?\s+([^)]+)\)$/iu.exec(text) ?? []
  const isLabelled = labelled.test(named)
  const parts = named
    .replace(labelled, '')
    .split(/\s+[-–—]\s+|\s*;\s*|\s*\|\s*|\s+&\s+|,\s+(?=\p{Lu})/u)
  const credits = parts.flatMap((part) => photo.exec(part.trim())?.[1] ?? [])
  const names = parts.map((part) => part.trim()).filter((part) => part !== '' && !photo.test(part))
  if (!names.every((name) => isName(name) || ((isMarked || isLabelled) && name.length <= 60)))
    return undefined
  if (names.length === 0 && credits.length === 0) return undefined
  const credit = credits.filter((each) => /\p{L}/u.test(each)).join(', ')
  return {
    bylines: names,
    ...(credit !== '' && { credit }),
    ...(source !== undefined && { source }),
  }
}

function isName(text: string): boolean {
  const bare = text.replace(/\s*\([^()]*\)$/u, '').trim()
  if (/[.!?:…]$/.test(bare) && !/^(?:\p{Lu}\.){1,3}\p{Lu}?\.?$/u.test(bare)) return false
  if (person.test(bare)) return bare.length <= 45
  return office.test(bare) && officeName.test(bare) && bare.split(/\s+/).length <= 12
}

function isShortName(text: string): boolean {
  const isNamed = /^\p{Lu}|^(?:báo|đài|cổng|trang|bản tin)\s|\.(?:vn|com|net|org)\b/u.test(text)
  return isNamed && text.length <= 60 && text.split(/\s+/).length <= 8 && !/[,;]|[.!?]\s/.test(text)
}
