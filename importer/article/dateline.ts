export interface Dateline {
  /** The agency's mark: `HNP`, `NSHN`, `Chinhphu.vn`. */
  readonly mark: string
  readonly rest: string
}

const opening =
  /^\(?\s*(?<mark>(?:\p{Lu}[\p{Lu}\d]{1,9}|[\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.(?:vn|com|net|org)(?:\.vn)?))\s*\)?\s*[-–—:]\s*(?=[\p{Lu}“"'‘\d(])/iu
const isMark = /^(?:\p{Lu}[\p{Lu}\d]{1,9}|.*\.(?:vn|com|net|org))$/u
const notMarks = /^(?:UBND|HĐND|TP|HN|UBMTTQ|MTTQ|CLB|BCH|THCS|THPT|COVID|VIDEO|ẢNH|TIN|BÀI)$/u

/** The mark that opens a lead: `HNP - Chiều 27/12, …`, `(NSHN) - …`. */
export function readDateline(text: string): Dateline | undefined {
  const found = opening.exec(text)
  const mark = found?.groups?.['mark'] ?? ''
  if (found === null || !isMark.test(mark) || notMarks.test(mark)) return undefined
  return { mark, rest: text.slice(found[0].length) }
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
