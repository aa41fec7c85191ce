import type { Portion } from '../_includes/models/page.ts'

interface Data {
  readonly planned: Portion
  readonly deliver: (portion: Portion) => string | Promise<string>
}

export default {
  data: {
    pagination: { data: 'plan', size: 1, alias: 'planned' },
    permalink: ({ planned }: Data) => planned.file,
    eleventyExcludeFromCollections: true,
  },
  render: ({ planned, deliver }: Data) => deliver(planned),
}
