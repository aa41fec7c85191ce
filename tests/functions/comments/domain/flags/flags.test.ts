import { expect, test } from 'vitest'
import { flagsOf } from '../../../../../functions/comments/domain/flags/flags.ts'
import { readWordList } from '../../../../../functions/comments/domain/flags/word-list.ts'

const newsroom = {
  name: 'Bản tin Nam Từ Liêm',
  credit: 'Bản tin',
  responsible: { name: 'Ban Biên tập', role: '' },
  units: [{ key: 'Phòng Tiếp dân', name: 'Phòng Tiếp dân' }],
}

const words = readWordList('con sâu')

type Written = Partial<Record<'name' | 'title' | 'body', string>>
const calm = { name: 'Nguyễn Thị Hường', title: 'Mong cầu có lối đi', body: 'Cầu đẹp lắm.' }

function flagged(text: Written, recent = 1): readonly string[] {
  return flagsOf({ ...calm, ...text }, { recent, newsroom, words }).held
}

/** `CODE FIELD: the very words that the rule saw`. */
function seen(written: Written): readonly string[] {
  const text = { ...calm, ...written }
  return flagsOf(text, { recent: 1, newsroom, words }).flags.map(({ code, field, start, end }) =>
    field === null ? code : `${code} ${field}: ${text[field].slice(start, end)}`,
  )
}

const bodies: Readonly<Record<string, readonly string[]>> = {
  link: [
    'https://a.example',
    'hxxps://a.example/x',
    'ｈｔｔｐｓ：／／a.example',
    'xem bit.ly/3abc',
    'vào t.me/nhom_vay',
    'nhacai.top nhé',
    'mua ở shop-hang.online',
    'example。com',
    'аррӏе.com',
    'gov.vn。evil.example/x',
    'example[.]com',
    'example (dot) com',
    'example chấm com',
    'example . com',
    'w\u200bww.example',
    'ex\u00adample\u2060.com',
    'ⓔⓧⓐⓜⓟⓛⓔ.ⓒⓞⓜ',
    'vào 93.184.216.34/x',
  ],
  phone: [
    'gọi 0912 345 678',
    'gọi O9l2 345 678',
    'gọi 09I2.345.678',
    'gọi +84 (0)912-345-678',
    'gọi 0 9 1 2 3 4 5 6 7 8',
    'gọi 0912…345…678',
    'gọi ０９１２３４５６７８',
    'gọi 0\ufe0f\u20e39\ufe0f\u20e31\ufe0f\u20e32\ufe0f\u20e33\ufe0f\u20e34\ufe0f\u20e35\ufe0f\u20e36\ufe0f\u20e37\ufe0f\u20e38\ufe0f\u20e3',
    'gọi không chín một hai ba bốn năm sáu bảy tám',
    'gọi +1 202 555 0100',
    'tài khoản 19034567890123',
  ],
  identity: [
    'số 001099012345 của tôi',
    'số 001.099.012.345 của tôi',
    'CCCD: 079203001234',
    'CMND số 012345678',
    'căn cước của tôi là 012 345 678',
    'hộ chiếu C1234567',
  ],
  repeat: ['Hayyyyyyyyyyyyy', 'Mua ngay hôm nay! Mua ngay hôm nay! Mua ngay hôm nay!'],
  mixed: ['Pаypal rất tốt', 'ngân hàng Vietcοmbank'],
  invisible: [
    'a\u200bb',
    'x\u202eđảo',
    'mềm\u00ad',
    '\u{e0041}\u{e0042} ẩn',
    'x\u3164y',
    'a\ufe0fb',
  ],
  marks: ['z\u0301\u0302\u0303a', 'ệ\u0301'],
}

test.each(Object.entries(bodies).flatMap(([reason, each]) => each.map((body) => [reason, body])))(
  'the desk is told of “%s” in “%s”',
  (reason = '', body = '') => expect(flagged({ body })).toContain(reason),
)

const voices: readonly Partial<Record<'name' | 'title', string>>[] = [
  { name: 'Ban Biên tập' },
  { name: 'ban bien tap' },
  { name: 'Bаn Biên tập' },
  { name: 'B.a.n  B.i.ê.n  t.ậ.p' },
  { name: 'Вап Віên tập' },
  { name: 'BAN B1ÊN TẬP' },
  { name: 'Ban Biên tậр ✔' },
  { name: 'Bản tin Nam Từ Liêm ✔' },
  { name: '𝐁𝐚𝐧 𝐁𝐢ê𝐧 𝐭ậ𝐩' },
  { name: '🅱🅰🅽 🅱🅸🅴🅽 🆃🅰🅿' },
  { name: 'An (Phòng Tiếp dân)' },
  { name: 'UBND quận' },
  { name: 'Ủy ban nhân dân phường' },
  { name: 'Toà soạn' },
  { title: 'Trả lời chính thức' },
  { title: 'V/v: trả lời chính thức của quận' },
  { title: 'Ban Biên tập trả lời bạn đọc' },
]

test.each(voices)('the desk is told of whoever speaks as an office: %o', (text) => {
  expect(flagged(text)).toContain('official')
})

