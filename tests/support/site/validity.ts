import { HtmlValidate } from 'html-validate'

const judge = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended'],
  // Our templates are folded by hand: indents and the spaces at line ends are nobody's concern.
  rules: { 'no-trailing-whitespace': 'off' },
})

/** What the HTML standard has against a page, a line each. */
export async function faultsOf(path: string, html: string): Promise<string[]> {
  const { results } = await judge.validateString(html, path)
  return results.flatMap(({ messages }) =>
    messages.map(({ line, ruleId, message }) => `${path}:${line}: ${ruleId}: ${message}`),
  )
}
