/** An article's file: valid as it is; keys given here replace or add lines, and undefined takes a line away. */
export function articleFile({ body = 'An viết đoạn mở đầu.', ...keys }: Words = {}): string {
  return `---\n${lines({ ...usual, ...keys })}---\n\n${body}\n`
}

/** A standing page's file. */
export function pageFile(title: string, body = 'Bình viết trang này.'): string {
  return `---\ntitle: ${title}\n---\n\n${body}\n`
}

type Words = { readonly body?: string } & Readonly<Record<string, string | undefined>>

const usual = { title: 'Bài thử', timestamp: '08:30 28/12/2023', section: 'tin-tuc' }

function lines(keys: Readonly<Record<string, string | undefined>>): string {
  return Object.entries(keys)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}: ${value}\n`)
    .join('')
}
