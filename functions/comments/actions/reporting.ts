import type { Failure } from './failure.ts'

/** Nothing of who asked, what they sent, or which comment or code it was about. */
export interface RequestEntry {
  readonly at: string
  /** Also the answer's `X-Request-Id`. */
  readonly request: string
  readonly method: string
  /** The route's pattern, as in `routes.ts`; `none` where no route fits. */
  readonly route: string
  readonly status: number
  readonly milliseconds: number
  readonly trips: number
  readonly failure?: Failure
}

export interface Reporting {
  /** Never with a reader's words. */
  readonly report: (sentence: string, request?: string) => void
  readonly log: (entry: RequestEntry) => void
}

/** One line for each request and sentence, for log collectors. */
export function reportInJson(write: (line: string) => void, now: () => number): Reporting {
  return {
    report: (sentence, request) =>
      write(JSON.stringify({ at: new Date(now()).toISOString(), request, report: sentence })),
    log: (entry) => write(JSON.stringify(entry)),
  }
}

/** Only what went wrong, for `npm start`. */
export function reportInWords(write: (line: string) => void): Reporting {
  return {
    report: (sentence) => write(sentence),
    log({ method, route, failure }) {
      if (failure !== undefined) write(`${method} ${route}: ${failure.name}`)
    },
  }
}