const plain: readonly Partial<Record<'name' | 'title' | 'body', string>>[] = [
  {},
  { body: 'Hết 1.000.000.000 đồng, rồi 84.500.000.000 đồng.' },
  { body: 'Từ 8h30 đến 11h, ngày 15.12.2024, tôi chờ ở số 12/34 ngõ 56.' },
  { body: 'Cầu đẹp lắm.Tôi mong có lối đi.Xin cảm ơn.Top 10 đấy.' },
  { body: 'Năm năm nay, hai ba lần hỏi, không một ai trả lời.' },
  { body: 'Được, ệ, Ự: e\u0302\u0323, nguyễn, Đắk Lắk, đường số 7.' },
  { body: 'Vui quá 👨‍👩‍👧‍👦 🏳️‍🌈 ❤️ 1️⃣ 🇻🇳 🏴󠁧󠁢󠁥󠁮󠁧󠁿' },
  { title: 'Kính gửi Ban Biên tập', body: 'Phòng Tiếp dân nói sẽ trả lời chính thức.' },
  { title: 'Đề nghị UBND quận xem lại', name: 'Trần Văn Ban' },
  { body: 'Hộ chiếu mất 12 ngày, hồ sơ số 2023 chưa có, phí 200.000 đồng.' },
  { body: 'Xin cảm ơn. Xin cảm ơn.', title: 'ĐỀ NGHỊ XEM LẠI' },
  { body: 'Иван читает, 中文, ภาษาไทย đều được.' },
]

test.each(plain)('what an ordinary reader writes is no reason: %o', (text) => {
  expect(flagged(text)).toEqual([])
})

const sights: readonly (readonly [Written, readonly string[]])[] = [
  [{ body: 'Xem tại https://a.example/x?y=1 nhé.' }, ['link body: https://a.example/x?y=1']],
  [{ body: 'Vào\nexample  chấm  com, rồi gọi.' }, ['link body: example  chấm  com,']],
  [{ name: 'Ｗww.example' }, ['link name: Ｗww.example']],
  [{ title: 'Gọi O9l2 345 678 ngay' }, ['phone title: O9l2 345 678']],
  [{ body: '𝟎𝟗𝟏𝟐 345 678 hay 0987654321' }, ['phone body: 𝟎𝟗𝟏𝟐 345 678', 'phone body: 0987654321']],
  [{ body: 'Thẻ 001099012345, xin giữ kín' }, ['identity body: 001099012345']],
  [{ body: 'CMND số 012345678.' }, ['identity body: 012345678']],
  [{ body: `ĐƯỜNG NÀY HỎNG LÂU RỒI, SỬA ĐI ạ` }, ['capitals body: ĐƯỜNG NÀY HỎNG LÂU RỒI, SỬA ĐI']],
  [{ body: 'Ôi!!!!!!!!!!!! Thật.' }, ['repeat body: !!!!!!!!!!!!']],
  [
    { body: 'Mua ngay hôm nay. Mua ngay hôm nay. Mua ngay hôm nay.' },
    ['repeat body: Mua ngay hôm nay'],
  ],
  [{ body: 'Ngân hàng Vietcοmbank và Pаypal' }, ['mixed body: Vietcοmbank', 'mixed body: Pаypal']],
  [{ title: 'a\u200b\u200bb' }, ['invisible title: \u200b\u200b']],
  [{ body: 'Chữ ệ\u0301 lạ' }, ['marks body: ệ\u0301']],
  [{ name: 'Cô An (Phòng Tiếp dân)' }, ['official name: Phòng Tiếp dân']],
  [{ name: 'Anh Вап Віên tập ✔' }, ['mixed name: Віên', 'official name: Вап Віên tập']],
  [{ body: 'Thấy con  SÂU kìa' }, ['word body: con  SÂU']],
  [{ title: 'V/v: trả lời  chính thức' }, ['official title: trả lời  chính thức']],
]

test.each(sights)('of %j the desk is shown the very words', (written, expected) => {
  expect(seen(written)).toEqual(expected)
})

test('of a text that is one long reason the desk is shown the first ten places', () => {
  const started = seen({ body: 'a.vn/x '.repeat(700) })
  expect(started).toEqual(Array.from({ length: 10 }, () => 'link body: a.vn/x'))
})

test('that an article is flooded has no place in the text', () => {
  expect(flagsOf(calm, { recent: 121, newsroom, words }).flags).toEqual([
    { code: 'busy', field: null, start: 0, end: 0 },
  ])
})

test('reasons come in the rules’ order, each once', () => {
  const body = `${'SHOUTED '.repeat(12)}aaaaaaaaaaaa Pаypal https://a.vn 0912345678 001099012345 \u200b z\u0301\u0302\u0303 con sâu`
  expect(flagged({ body, name: 'UBND' }, 121)).toEqual([
    'link',
    'phone',
    'identity',
    'capitals',
    'repeat',
    'mixed',
    'invisible',
    'marks',
    'official',
    'word',
    'busy',
  ])
})
