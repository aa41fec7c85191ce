const onsets = 'ngh|ng|gh|gi|kh|nh|ph|qu|th|tr|ch|b|c|d|đ|g|h|k|l|m|n|p|r|s|t|v|x'
const rimes = `
a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
e ec em en eng eo ep et ê êch êm ên ênh êp êt êu êng êc
i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu
o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oem oen oeo oet oi om on ong oong op ot
ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
u ua uc ui um un ung up ut uy uya uych uyên uyêt uynh uyt uyu uê uêch uênh uân uâng uât uây uơ uôc uôi uôm uôn uông uôt
ư ưa ưc ưi ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu
y yêm yên yêng yêt yêu
`
const shape = new RegExp(`^(?:${onsets})?(?:${rimes.trim().split(/\s+/).join('|')})$`)
const tones = /[\u0300\u0301\u0303\u0309\u0323]/g

/** Whether a word can be a syllable of Vietnamese: an onset and one of some 160 rimes, with at most one tone that its ending allows. */
function isSyllable(word: string): boolean {
  const spread = word.toLowerCase().normalize('NFD')
  const marks = spread.match(tones) ?? []
  const bare = spread.replace(tones, '').normalize('NFC')
  if (marks.length > 1 || !shape.test(bare)) return false
  // Syllables that end in a stop have only the two sharp tones.
  return !/(?:[cpt]|ch)$/.test(bare) || marks.length === 0 || /[\u0301\u0323]/.test(marks[0] ?? '')
}

/** Words apart at what is a sign in every encoding; NBSP and the soft hyphen are letters of old fonts. */
const between = /[\s\0-@[-`{-\u007F–—“”‘’…•]+/
// oxlint-disable-next-line no-control-regex -- everything that is not ASCII
const beyondAscii = /[^\0-\u007F]/

export interface Score {
  /** The share of words with a letter beyond ASCII that can be Vietnamese, 0 to 1; 1 where there is none. */
  readonly share: number
  readonly words: number
}

export function scoreOf(text: string): Score {
  const words = text.split(between).filter((word) => beyondAscii.test(word))
  const good = words.filter(isSyllable).length
  return { share: words.length === 0 ? 1 : good / words.length, words: words.length }
}
