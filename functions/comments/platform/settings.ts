import type { StoreSetting } from '../store/store-address.ts'

/** `.env.example` lists the same names. */
export interface Settings {
  readonly siteUrl?: string
  readonly store: StoreSetting
  /** Undefined: ALTCHA, which needs no account. */
  readonly hcaptcha?: { readonly sitekey: string; readonly secret: string }
  /** 32 bytes; captcha signatures, tracking codes and the phone's key are derived from it. */
  readonly secretKey?: Buffer
  readonly buildHookUrl?: string
  readonly notifyWebhookUrl?: string
  readonly publishToken?: string
  /** That the editor commits to; undefined: whichever is checked out, or the forge's default. */
  readonly contentBranch?: string
  /** Where the editor commits; undefined: the content folder's own work tree, where there is one. */
  readonly contentRepository?: ContentRepository
  readonly limit: { readonly count: number; readonly seconds: number }
  readonly port: number
  readonly host: string
  /** A proxy of ours on this machine says who asks; without one, whoever asks could say it. */
  readonly behindProxy: boolean
  /** `SOURCE_DATE_EPOCH` (reproducible-builds.org) in milliseconds. */
  readonly sourceDate?: number
}

export type ContentRepository =
  | { readonly kind: 'git' }
  | (ForgeRepository & { readonly kind: 'github' })
  | (ForgeRepository & { readonly kind: 'forgejo'; readonly site: string })

interface ForgeRepository {
  readonly owner: string
  readonly name: string
  readonly token: string
}
