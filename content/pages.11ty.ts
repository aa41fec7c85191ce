import { draw } from '../_includes/draw.ts'
import type { Page } from '../_includes/models/page.ts'

interface Data {
  readonly planned: Page
  readonly deliver: (file: string, text: string) => string | Promise<string>
}

export default {
  data: {
    pagination: { data: 'plan', size: 1, alias: 'planned' },
    permalink: ({ planned }: Data) => planned.file,
    eleventyExcludeFromCollections: true,
  },
  render: ({ planned, deliver }: Data) => deliver(planned.file, draw(planned)),
}
