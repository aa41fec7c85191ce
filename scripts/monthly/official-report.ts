import {
  AlignmentType,
  Document,
  Header,
  Packer,
  PageNumber,
  Paragraph,
  type Table,
  TextRun,
} from 'docx'
import type { MonthlyReport } from '../../_includes/models/monthly-report.ts'
import type { Newsroom } from '../../_includes/models/newsroom.ts'
import {
  discussedTable,
  monthlyTables,
  type ReportTable,
  rowsOnPaper,
} from '../../_includes/parts/desk/monthly-tables.ts'
import { monthlyStrings } from '../../_includes/strings/moderation/monthly.ts'
import { officialStrings as words } from '../../_includes/strings/moderation/official.ts'
import { withoutTimes } from './fixed-times.ts'
import { headOf, type OfficialForm } from './official-heads.ts'
import { columns, figureTable, line, millimetres, points } from './official-parts.ts'

const body = { size: points(14) }
const paragraph = {
  alignment: AlignmentType.JUSTIFIED,
  indent: { firstLine: millimetres(10) },
  spacing: { before: 120, line: 276 },
} as const

/** A .docx on A4 to be completed by whoever signs it; the same month and store give the same bytes. */
export async function officialReport(
  report: MonthlyReport,
  newsroom: Newsroom,
  form: OfficialForm,
): Promise<Buffer> {
  const month = report.month.split('-').toReversed().join('/')
  const { top, title } = headOf(form, newsroom.name, words.about(month))
  const document = new Document({
    creator: newsroom.name,
    title: words.about(month),
    styles: { default: { document: { run: { font: 'Times New Roman', size: points(14) } } } },
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: { width: millimetres(210), height: millimetres(297) },
            margin: {
              top: millimetres(20),
              bottom: millimetres(20),
              left: millimetres(30),
              right: millimetres(20),
              header: millimetres(10),
            },
          },
        },
        headers: { default: numberedPages(), first: new Header({ children: [] }) },
        children: [
          top,
          ...title,
          line(words.opening(newsroom.name, month), body, paragraph),
          ...sections(report, newsroom),
          line('', body),
          signature(newsroom, form),
        ],
      },
    ],
  })
  return withoutTimes(await Packer.toBuffer(document, undefined, [properties(newsroom.name)]))
}

/** In the middle of the upper margin, from the second page on. */
function numberedPages(): Header {
  const number = new TextRun({ size: points(14), children: [PageNumber.CURRENT] })
  return new Header({
    children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [number] })],
  })
}

function sections(report: MonthlyReport, newsroom: Newsroom): readonly (Paragraph | Table)[] {
  const numbered = monthlyTables(report, newsroom).map((table) =>
    table.key === 'articles'
      ? { title: monthlyStrings.discussed, table: discussedTable(report) }
      : { title: monthlyStrings.tables[table.key], table },
  )
  return [
    ...numbered.flatMap(({ title, table }, index) => [
      heading(index + 1, title),
      ...contentOf(table),
    ]),
    heading(numbered.length + 1, monthlyStrings.proposals),
    ...[1, 2, 3].map(() => line(words.empty, body, { spacing: { before: 120 } })),
  ]
}

function contentOf(table: ReportTable): readonly (Paragraph | Table)[] {
  const { key, rows } = table
  if (rows.length === 0) {
    const none = key === 'quotes' ? monthlyStrings.noQuotes : monthlyStrings.none
    return [line(none, body, paragraph)]
  }
  if (key !== 'quotes') {
    const left = rows.length - rowsOnPaper
    const more = left > 0 ? [line(monthlyStrings.more(String(left)), body, paragraph)] : []
    return [figureTable({ ...table, rows: rows.slice(0, rowsOnPaper) }), ...more]
  }
  return rows.map(([article, , quote]) => line(`“${quote}” (${article})`, body, paragraph))
}

function heading(number: number, title: string): Paragraph {
  const style = { ...paragraph, keepNext: true, spacing: { before: 200, after: 80 } }
  return line(`${number}. ${title}`, { ...body, bold: true }, style)
}

function signature({ responsible }: Newsroom, form: OfficialForm): Table {
  const small = { size: points(form === 'dang' ? 12 : 11) }
  const party = form === 'dang'
  const recipients = party
    ? { size: points(14), underline: {} }
    : { size: points(12), bold: true, italics: true }
  const centre = { alignment: AlignmentType.CENTER }
  const role = responsible.role.toLocaleUpperCase('vi')
  return columns(
    [50, 50],
    [
      [
        line(words.recipients, recipients),
        ...[words.recipient, words.archive].map((each) => line(each, small)),
      ],
      [
        ...(party ? [line(words.party.above, { ...body, bold: true }, centre)] : []),
        line(role, { ...body, bold: !party }, centre),
        ...[1, 2, 3].map(() => line('', body)),
        line(responsible.name, { ...body, bold: true }, centre),
      ],
    ],
  )
}

/** Without the moment at which it was written. */
function properties(creator: string) {
  const name = creator.replace(/[&<>]/g, ' ')
  return {
    path: 'docProps/core.xml',
    data: `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>${name}</dc:creator></cp:coreProperties>`,
  }
}
