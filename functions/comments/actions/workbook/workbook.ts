import { xmlText } from '../../../../_includes/html/xml-text.ts'
import { zipOf } from './zip.ts'

export interface WorkbookTable {
  readonly name: string
  /** The first row is its head. */
  readonly rows: readonly (readonly (string | number | null)[])[]
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packages = 'http://schemas.openxmlformats.org/package/2006'
const kind = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** An .xlsx of texts and numbers alone, so that nothing in it can be a formula. The same sheets give the same bytes. */
export function workbookOf(sheets: readonly WorkbookTable[]): Buffer {
  const paths = sheets.map((_, index) => `worksheets/sheet${index + 1}.xml`)
  const types = [
    part('workbook.xml', `${kind}.sheet.main+xml`),
    part('styles.xml', `${kind}.styles+xml`),
    ...paths.map((path) => part(path, `${kind}.worksheet+xml`)),
  ]
  const named = sheets.map(
    ({ name }, index) =>
      `<sheet name="${escaped(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  )
  const targets = [...paths.map((path) => ['worksheet', path]), ['styles', 'styles.xml']]
  return zipOf([
    {
      name: '[Content_Types].xml',
      content: `${head}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${types.join('')}</Types>`,
    },
    { name: '_rels/.rels', content: relationships([['officeDocument', 'xl/workbook.xml']]) },
    {
      name: 'xl/workbook.xml',
      content: `${head}<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${named.join('')}</sheets></workbook>`,
    },
    { name: 'xl/_rels/workbook.xml.rels', content: relationships(targets) },
    { name: 'xl/styles.xml', content: styles },
    ...sheets.map((sheet, index) => ({
      name: `xl/${paths[index] ?? ''}`,
      content: sheetOf(sheet),
    })),
  ])
}

/** The first style is plain, the second bold for heads. */
const styles = `${head}<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="12"/><name val="Times New Roman"/></font><font><b/><sz val="12"/><name val="Times New Roman"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf fontId="0" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf fontId="1" applyFont="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs></styleSheet>`

function part(path: string, type: string): string {
  return `<Override PartName="/xl/${path}" ContentType="${type}"/>`
}

function relationships(targets: readonly (readonly string[])[]): string {
  const lines = targets.map(
    ([type = '', target = ''], index) =>
      `<Relationship Id="rId${index + 1}" Type="${relations}/${type}" Target="${target}"/>`,
  )
  return `${head}<Relationships xmlns="${packages}/relationships">${lines.join('')}</Relationships>`
}

function sheetOf({ rows }: WorkbookTable): string {
  const columns = (rows[0] ?? []).map(
    (_, index) =>
      `<col min="${index + 1}" max="${index + 1}" width="${index === 0 ? 48 : 18}" customWidth="1"/>`,
  )
  const lines = rows.map((cells, row) => {
    const drawn = cells.map((value, column) => cellOf(value, `${letters(column)}${row + 1}`, row))
    return `<row r="${row + 1}">${drawn.join('')}</row>`
  })
  const pane =
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>'
  return `${head}<worksheet xmlns="${main}">${pane}<cols>${columns.join('')}</cols><sheetData>${lines.join('')}</sheetData></worksheet>`
}

function cellOf(value: string | number | null, place: string, row: number): string {
  const style = row === 0 ? ' s="1"' : ''
  if (value === null) return ''
  if (typeof value === 'number') return `<c r="${place}"${style}><v>${value}</v></c>`
  return `<c r="${place}"${style} t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`
}

/** No report has more than 26 columns. */
function letters(column: number): string {
  return String.fromCodePoint(65 + column)
}

function escaped(text: string): string {
  const names = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' } as const
  return xmlText(text).replace(/[&<>"]/g, (letter) => names[letter as keyof typeof names])
}
