export interface Shape {
  readonly name: string
  readonly type: string
  readonly body: string
}

const form = 'application/x-www-form-urlencoded'
const json = 'application/json'

/** The worst 64 KB of each shape. `letter`: what a submission needs, so that its fields are really read. */
export function hostileShapes(letter: Readonly<Record<string, string>>): readonly Shape[] {
  const asForm = (name: string, body: string): Shape => ({ name, type: form, body })
  const asJson = (name: string, body: string): Shape => ({ name, type: json, body })
  const withText = (name: string, text: string): Shape =>
    asJson(name, JSON.stringify({ ...letter, body: text }))
  return [
    asJson('nothing hostile, to compare with', JSON.stringify(letter)),
    asForm('one name many times', 'a&'.repeat(32_000)),
    asForm('many names', Array.from({ length: 9_000 }, (_, number) => `${number}=`).join('&')),
    asForm('one long value of percent signs', `body=${'%25'.repeat(21_000)}`),
    asForm(
      'one huge token',
      new URLSearchParams({ ...letter, altcha: 'A'.repeat(60_000) }).toString(),
    ),
    asJson('one long text of quotes', JSON.stringify(['"'.repeat(32_000)])),
    asJson('a text that nobody closed', `{"body":"${'\\"'.repeat(32_000)}`),
    asJson('arrays in arrays', '['.repeat(64_000)),
    asJson('objects in objects', '{"a":'.repeat(12_000)),
    asJson('one name of JSON many times', `{${'"a":"",'.repeat(9_000)}"a":""}`),
    withText('marks in the wrong order', `e${'\u0301\u0323'.repeat(14_000)}`),
    withText('marks in the wrong order, 30 at a time', `e${'\u0301\u0323'.repeat(15)}`.repeat(900)),
    withText('families of emoji', '👨‍👩‍👧‍👦'.repeat(780)),
    asForm('a megabyte, which is refused', 'a='.padEnd(1_000_000, 'x')),
  ]
}
