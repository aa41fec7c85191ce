import type { Secrets } from '../../functions/comments/domain/secrets.ts'
import type { CommentStore } from '../../functions/comments/store/store.ts'
import { writeApproved } from '../demo/write-comments.ts'
import { seeded } from '../generate/random.ts'
import { paragraph } from '../generate/sentences.ts'

export const modelPath =
  '2023/12/nam-tu-liem-doi-moi-nang-cao-chat-luong-cong-tac-nam-bat-du-luan-xa-hoi'

/** Its budget counts with twenty comments of three hundred characters. */
export async function fillModel(store: CommentStore, secrets: Secrets, now: number): Promise<void> {
  const random = seeded(300)
  const bodies = Array.from({ length: 20 }, () => {
    let text = paragraph(random)
    while (text.length < 300) text += ` ${paragraph(random)}`
    return text.slice(0, 300)
  })
  await writeApproved(store, secrets, modelPath, bodies, now)
}
