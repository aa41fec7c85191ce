import { formatCount } from '../../format/format.ts'
import { type Html, html } from '../../html/html.ts'
import { states } from '../../models/comment.ts'
import { caseStrings } from '../../strings/cases/cases.ts'
import { publicationStrings } from '../../strings/cases/publications.ts'
import { deskStrings as words } from '../../strings/desk.ts'
import { staffStrings } from '../../strings/staff.ts'
import { monthlyStrings } from '../../strings/moderation/monthly.ts'
import { objectionStrings } from '../../strings/moderation/objections.ts'
import { reportStrings } from '../../strings/reports.ts'
import { wordListStrings } from '../../strings/words.ts'
import { allows } from '../../models/permissions.ts'
import type { Frame } from './desk-frame.ts'

export function navigation({ present, totals, role = 'moderator' }: Frame): Html {
  const places = [
    ...states.map((state) => ({
      key: state,
      may: 'moderation' as const,
      url: `/kiem-duyet/?state=${state}`,
      name: totals ? `${words.states[state]} (${formatCount(totals[state])})` : words.states[state],
    })),
    {
      key: 'reports',
      may: 'moderation' as const,
      url: '/kiem-duyet/bi-bao/',
      name: reportStrings.desk,
    },
    {
      key: 'objections',
      may: 'moderation' as const,
      url: '/kiem-duyet/de-nghi/',
      name: objectionStrings.desk,
    },
    {
      key: 'cases',
      may: 'moderation' as const,
      url: '/kiem-duyet/vu-viec/',
      name: caseStrings.deskList,
    },
    {
      key: 'publications',
      may: 'answers' as const,
      url: '/kiem-duyet/tra-loi/',
      name: publicationStrings.desk,
    },
    {
      key: 'monthly',
      may: 'reports' as const,
      url: '/kiem-duyet/bao-cao/',
      name: monthlyStrings.title,
    },
    { key: 'log', may: 'reports' as const, url: '/kiem-duyet/nhat-ky/', name: words.log },
    {
      key: 'words',
      may: 'moderation' as const,
      url: '/kiem-duyet/tu-ngu/',
      name: wordListStrings.title,
    },
    { key: 'staff', may: 'people' as const, url: '/kiem-duyet/nguoi/', name: staffStrings.title },
    { key: 'sessions', may: 'signedIn' as const, url: '/kiem-duyet/phien/', name: words.sessions },
    { key: 'editor', may: 'drafts' as const, url: '/bien-tap/', name: staffStrings.editorDesk },
  ]
  const allowed = places.filter(({ may }) => allows(role, may))
  const others = allowed.filter(({ key }) => rare.includes(key))
  const isAmongOthers = others.some(({ key }) => key === present)
  const link = ({ key, url, name }: (typeof places)[number]): Html => html`
      <li><a href="${url}"${key === present && html` aria-current="page"`}>${name}</a></li>`
  return html`<nav class="sections" aria-label="${words.desk}">
    <ul>${allowed.filter(({ key }) => !rare.includes(key)).map(link)}
      <li class="desk-others"><details${isAmongOthers && html` open`}><summary>${words.others}</summary><ul>${others.map(link)}
      </ul></details></li>
    </ul>
  </nav>`
}

/** Seldom needed: they stand behind one word. */
const rare: readonly string[] = ['monthly', 'log', 'words', 'staff', 'sessions']
