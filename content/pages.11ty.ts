import { draw } from '../_includes/draw.ts'
import type { Page } from '../_includes/models/page.ts'

interface Data {
  readonly planned: Page
  /** Takes what was drawn: back to Eleventy, or straight to disk. */
  readonly deliver: (file: string, text: string) => string | Promise<string>
}

/** Draws every page of the edition's plan. */
export default {
  data: {
    pagination: { data: 'plan', size: 1, alias: 'planned' },
    permalink: ({ planned }: Data) => planned.file,
    eleventyExcludeFromCollections: true,
  },
  render: ({ planned, deliver }: Data) => deliver(planned.file, draw(planned)),
}
