import { AlignmentType, type Paragraph, type Table } from 'docx'
import { officialStrings as words } from '../../_includes/strings/moderation/official.ts'
import { centred, columns, line, points, rule } from './official-parts.ts'

export type OfficialForm = 'nha-nuoc' | 'dang'

export const officialForms: readonly OfficialForm[] = ['nha-nuoc', 'dang']

const [left, right] = [38, 62]

interface Head {
  readonly top: Table
  /** The paper's name, what it is about, and the rule under it. */
  readonly title: readonly Paragraph[]
}

export function headOf(form: OfficialForm, newsroom: string, about: string): Head {
  return form === 'dang' ? partyHead(newsroom, about) : stateHead(newsroom, about)
}

/** Nghị định 30/2020/NĐ-CP, phụ lục I. */
function stateHead(newsroom: string, about: string): Head {
  const bold = { size: points(13), bold: true }
  return {
    top: columns(
      [left, right],
      [
        [
          centred(words.superior, { size: points(12) }),
          centred(newsroom.toLocaleUpperCase('vi'), bold),
          rule(40, left),
          centred(words.state.number, { size: points(13) }),
        ],
        [
          centred(words.state.nation, { ...bold, size: points(12) }),
          centred(words.state.motto, bold),
          rule(62, right),
          centred(words.place, { size: points(13), italics: true }),
        ],
      ],
    ),
    title: [
      line(words.kind, { size: points(14), bold: true }, spacedCentre(12, 0)),
      line(about, { size: points(14), bold: true }, spacedCentre(0, 2)),
      rule(28, 100),
    ],
  }
}

/** Hướng dẫn 36-HD/VPTW ngày 03/4/2018. */
function partyHead(newsroom: string, about: string): Head {
  return {
    top: columns(
      [left, right],
      [
        [
          centred(words.superior, { size: points(14) }),
          centred(newsroom.toLocaleUpperCase('vi'), { size: points(14), bold: true }),
          centred('*', { size: points(14) }),
          centred(words.party.number, { size: points(14) }),
        ],
        [
          centred(words.party.name, { size: points(15), bold: true }),
          rule(82, right),
          centred(words.place, { size: points(14), italics: true }),
        ],
      ],
    ),
    title: [
      line(words.kind, { size: points(16), bold: true }, spacedCentre(12, 0)),
      line(about, { size: points(14), bold: true }, spacedCentre(0, 0)),
      line('-----', { size: points(14) }, spacedCentre(0, 6)),
    ],
  }
}

function spacedCentre(before: number, after: number) {
  const spacing = { before: before * 20, after: after * 20 }
  return { alignment: AlignmentType.CENTER, spacing }
}
