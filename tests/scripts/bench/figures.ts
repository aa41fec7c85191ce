import type { Figures } from '../../../scripts/bench/budgets/measure-budgets.ts'

/** What a run of `--budgets` measures where each budget is met. */
export function goodFigures(): Figures {
  const cost = { seconds: 1, cpu: 1, megabytes: 100, output: '' }
  const everything = {
    articles: 1000,
    photographs: 0,
    edition: 1,
    pictures: 0,
    cards: 1,
    search: 1,
    all: 3,
    megabytes: 100,
  }
  const published = (articles: number) => ({
    articles,
    whole: { seconds: articles / 10_000, megabytes: 100 },
    publishSeconds: 0.1,
    files: 14,
    bakeSeconds: 0.1,
    bakeFiles: 3,
    approveMilliseconds: 10,
    hugo: { seconds: 40, megabytes: 1000 },
  })
  const rate = { meanwhile: 'nothing', perSecond: 1000, p50: 1, p99: 2, errors: 0 }
  const codings = ['identity', 'gzip', 'br', 'gzip, just started', 'br, just started']
  return {
    race: {
      articles: 10_000,
      costs: new Map([
        ['ours', [cost]],
        ['hugo', [{ ...cost, seconds: 4 }]],
      ]),
      faults: [],
    },
    floor: 0.5,
    everything: [
      everything,
      { ...everything, articles: 10_000 },
      { ...everything, articles: 10, photographs: 10, pictures: 5 },
    ],
    published: [10_000, 50_000, 200_000].map(published),
    seen: 20,
    serve: {
      articles: 1000,
      nginx: 'nginx',
      rows: ['serve', 'nginx', 'nginx as documented'].flatMap((server) =>
        codings.map((coding) => ({ server, coding, ...rate })),
      ),
      storm: { accepted: 1, approved: 1, editions: 1, shownWithin: 1, faults: [] },
      checked: { answers: 1, faults: [] },
      exit: 0,
    },
    weighed: { together: 13.9, scripts: 7 },
  }
}
