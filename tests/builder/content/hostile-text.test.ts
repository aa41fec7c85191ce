import { expect, test } from 'vitest'
import { draw } from '../../../_includes/draw.ts'
import { archiveOf, articleOf, reportOf, usualFile } from '../../support/content/archive.ts'
import { articleFile } from '../../support/content/markdown-file.ts'
import { planOf } from '../../support/site/planned.ts'

/** Text of a reporter that some template engine or browser would like to run. */
const hostile = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '</textarea></title><svg onload=alert(1)>',
  '{{ title }}',
  '{% include "x" %}',
  '{# gone #}',
  '${globalThis}',
  '<%= title %>',
  '{{{ raw }}}',
]

const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')

test.each(hostile)('%s in a text stays the text that it is', async (text) => {
  const { body } = await articleOf(articleFile({ body: `An viết:\n\n${text}` }))
  expect(body.toString()).toContain(escaped(text))
})

test('hostile words in every key stay text on every page', async () => {
  const words = '<script>alert("1")</script>{{ site }}${x}'
  const quoted = JSON.stringify(words)
  const archive = await archiveOf({
    [usualFile]: articleFile({
      title: quoted,
      byline: quoted,
      source: quoted,
      summary: quoted,
      tags: `[${quoted}]`,
      corrections: `[{ at: 09:00 29/12/2023, note: ${quoted} }]`,
    }),
    'articles/2023/12/da-go.md': articleFile({ title: quoted, withdrawn: quoted }),
  })
  const pages = Object.values(planOf(archive).pages).flat().map(draw)
  expect(pages.join('\n')).not.toMatch(/<script>/)
  expect(pages.filter((page) => page.includes('{{ site }}${x}')).length).toBeGreaterThan(5)
})

test.each([
  '[đây](javascript:alert(1))',
  '[đây](JaVaScRiPt:alert(1))',
  '[đây](java&#115;cript:alert(1))',
  '[đây](vbscript:x)',
  '[đây](data:text/html,x)',
  '[đây](file:///etc/passwd)',
  '<javascript:alert(1)>',
  '[đây][a]\n\n[a]: javascript:alert(1)',
  '[đây](feed:javascript:alert(1))',
  '[đây](view-source:https://thu.example/)',
  '[đây](<java\tscript:alert(1)>)',
  '[đây](/\\xau.example)',
])('%s is never published', async (text) => {
  expect(await reportOf(articleFile({ body: text }))).toEqual([
    expect.stringMatching(/^7: (?!lời khuyên)/),
  ])
})

test('an honest link is a link', async () => {
  const { body } = await articleOf(articleFile({ body: '[đây](https://thu.example/a?b=1&c=2)' }))
  expect(body.toString()).toContain('<a href="https://thu.example/a?b=1&amp;c=2">đây</a>')
})
