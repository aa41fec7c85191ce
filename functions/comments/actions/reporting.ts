import type { Failure } from './failure.ts'

/** One request as the operator sees it: nothing of who asked, what they sent, or which comment or code it was about. */
export interface RequestEntry {
  /** When it came, ISO 8601 UTC. */
  readonly at: string
  /** Also the answer's `X-Request-Id`, and on the page of a failure. */
  readonly request: string
  readonly method: string
  /** The route's pattern, as in `routes.ts`; `none` where no route fits. */
  readonly route: string
  /** Of HTTP. */
  readonly status: number
  readonly milliseconds: number
  /** How often the store was asked before the answer. */
  readonly trips: number
  readonly failure?: Failure
}

/** How the desk speaks to whoever runs it. */
export interface Reporting {
  /** A sentence, and the request it is about; never a reader's words. */
  readonly report: (sentence: string, request?: string) => void
  readonly log: (entry: RequestEntry) => void
}

/** For a collector of logs: a line of JSON for each request and each sentence. */
export function inJson(write: (line: string) => void, now: () => number): Reporting {
  return {
    report: (sentence, request) =>
      write(JSON.stringify({ at: new Date(now()).toISOString(), request, report: sentence })),
    log: (entry) => write(JSON.stringify(entry)),
  }
}

/** For someone who sits beside it: what went wrong and nothing else, in words. */
export function inWords(say: (line: string) => void): Reporting {
  return {
    report: (sentence) => say(sentence),
    log({ method, route, failure }) {
      if (failure !== undefined) say(`${method} ${route}: ${failure.name}`)
    },
  }
}
