import { draw } from './draw.ts'
import type { Kind, Page } from './models/page.ts'

/** An Eleventy template that draws every page of one kind that the edition's plan holds. */
export function template(kind: Kind): Template {
  return {
    data: {
      pagination: { data: `plan.${kind}`, size: 1, alias: 'planned' },
      permalink: ({ planned }) => planned.file,
      eleventyExcludeFromCollections: true,
    },
    render: ({ planned, deliver }) => deliver(planned.file, draw(planned)),
  }
}

interface Planned {
  readonly planned: Page
}

/** Takes what was drawn: back to Eleventy, or straight to disk. */
interface Delivery {
  readonly deliver: (file: string, text: string) => string | Promise<string>
}

interface Template {
  readonly data: {
    readonly pagination: { readonly data: string; readonly size: 1; readonly alias: 'planned' }
    readonly permalink: (data: Planned) => string
    readonly eleventyExcludeFromCollections: true
  }
  readonly render: (data: Planned & Delivery) => string | Promise<string>
}
