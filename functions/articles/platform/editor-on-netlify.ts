import type { App } from '../../comments/http/app.ts'
import { environment } from '../../comments/platform/environment.ts'
import { openOnNetlify } from '../../comments/platform/netlify/open-on-netlify.ts'
import { maxPictureBytes } from '../domain/file-limits.ts'
import { openEditor } from './open-editor.ts'
import { openForge } from './open-repository.ts'

/** Undefined where no forge is set: a function's disk holds no work tree, so nothing could be saved. */
export async function openEditorOnNetlify(): Promise<App | undefined> {
  if (!/^(?:github|forgejo):/.test(environment()['CONTENT_REPOSITORY']?.trim() ?? ''))
    return undefined
  return openOnNetlify(
    () => Promise.resolve(),
    (services, settings) => {
      const repository = openForge(settings)
      if (repository === undefined) throw new Error('The settings name a forge.')
      const { requestDeploy, wait } = services
      const publish = requestDeploy && ((): Promise<void> => tryThrice(requestDeploy, wait))
      return openEditor(services, {
        repository,
        isOpen: false,
        maxFileBytes: maxPictureBytes,
        // A push to GitHub starts the build of a site that is linked to it; of Forgejo Netlify hears nothing.
        ...(settings.contentRepository?.kind === 'forgejo' && publish && { publish }),
      })
    },
  )
}

/** Milliseconds before the second and the third try. */
const pauses = [2_000, 8_000]

async function tryThrice(
  action: () => Promise<void>,
  wait: (milliseconds: number) => Promise<void>,
): Promise<void> {
  for (const pause of pauses)
    try {
      return await action()
    } catch {
      await wait(pause)
    }
  return action()
}
