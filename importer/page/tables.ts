import { lineOf, runsWithin, type Run, type Style } from './inline.ts'
import { attribute, findElement, isElement, rawText, tidy, type PageElement } from './tree.ts'

/** No table of an article is wider or longer; a page of noise may say so. */
const [mostColumns, mostRows] = [60, 2000]

export interface TableCells {
  readonly rows: readonly (readonly PageElement[])[]
}

export function cellsOf(table: PageElement): TableCells {
  const rows: PageElement[][] = []
  const collect = (element: PageElement): void => {
    for (const child of element.childNodes) {
      if (!isElement(child)) continue
      if (child.tagName === 'tr')
        rows.push(
          child.childNodes.filter(isElement).filter(({ tagName }) => /^t[dh]$/.test(tagName)),
        )
      else if (/^t(?:head|body|foot)$/.test(child.tagName)) collect(child)
    }
  }
  collect(table)
  return { rows: rows.filter((row) => row.length > 0) }
}

/** A table of facts; pages are laid out in tables too. */
export function isDataTable(table: PageElement, { rows }: TableCells): boolean {
  if (rows.length < 2 || rows.length > mostRows) return false
  if (rows.every(({ length }) => length < 2) || rows.some(({ length }) => length > mostColumns))
    return false
  if (findElement(table, ({ tagName }) => tagName === 'table' || tagName === 'form')) return false
  const cells = rows.flat()
  if (cells.some((cell) => findElement(cell, ({ tagName }) => tagName === 'h1'))) return false
  const pictures = cells.filter((cell) => findElement(cell, ({ tagName }) => tagName === 'img'))
  const lengths = cells.map((cell) => tidy(rawText(cell)).length)
  const isFilled = lengths.filter((length) => length > 0).length >= cells.length / 3
  return pictures.length * 3 <= cells.length && isFilled && lengths.every((length) => length < 1500)
}

/** A Markdown table; what was merged is said in each of its cells. */
export function tableMarkdown(
  { rows }: TableCells,
  style: Style,
  note: (runs: readonly Run[]) => void,
): { text: string; markdown: string; isMerged: boolean } {
  const grid: string[][] = []
  const words: string[] = []
  let isMerged = false
  for (const [at, row] of rows.entries()) {
    let column = 0
    for (const cell of row) {
      while (grid[at]?.[column] !== undefined) column += 1
      const runs = runsWithin(cell.childNodes, style)
      note(runs)
      const { text, markdown } = lineOf(runs)
      words.push(text)
      const [wide, high] = [
        span(cell, 'colspan'),
        Math.min(span(cell, 'rowspan'), rows.length - at),
      ]
      isMerged ||= wide > 1 || high > 1
      for (let down = 0; down < high; down += 1)
        for (let right = 0; right < wide && column + right < mostColumns; right += 1)
          (grid[at + down] ??= [])[column + right] = markdown
      column += wide
    }
  }
  const columns = Math.max(...grid.map((row) => row.length))
  const lines = grid.map(
    (row) => `| ${Array.from({ length: columns }, (_, at) => row[at] ?? '').join(' | ')} |`,
  )
  const rule = `|${' --- |'.repeat(columns)}`
  return {
    text: words.join(' '),
    markdown: [lines[0], rule, ...lines.slice(1)].join('\n'),
    isMerged,
  }
}

function span(cell: PageElement, name: string): number {
  const asked = Number.parseInt(attribute(cell, name), 10)
  return asked > 1 ? Math.min(asked, mostColumns) : 1
}
