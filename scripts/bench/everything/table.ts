import { aligned } from '../table.ts'
import type { Everything } from './measure-everything.ts'

export function formatEverythingTable(list: readonly Everything[]): string {
  const lines = list.map(
    ({ articles, photographs, edition, pictures, cards, search, all, megabytes }) => [
      String(articles),
      String(photographs),
      ...[edition - pictures, pictures, cards, search, all].map((seconds) => seconds.toFixed(2)),
      megabytes.toFixed(0),
    ],
  )
  return [
    '',
    'Everything that a newsroom runs, seconds, for the first time',
    aligned([parts, ...lines]),
  ].join('\n')
}

const parts = 'articles,12 MP photographs,pages,pictures,cards,search,together,peak MB'.split(',')
