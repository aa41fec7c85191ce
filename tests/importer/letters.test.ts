import { expect, test } from 'vitest'
import { decodeBytes } from '../../importer/letters/decode-bytes.ts'
import { repairLetters } from '../../importer/letters/repair.ts'
import { readPage } from '../../importer/formats/read-file.ts'
import { inTcvn3, inVni, inWindows1258 } from './old-letters.ts'
import { sample } from './layouts/sample.ts'

const texts = [sample.title, sample.lead, ...sample.paragraphs]
const french = [
  'L’élève était à côté de la fenêtre, très fatigué après l’été.',
  'Où êtes-vous allés, mes chers amis français ?',
  'La mairie a reçu près de cinquante réponses à cette enquête.',
  'Déjà vu, déjà lu : un numéro spécial paraîtra bientôt.',
  'Ce théâtre fut créé à Hanoï, l’année dernière.',
]

test.each(texts)('good Unicode stays as it is: %s', (text) => {
  expect(repairLetters(text)).toEqual({ text, notes: [] })
  expect(repairLetters(text, { font: 'TCVN3' }).text).toBe(text)
})

test.each(french)('French is not taken for an old font: %s', (text) => {
  expect(repairLetters(text).text).toBe(text)
})

test.each(texts)('TCVN3 is told by its syllables: %s', (text) => {
  expect(repairLetters(inTcvn3(text))).toMatchObject({ text, notes: ['old font'], font: 'TCVN3' })
})

test.each(texts)('VNI is told by its syllables: %s', (text) => {
  expect(repairLetters(inVni(text))).toMatchObject({ text, notes: ['old font'], font: 'VNI' })
})

test.each(texts)('UTF-8 that was read as Windows-1252 or Latin-1 is mended: %s', (text) => {
  for (const charset of ['latin1', 'windows-1252']) {
    const misread =
      charset === 'latin1'
        ? Buffer.from(text).toString('latin1')
        : new TextDecoder(charset).decode(Buffer.from(text))
    expect(repairLetters(misread)).toEqual({ text, notes: ['mojibake'] })
  }
})

test.each(texts)('bytes are read in the letters in which they were saved: %s', (text) => {
  const page = (charset: string): string =>
    `<html><head><meta http-equiv="Content-Type" content="text/html; charset=${charset}"></head><body>${text}</body></html>`
  const bytes = {
    utf8: Buffer.from(page('utf-8')),
    mark: Buffer.from(`\uFEFF${page('utf-8')}`),
    wide: Buffer.from(page('unicode'), 'utf16le'),
    wideMarked: Buffer.from(`\uFEFF${page('unicode')}`, 'utf16le'),
    wideSwapped: Buffer.from(`\uFEFF${page('unicode')}`, 'utf16le').swap16(),
    windows: inWindows1258(page('windows-1258')),
    undeclared: inWindows1258(text),
  }
  for (const each of Object.values(bytes)) {
    const decoded = decodeBytes(each)
    expect('text' in decoded && decoded.text.normalize('NFC')).toContain(text)
  }
})

test('a page mixes good text, old fonts by name, and capitals that only the font shows', async () => {
  const [first, second, third] = sample.paragraphs
  const page = `<html><head><title>Trang</title></head><body><article><h1><font face=".VnTimeH">${inTcvn3('tin tức của phần mềm')}</font></h1>
    <p class="date">28/12/2023</p><p>${first}</p><p style="font-family: .VnTime">${inTcvn3(second)}</p><p><span style="font-family:'VNI-Times'">${inVni(third)}</span></p></article></body></html>`
  const found = await readPage(Buffer.from(page), Date.parse('2026-01-01'))
  expect(found).toMatchObject({
    article: {
      title: 'TIN TỨC CỦA PHẦN MỀM',
      parts: [{ text: first }, { text: second }, { text: third }],
    },
  })
})

test('letters that were lost are said and never guessed', async () => {
  const text = `${sample.title} (00:00 28/12/2023)\n\nHNP - L?y l?i m\uFFFD b?o m?t cho b?n \u0111?c trong ng\u00e0y 27/12.\n\n${sample.paragraphs[0]}`
  const found = await readPage(Buffer.from(text), Date.parse('2026-01-01'))
  expect(found).toMatchObject({ verdict: 'look', reasons: [expect.stringContaining('mất hẳn')] })
  expect(JSON.stringify(found)).toContain('L?y l?i m\uFFFD b?o m?t')
})

test('a page that was misread twice is mended', () => {
  const misread = (text: string): string =>
    new TextDecoder('windows-1252').decode(Buffer.from(text))
  expect(repairLetters(misread(misread(sample.lead))).text).toBe(sample.lead)
})

test('names of other peoples of the country are no old font, and a question in an address is no lost letter', async () => {
  const names = 'Buôn Krông, Ea Súp, Cư M’gar, Bắk Ă, Plei Kêp, ông Y Bliă Niê đã tới dự.'
  const address = 'Xem thêm tại trang.vn/?q=tin hoặc http://trang.vn/a.aspx?id=5 của phường.'
  const text = `${sample.title} (00:00 28/12/2023)\n\n${sample.lead}\n\n${names}\n\n${address}`
  expect(await readPage(Buffer.from(text), Date.parse('2026-01-01'))).toMatchObject({
    verdict: 'sure',
    article: { parts: [{ text: sample.lead }, { text: names }, { text: address }] },
  })
})

test('a text put together of good letters and an old font is mended paragraph by paragraph', async () => {
  const [first, second] = sample.paragraphs
  const text = `${sample.title} (00:00 28/12/2023)\n\n${sample.lead}\n\n${inTcvn3(first)}\n\n${inTcvn3(second)}`
  expect(await readPage(Buffer.from(text), Date.parse('2026-01-01'))).toMatchObject({
    article: { parts: [{ text: sample.lead }, { text: first }, { text: second }] },
  })
})
