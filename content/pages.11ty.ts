import type { Page } from '../_includes/models/page.ts'

interface Data {
  readonly planned: Page
  readonly deliver: (page: Page) => string | Promise<string>
}

export default {
  data: {
    pagination: { data: 'plan', size: 1, alias: 'planned' },
    permalink: ({ planned }: Data) => planned.file,
    eleventyExcludeFromCollections: true,
  },
  render: ({ planned, deliver }: Data) => deliver(planned),
}
