import { expect, test } from 'vitest'
import { oddTones } from '../../../../builder/content/advice/odd-tones.ts'
import { texts } from '../../../support/site/site-files.ts'

test.each(['ngừơi', 'Nứơc', 'đươc', 'viêt', 'tíêng', 'tiếńg', 'cuôc', 'thưc'])(
  '“%s” is told as probably mistyped',
  (word) => {
    expect(oddTones(`Một ${word} ở đây`)).toEqual([word])
  },
)

test.each([
  'Quốc hội, hoà bình hay hòa bình, thuở ấy, quý giá, khuỷu tay, ngoằn ngoèo, quyết định, yểu điệu',
  'Đắk Lắk, Krông Pắc, Êđê, café, Île-de-France, São Paulo, Münster, Zürich, naïve, Škoda',
  'TP.HCM, COVID-19, the product, html, net, UBND, số 12/2026/QĐ-UBND',
])('what is written well, or in another language, is left alone: %s', (line) => {
  expect(oddTones(line)).toEqual([])
})

test('no word that our own pages say is told', () => {
  const said = texts('_includes/strings', '.ts')
  expect(said.size).toBeGreaterThan(5)
  expect([...said.values()].flatMap(oddTones)).toEqual([])
})
