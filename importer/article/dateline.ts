export interface Dateline {
  /** The agency's mark: `HNP`, `NSHN`, `Chinhphu.vn`. */
  readonly mark: string
  readonly rest: string
}

const name = String.raw`(?:\p{Lu}[\p{Lu}\d]{1,9}|(?:[\p{L}\d-]{1,40}\.){1,4}(?:vn|com|net|org))`
const opening = new RegExp(
  String.raw`^(?:\(\s*(?<inBrackets>${name}(?:\s?[/,+-]\s?[\p{L}\d.+]{2,20}){0,2})\s*\)\s*[-–—:]?|(?<mark>${name})\s*[-–—:])\s*(?=[\p{Lu}“"'‘\d(])`,
  'iu',
)
const notMarks = /^(?:UBND|HĐND|TP|HN|UBMTTQ|MTTQ|CLB|BCH|THCS|THPT|COVID|VIDEO|ẢNH|TIN|BÀI)$/u

/** The mark that opens a lead: `HNP - Chiều 27/12, …`, `(NSHN) - …`. */
export function readDateline(text: string): Dateline | undefined {
  const found = opening.exec(text.slice(0, 200))
  const mark = found?.groups?.['mark'] ?? found?.groups?.['inBrackets'] ?? ''
  if (found === null || !isMark(mark) || notMarks.test(mark)) return undefined
  return { mark, rest: text.slice(found[0].length) }
}

/** Capitals, or a site's name. */
function isMark(mark: string): boolean {
  return /^\p{Lu}[\p{Lu}\d]{1,9}(?:$|\s?[/,+-])/u.test(mark) || /\.(?:vn|com|net|org)$/i.test(mark)
}

/** Days between the day that a lead names (`Chiều 27/12,`) and the article's own; undefined where it names none. */
export function daysAfterLead(lead: string, day: string): number | undefined {
  const [, date, month] =
    /(?:ngày|sáng|trưa|chiều|tối|đêm|hôm nay|hôm qua|nay)\s*,?\s*\(?(?:ngày\s+)?(\d{1,2})[/.-](\d{1,2})(?![/.-]?\d)/iu.exec(
      lead.slice(0, 300),
    ) ?? []
  if (date === undefined) return undefined
  const own = Date.parse(day)
  const year = Number(day.slice(0, 4))
  const distances = [year - 1, year, year + 1].map(
    (each) => (own - Date.UTC(each, Number(month) - 1, Number(date))) / 86_400_000,
  )
  return distances.reduce((a, b) => (Math.abs(b) < Math.abs(a) ? b : a))
}
