import { expect, test } from 'vitest'
import { draw } from '../../_includes/draw.ts'
import { article, newsroom, planOf } from '../support/site/planned.ts'

const formerly = [
  { name: 'quận Thử', until: '2020-12-31' },
  { name: 'thành phố Thử', until: '2025-06-30' },
]

test.each([
  ['31/12/2020', 'Bài của quận Thử (đến 31/12/2020).'],
  ['01/01/2021', 'Bài của thành phố Thử (đến 30/06/2025).'],
  ['30/06/2025', 'Bài của thành phố Thử (đến 30/06/2025).'],
  ['01/07/2025', undefined],
])('an article of %s says whose news it was', (day, line) => {
  const [page] = planOf({
    newsroom: { ...newsroom, formerly },
    articles: [article('a', `08:00 ${day}`)],
  }).pages.article
  const drawn = page === undefined ? '' : draw(page)
  expect(/Bài của [^<]*/.exec(drawn)?.[0]).toBe(line)
})
