import { expect } from 'vitest'
import { ERASURE } from '../erasures.ts'
import { approveOne, idOf, idsOf, keepOne, moment, START } from '../samples.ts'
import type { Promises } from '../store.ts'
import { open, publish, refuse, ubnd } from './case-changes.ts'
import { importCopy } from './import-copy.ts'

const tri = { key: 'tri', name: 'Phòng Đô thị' }
const [early, late] = [moment(20_000), new Date(START + 1e10).toISOString()]
const row = { unit: 'ubnd', name: ubnd.name, total: 1, late: 0 } as const

export function caseTotalPromises(promises: Promises): void {
  promises('cases are counted by unit and by what became of them', async ({ store }) => {
    expect(await store.caseTotals(early)).toEqual([])
    for (const number of [1, 2, 3, 4, 5]) await keepOne(store, number)
    await open(store, 1)
    await open(store, 2)
    await open(store, 3, tri)
    await publish(store, 2)
    await publish(store, 4)
    await refuse(store, 5)
    const others = [
      { unit: '', name: '', code: 'f0', total: 1, late: 0 },
      { ...row, unit: 'tri', name: tri.name, code: 'o0' },
    ]
    const own = ['c2', 'o0', 'w1'].map((code) => ({ ...row, code }))
    expect(sorted(await store.caseTotals(early))).toEqual([...others, ...own])
    const open1 = { ...row, code: 'o0', late: 1 }
    expect(await store.caseTotals(late)).toContainEqual(open1)
    await open(store, 1, tri)
    expect(await store.caseTotals(late)).toContainEqual({
      ...open1,
      unit: 'tri',
      name: tri.name,
      total: 2,
      late: 2,
    })
    expect(await store.reconcile()).toEqual([])
  })

  promises(
    'a case counts also when its comment is gone, and is owed by nobody',
    async ({ store }) => {
      for (const number of [1, 2]) {
        await keepOne(store, number)
        await open(store, number)
      }
      await publish(store, 2)
      const { tracking } = (await store.find(idOf(1))) ?? {}
      await store.withdraw({ tracking: tracking ?? '', at: moment(30_000) })
      await store.erase([{ ...ERASURE, comment: idOf(2) }])
      const gone = [
        { ...row, code: 'c0' },
        { ...row, code: 'c2' },
      ]
      expect(await store.cases()).toEqual([])
      expect(sorted(await store.caseTotals(late))).toEqual(gone)
      const [record] = (await store.records(null, 9)).records
      expect(record && (await store.importRecord({ ...record, id: idOf(9) }))).toBe(true)
      expect(sorted(await store.caseTotals(late))).toEqual([{ ...gone[0], total: 2 }, gone[1]])
      expect((await store.outbox(9)).map(({ article }) => article)).toContain('tra-loi')
      expect(await store.reconcile()).toEqual([])
      expect(sorted(await store.caseTotals(late))).toHaveLength(2)
    },
  )

  promises('a case goes into another store with its count', async ({ store }) => {
    await approveOne(store, 1)
    await open(store, 1)
    await importCopy(store)
    expect(await store.caseTotals(early)).toEqual([{ ...row, code: 'o0', total: 2 }])
  })

  promises('the latest answers are found behind those that are not public', async ({ store }) => {
    for (const number of [1, 2]) await approveOne(store, number)
    for (const number of [3, 4, 5]) await keepOne(store, number)
    for (const number of [1, 2, 3, 4, 5]) await publish(store, number, moment(20_000 + number))
    expect(idsOf(await store.latestAnswered(1))).toEqual([idOf(2)])
    expect(idsOf(await store.latestAnswered(2))).toEqual([2, 1].map(idOf))
    expect(idsOf(await store.latestAnswered(9))).toEqual([2, 1].map(idOf))
  })
}

function sorted<Row extends { readonly unit: string; readonly code: string }>(
  rows: readonly Row[],
) {
  const nameOf = ({ unit, code }: Row) => `${unit} ${code}`
  return rows.toSorted((one, other) => (nameOf(one) < nameOf(other) ? -1 : 1))
}
