import { expect } from 'vitest'
import { textDigest, type Comment } from '../../../functions/comments/domain/comment.ts'
import { type Edit, withEdit } from '../../../functions/comments/domain/changes/edit.ts'
import { retention } from '../../../functions/comments/domain/retention.ts'
import { withUndo } from '../../../functions/comments/domain/changes/undo.ts'
import type { ActionResult, Store } from '../../../functions/comments/store/store.ts'
import { ARTICLE, MODERATOR, START, approveOne, commentOf, idOf } from '../samples.ts'
import { everyEntry, keepOne, moment, orderOf } from '../samples.ts'
import type { Promises } from '../store.ts'
import { importCopy } from './import-copy.ts'

const DAY = 24 * 60 * 60 * 1000
const mended = { title: 'Tiêu đề đã sửa', body: 'Nội dung đã sửa.' }

export function editPromises(promises: Promises): void {
  promises(
    'an edited comment waits again, and staff still see its first text',
    async ({ store }) => {
      const comment = await approveOne(store, 1)
      const result = { comment: comment.id, outcome: 'done', state: 'pending', version: 3 }
      expect(await edit(store)).toEqual({ ...result, article: ARTICLE, listed: true })
      const found = await store.find(comment.id)
      const first = { title: comment.title, body: comment.body, held: [], flags: [], until: 3 }
      expect(found).toMatchObject({ ...mended, state: 'pending', version: 3, earlier: [first] })
      expect(found?.history[1]).toEqual({
        request: 'edit 1',
        by: MODERATOR,
        at: moment(20_000),
        deed: 'edit',
        version: 3,
        digest: textDigest({ ...comment, ...mended }),
      })
      expect((await store.approved(ARTICLE, null, 9)).total).toBe(0)
      expect(await everyEntry(store)).toHaveLength(3)
      expect(await store.reconcile()).toEqual([])
    },
  )

  promises(
    'an edit that approves replaces a public text, which never vanishes',
    async ({ store }) => {
      const comment = await approveOne(store, 1)
      await approveOne(store, 2)
      const before = await store.approved(ARTICLE, null, 9)
      expect(await edit(store, { approve: true })).toMatchObject({
        state: 'approved',
        listed: true,
      })
      const after = await store.approved(ARTICLE, null, 9)
      expect([after.total, after.version > before.version]).toEqual([2, true])
      expect(after.comments.map(({ title }) => title)).toEqual([`Ý kiến 2`, mended.title])
      expect(await store.latest(9)).toHaveLength(2)
      expect((await store.retracted(before.version, 9)).comments).toMatchObject([
        { comment: comment.id },
      ])
      expect((await store.retracted(after.version, 9)).total).toBe(0)
      expect(await store.reconcile()).toEqual([])
    },
  )

  promises('approving after an edit signs the text that stands', async ({ store }) => {
    const comment = await keepOne(store, 1)
    await edit(store)
    await store.decide([orderOf(comment, 'approve', { version: 2 })])
    const found = await store.find(comment.id)
    expect(found?.history.at(-1)?.digest).toBe(textDigest({ ...comment, ...mended }))
  })

  promises(
    'an edit of an old version is a conflict, and the same twice is one',
    async ({ store }) => {
      const comment = await keepOne(store, 1)
      const revision = { before: comment, next: withEdit(comment, editOf({})) }
      expect(await store.revise([revision, revision])).toMatchObject([
        { outcome: 'done', version: 2 },
        { outcome: 'repeated', version: 2, listed: false },
      ])
      const late = { before: comment, next: withEdit(comment, editOf({ request: 'late' })) }
      const strange = commentOf(7)
      const unknown = { before: strange, next: withEdit(strange, editOf({})) }
      expect(await store.revise([late, unknown])).toMatchObject([
        { outcome: 'conflict', state: 'pending', version: 2 },
        { outcome: 'missing', state: null, version: 0 },
      ])
      expect(await store.revise([])).toEqual([])
    },
  )

  promises('what was edited is searched by its new words alone', async ({ store }) => {
    await keepOne(store, 1)
    await edit(store)
    const found = async (q: string) =>
      (await store.queue({ state: 'pending', q, limit: 9 })).comments.length
    expect([await found('noi dung da sua'), await found('rat dep')]).toEqual([1, 0])
  })

  promises(
    'an undone edit leaves the text, the state and the times as they were',
    async ({ store }) => {
      const comment = await approveOne(store, 1)
      await edit(store)
      expect(await undo(store, 'edit 1')).toMatchObject({ outcome: 'done', state: 'approved' })
      const found = await store.find(comment.id)
      expect(found).toMatchObject({ title: comment.title, body: comment.body, version: 4 })
      expect(found).not.toHaveProperty('earlier')
      expect((await store.approved(ARTICLE, null, 9)).total).toBe(1)
      expect(await sweep(store, 400)).toMatchObject({ texts: 0 })
      expect(await store.reconcile()).toEqual([])
    },
  )

  promises('of two edits the second alone can be undone', async ({ store }) => {
    const comment = await keepOne(store, 1)
    await edit(store)
    await edit(store, { request: 'edit 2', title: 'Lần hai' })
    expect(await undo(store, 'edit 2')).toMatchObject({ outcome: 'done', version: 4 })
    const { title, body } = comment
    const found = { title: mended.title, earlier: [{ title, body, until: 2 }] }
    expect(await store.find(comment.id)).toMatchObject(found)
    expect(await store.reconcile()).toEqual([])
  })

  promises('the first text goes after its time, and the comment stays', async ({ store }) => {
    const comment = await approveOne(store, 1)
    await edit(store, { approve: true })
    await edit(store, { request: 'edit 2', title: 'Lần hai', approve: true })
    const days = retention.firstText + 20_000 / 86_400
    expect(await sweep(store, days - 0.01)).toMatchObject({ texts: 0 })
    expect(await sweep(store, days)).toMatchObject({ texts: 1, rejected: 0, expired: 0 })
    const found = await store.find(comment.id)
    expect(found).toMatchObject({ title: 'Lần hai', body: mended.body, version: 4 })
    expect(found).not.toHaveProperty('earlier')
    expect((await everyEntry(store))[0]).toMatchObject({ deed: 'expire-text', version: 4 })
    expect(await sweep(store, days + 99)).toMatchObject({ texts: 0 })
    expect(await store.reconcile()).toEqual([])
  })

  promises('an edited comment is exported and imported with its first text', async ({ store }) => {
    await approveOne(store, 1)
    await edit(store, { approve: true })
    await edit(store, { request: 'edit 2', title: 'Lần hai', approve: true })
    await importCopy(store)
    expect(await store.reconcile()).toEqual([])
  })
}

export function editOf(changes: Partial<Edit>): Edit {
  const by = { request: 'edit 1', by: MODERATOR, at: moment(20_000) }
  return { ...mended, held: [], flags: [], approve: false, ...by, ...changes }
}

export async function edit(store: Store, changes: Partial<Edit> = {}): Promise<ActionResult> {
  return revise(store, (before) => withEdit(before, editOf(changes)))
}

export function undo(store: Store, request: string): Promise<ActionResult> {
  const by = { by: MODERATOR, at: moment(20_060) }
  return revise(store, (before) => withUndo(before, { request, ...by }))
}

export async function revise(
  store: Store,
  change: (before: Comment) => Comment | undefined,
): Promise<ActionResult> {
  const before = await store.find(idOf(1))
  const next = before && change(before)
  const [result] = before && next ? await store.revise([{ before, next }]) : []
  if (result === undefined) throw new Error('there is nothing to revise')
  return result
}

export function sweep(store: Store, days: number) {
  return store.sweep({ now: START + days * DAY, limit: 9 })
}
