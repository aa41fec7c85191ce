/** A line of an export, as whoever reads the file finds it. */
interface ExportedLine {
  readonly comment: Exported
}

/** Of one that is gone. */
interface RecordLine extends Pick<Exported, 'history'> {
  readonly record: Omit<Exported, 'history'>
}

interface Exported {
  readonly at: string
  readonly article: string
  readonly history: readonly {
    readonly at: string
    readonly deed: string
    readonly request: string
    readonly undone?: string
    readonly reason?: string
    readonly due?: string
    readonly refused?: object | true
    readonly unit?: { readonly key: string } | null
  }[]
}

const clock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Ho_Chi_Minh',
  year: 'numeric',
  month: '2-digit',
})

/** The month's figures counted by another road: from the text of an export, by asking the calendar. */
export function recount(exported: string, month: string) {
  const all = exported
    .split('\n')
    .filter((line) => /^\{"(?:comment|record)"/.test(line))
    .map((line) => JSON.parse(line) as ExportedLine | RecordLine)
    .map((line) => ('comment' in line ? line.comment : { ...line.record, history: numbered(line) }))
  const isIn = (at: string | undefined) => at !== undefined && clock.format(new Date(at)) === month
  const isBefore = (at: string) => clock.format(new Date(at)) <= month
  const told = all.map(({ at, article, history }) => {
    const undone = history.map((line) => line.undone)
    const lines = history.filter(
      ({ deed, request }) => deed !== 'undo' && !undone.includes(request),
    )
    const verdicts = lines.filter(({ deed }) => /^(approve|reject|restore)$/.test(deed))
    const reply = lines.find(({ deed }) => deed === 'publish-reply')
    const dueThen = lines.filter((line) => line.due && (!reply || line.at < reply.at)).at(-1)?.due
    const atEnd = lines.filter((line) => isBefore(line.at) && (line.due || line === reply)).at(-1)
    return {
      at,
      article,
      unit: (lines.findLast(({ due, unit }) => due && unit) ?? reply)?.unit?.key,
      first: verdicts[0]?.at,
      verdict: verdicts.filter((line) => isIn(line.at)).at(-1),
      answered: isIn(reply?.at) ? reply?.at : undefined,
      onTime: isIn(reply?.at) && dueThen !== undefined && String(reply?.at) <= dueThen,
      overdue: atEnd?.due !== undefined && !atEnd.refused && isBefore(atEnd.due),
    }
  })
  const count = (is: (one: (typeof told)[number]) => boolean) => told.filter(is).length
  const hours = (end: 'first' | 'answered') =>
    told
      .filter((one) => isIn(one[end]))
      .map((one) => (Number(new Date(one[end] ?? 0)) - Number(new Date(one.at))) / 3_600_000)
  return {
    received: count(({ at }) => isIn(at)),
    approved: count(({ verdict }) => verdict?.deed === 'approve'),
    rejected: count(({ verdict }) => verdict?.deed === 'reject'),
    asSpam: count(({ verdict }) => verdict?.deed === 'reject' && verdict.reason === 'spam'),
    answered: count(({ answered }) => answered !== undefined),
    onTime: count((one) => one.onTime),
    overdue: count((one) => one.overdue),
    medianHoursToDecision: middle(hours('first')),
    medianHoursToReply: middle(hours('answered')),
    ofArticle: (key: string) => count(({ at, article }) => article === key && isIn(at)),
    ofUnit: (key: string) => count(({ unit, overdue }) => unit === key && overdue),
  }
}

function middle(hours: readonly number[]): number {
  const sorted = hours.toSorted((a, b) => a - b)
  const half = sorted.length / 2
  const [low = 0, high = 0] = [sorted[Math.ceil(half) - 1], sorted[Math.floor(half)]]
  return Math.round((low + high) * 5) / 10
}

function numbered({ history }: RecordLine): Exported['history'] {
  return history.map((line, index) => ({ ...line, request: String(index) }))
}
