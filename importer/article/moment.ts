/** A day, and the clock where the page tells one, as the portal prints them. */
export interface Moment {
  /** `2023-12-28`. */
  readonly day: string
  /** `06:20`; null where the page tells a day only, also by 00:00. */
  readonly clock: string | null
}

export interface FoundMoment {
  readonly moment: Moment | 'impossible'
  /** Where in the text it stands. */
  readonly start: number
  readonly end: number
}

const clock = String.raw`(?<h>\d{1,2})\s*(?::|h|giờ)\s*(?<m>\d{2}|\d(?=\s*phút))(?:\s*:\s*\d{2})?(?:\s*phút|['’])?(?:\s*(?<half>AM|PM|SA|CH|sáng|chiều|tối))?`
const late = clock.replace('<h>', '<h2>').replace('<m>', '<m2>').replace('<half>', '<half2>')
const sign = String.raw`\s*[-/.]\s*`
const numbers = String.raw`(?<d>\d{1,2})${sign}(?<mo>\d{1,2})${sign}(?<y>\d{4})`
const words = String.raw`(?<dw>\d{1,2})\s+(?:tháng\s+|th(?:g|áng)?\.?\s*)(?<mw>\d{1,2})(?:\s*,?\s*năm\s+|\s*[,/]\s*|\s+)(?<yw>\d{4})`
const iso = String.raw`(?<yi>\d{4})-(?<mi>\d{2})-(?<di>\d{2})(?:[T ](?<hi>\d{2}):(?<ni>\d{2})(?::\d{2}(?:\.\d+)?)?(?<zone>Z|[+-]\d{2}:?\d{2})?)?`
const between = String.raw`[\s,|–-]*(?:(?:thứ\s+\S+|chủ nhật)\s*,?\s*)?(?:ngày\s+)?`
const pattern = new RegExp(
  String.raw`(?<![\d/.-])(?:${iso}|(?:${clock}${between})?(?:${numbers}|${words})(?:[\s,|–-]*(?:\(?gmt\s?\+\s?\d\)?\s*)?(?:lúc\s+|vào\s+)?${late})?)(?![\d/])`,
  'giu',
)

/** Every day that a text names, in the forms of Viet Nam's portals: `(06:20 07/04/2022)`, `17 - 05 - 2024`, `8:15 SA, 12.3.2019`. */
export function momentsIn(text: string): FoundMoment[] {
  return [...text.matchAll(pattern)].map((match) => ({
    moment: momentOf(match.groups ?? {}),
    start: match.index,
    end: match.index + match[0].length,
  }))
}

function momentOf(found: Readonly<Record<string, string | undefined>>): Moment | 'impossible' {
  const [year, month, day] = [
    found['y'] ?? found['yw'] ?? found['yi'],
    found['mo'] ?? found['mw'] ?? found['mi'],
    found['d'] ?? found['dw'] ?? found['di'],
  ].map(Number)
  const hour = found['h'] ?? found['h2'] ?? found['hi']
  const minute = found['m'] ?? found['m2'] ?? found['ni']
  if (!exists(year ?? 0, month ?? 0, day ?? 0)) return 'impossible'
  const date = `${year}-${pad(month)}-${pad(day)}`
  if (hour === undefined) return { day: date, clock: null }
  const half = (found['half'] ?? found['half2'] ?? '').toLowerCase()
  const isLate = /^(?:pm|ch|chiều|tối)$/.test(half)
  const isEarly = /^(?:am|sa|sáng)$/.test(half)
  const count =
    (Number(hour) % (isLate || (isEarly && hour === '12') ? 12 : 24)) + (isLate ? 12 : 0)
  if (Number(hour) > 23 || Number(minute) > 59 || count > 23) return 'impossible'
  return inVietnam(`${date}T${pad(count)}:${pad(Number(minute))}`, found['zone'])
}

/** A machine's date may be of another zone than the page's readers. */
function inVietnam(local: string, zone = '+07:00'): Moment {
  const instant = Date.parse(`${local}:00${zone}`)
  const shown = new Date(instant + 7 * 3_600_000).toISOString()
  const clock = shown.slice(11, 16)
  return { day: shown.slice(0, 10), clock: clock === '00:00' ? null : clock }
}

/** The first portals are of 1995; what lies ahead was misread. */
function exists(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day))
  return (
    year >= 1990 && year <= 2100 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  )
}

function pad(value: number | undefined): string {
  return String(value).padStart(2, '0')
}

/** `00:00 28/12/2023`, as articles say it. */
export function portalForm({ day, clock }: Moment): string {
  const [year, month, date] = day.split('-')
  return `${clock ?? '00:00'} ${date}/${month}/${year}`
}
