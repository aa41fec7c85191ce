import { commitMessages } from '../domain/commit-messages.ts'
import { readDraft, writeDraft, type Draft } from '../domain/draft.ts'
import { draftFile, draftFolder } from '../domain/paths.ts'
import { versionOf } from '../domain/version.ts'
import { changeFiles, conflictWith, type Changed, type Refusal } from './change-files.ts'
import type { Editor } from './editor.ts'
import { filesOfDraft } from './read-drafts.ts'

/** `version`: what the person saw; null makes a new draft. */
export interface SeenDraft {
  readonly slug: string
  readonly version: string | null
  readonly by: string
}

export type SaveOutcome =
  | {
      readonly outcome: 'done'
      readonly version: string
      readonly created: boolean
      readonly draft: Draft
    }
  | Refusal

/** What an editor wrote when sending it back stays until publication. `files`: what the text brings along. */
export async function saveDraft(
  editor: Editor,
  { slug, version, by }: SeenDraft,
  draft: Omit<Draft, 'returned'>,
  files: ReadonlyMap<string, Buffer> = new Map(),
): Promise<SaveOutcome> {
  const path = draftFile(slug)
  const before = await editor.repository.read(path)
  const { returned } = before === undefined ? {} : readDraft(before)
  const whole: Draft = { ...draft, ...(returned && { returned }) }
  const bytes = writeDraft(whole)
  const what = before === undefined ? 'create' : draft.ready ? 'send' : 'save'
  const changed = await changeFiles(editor, {
    by,
    path,
    version,
    files: new Map([[path, bytes], ...files]),
    message: commitMessages.draft(what, slug),
  })
  if (changed.outcome !== 'done') return changed
  return {
    outcome: 'done',
    version: versionOf(bytes),
    created: version === null,
    draft: readDraft(bytes),
  }
}

export async function removeDraft(
  editor: Editor,
  { slug, version, by }: SeenDraft,
): Promise<Changed> {
  const { repository } = editor
  const path = draftFile(slug)
  const refusal = conflictWith(await repository.read(path), { path, version })
  if (refusal !== undefined || version === null) return refusal ?? { outcome: 'missing' }
  const gone = [path, ...(await filesOfDraft(repository, slug))]
  return changeFiles(editor, {
    by,
    path,
    version,
    files: new Map(gone.map((file) => [file, null])),
    message: commitMessages.draft('remove', slug),
  })
}

export async function renameDraft(
  editor: Editor,
  { slug, version, by }: SeenDraft,
  to: string,
): Promise<Changed> {
  const { repository } = editor
  const path = draftFile(slug)
  const bytes = await repository.read(path)
  const refusal = conflictWith(bytes, { path, version })
  if (refusal !== undefined || bytes === undefined) return refusal ?? { outcome: 'missing' }
  const files = new Map<string, Buffer | null>([
    [path, null],
    [draftFile(to), bytes],
  ])
  for (const file of await filesOfDraft(repository, slug)) {
    const moved = draftFolder(to) + file.slice(draftFolder(slug).length)
    files.set(file, null).set(moved, (await repository.read(file)) ?? null)
  }
  const free = [...files].filter(([, each]) => each !== null).map(([place]) => place)
  const message = commitMessages.draft('rename', to)
  return changeFiles(editor, { by, path, version, files, free, message })
}

/** It goes back to whoever writes it, with a note that stays until it is published. */
export async function returnDraft(
  editor: Editor,
  { slug, version, by }: SeenDraft,
  note: string,
): Promise<SaveOutcome> {
  const path = draftFile(slug)
  const before = await editor.repository.read(path)
  const refusal = conflictWith(before, { path, version })
  if (refusal !== undefined || before === undefined) return refusal ?? { outcome: 'missing' }
  const at = new Date(editor.now()).toISOString()
  const bytes = writeDraft({ ...readDraft(before), ready: false, returned: { by, at, note } })
  const changed = await changeFiles(editor, {
    by,
    path,
    version,
    files: new Map([[path, bytes]]),
    message: commitMessages.draft('return', slug),
  })
  if (changed.outcome !== 'done') return changed
  return {
    outcome: 'done',
    version: versionOf(bytes),
    created: false,
    draft: readDraft(bytes),
  }
}
