import {
  AlignmentType,
  BorderStyle,
  type IParagraphOptions,
  type IRunOptions,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import type { Cell, ReportTable } from '../../_includes/parts/desk/monthly-tables.ts'

/** Half points, as Word counts letters. */
export function points(size: number): number {
  return size * 2
}

/** Twentieths of a point, as Word counts lengths. */
export function millimetres(length: number): number {
  return Math.round((length / 25.4) * 1440)
}

/** Between the margins of A4: 210 − 30 − 20. */
const textWidth = millimetres(160)

export function line(text: string, run: IRunOptions = {}, paragraph: IParagraphOptions = {}) {
  return new Paragraph({ ...paragraph, children: [new TextRun({ ...run, text })] })
}

export function centred(text: string, run: IRunOptions): Paragraph {
  return line(text, run, { alignment: AlignmentType.CENTER })
}

/** A rule as wide as a part of its column, as both layouts ask for under names. */
export function rule(percent: number, column: number): Paragraph {
  const indent = Math.round((textWidth * column * (100 - percent)) / 100 / 100 / 2)
  return new Paragraph({
    indent: { left: indent, right: indent },
    border: { top: { style: BorderStyle.SINGLE, size: 4, space: 1, color: '000000' } },
    spacing: { line: 120 },
  })
}

/** Two columns without borders. */
export function columns(widths: readonly number[], cells: readonly Paragraph[][]): Table {
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
  const sizes = widths.map((width) => Math.round((textWidth * width) / 100))
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: sizes,
    borders: {
      top: none,
      bottom: none,
      left: none,
      right: none,
      insideHorizontal: none,
      insideVertical: none,
    },
    rows: [
      new TableRow({
        cantSplit: true,
        children: cells.map(
          (children, index) =>
            new TableCell({
              width: { size: sizes[index] ?? 0, type: WidthType.DXA },
              margins: { left: 0, right: 0 },
              children,
            }),
        ),
      }),
    ],
  })
}

/** With its head again on each page. */
export function figureTable({ columns: head, rows }: ReportTable): Table {
  const first = Math.round(textWidth * (head.length > 3 ? 0.34 : 0.6))
  const other = Math.round((textWidth - first) / (head.length - 1))
  const sizes = head.map((_, index) => (index === 0 ? first : other))
  const row = (cells: readonly Cell[], isHead: boolean): TableRow =>
    new TableRow({
      ...(isHead && { tableHeader: true }),
      cantSplit: true,
      children: cells.map(
        (cell, index) =>
          new TableCell({
            width: { size: sizes[index] ?? other, type: WidthType.DXA },
            margins: { left: 60, right: 60, top: 20, bottom: 20 },
            children: [
              line(
                shown(cell),
                { size: points(12), bold: isHead },
                {
                  alignment:
                    isHead || typeof cell === 'number' ? AlignmentType.CENTER : AlignmentType.LEFT,
                },
              ),
            ],
          }),
      ),
    })
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: sizes,
    rows: [row(head, true), ...rows.map((cells) => row(cells, false))],
  })
}

function shown(cell: Cell): string {
  return cell === null ? '–' : String(cell).replace(/(?<=^\d+)\.(?=\d+$)/, ',')
}
