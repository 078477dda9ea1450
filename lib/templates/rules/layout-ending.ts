import { isJoint, type Anatomy } from './anatomy'
import { looks } from './elements'
import { checkLook, finding, folded, seen, type Finding, type Numbered } from './findings'
import type { Profile } from './kinds'
import { checkEnds } from './layout-body'

/** Who signs, and who receives. */
export function checkEnding(anatomy: Anatomy, profile: Profile): Finding[] {
  return [
    ...(anatomy.signers.length === 0 && !isJoint(anatomy) ? [finding('missing', 'signer')] : []),
    ...anatomy.signers.flatMap((cell) => checkSigner(cell, anatomy, profile)),
    ...checkRecipients(anatomy, profile),
  ]
}

const prefixes = {
  decree30: /^(TM|Q|KT|TL|TUQ)\. \S/,
  party: /^(T\/M|K\/T|T\/L|T\/UQ|Q\.) \S/,
} as const
const wantedPrefixes = { decree30: 'TM., KT., TL., TUQ., Q.', party: 'T/M, K/T, T/L' } as const
const anyPrefix = /^(TM|KT|TL|TUQ|T\/M|K\/T|T\/L|T\/UQ|Q)([.\s]|$)/

const titles =
  /^(GS|PGS|TS|ThS|Th\.S|BS|KS|CN|NGƯT|NGND|Giáo sư|Phó giáo sư|Tiến sĩ|Thạc sĩ|Nhà giáo (ưu tú|nhân dân))(?=[\s.,])/iu

function checkSigner(cell: Numbered[], anatomy: Anatomy, profile: Profile): Finding[] {
  // minutes are signed by several, each under what he is; what is in small letters are names
  const several = folded(anatomy.type?.text ?? '') === 'BIEN BAN' || isJoint(anatomy)
  const isName = (one: Numbered, at: number): boolean =>
    several
      ? at > 0 && (one.text !== one.text.toLocaleUpperCase('vi') || isBlank(one))
      : at === cell.length - 1 && cell.length > 1
  return cell.flatMap((one, at) => {
    if (isName(one, at)) return checkName(one, profile)
    return [...checkLook('authority', looks[profile].authority, one), ...(at === 0 ? checkPrefix(one, profile) : [])]
  })
}

const isBlank = ({ text }: Numbered): boolean => /^[….\s]+$/.test(text)

function checkPrefix(paragraph: Numbered, profile: Profile): Finding[] {
  const text = seen(paragraph).trim()
  const given = anyPrefix.exec(text)?.[0]
  if (given === undefined || prefixes[profile].test(text)) return []
  return [finding('prefix', 'authority', paragraph, given.trim(), wantedPrefixes[profile])]
}

function checkName(paragraph: Numbered, profile: Profile): Finding[] {
  const title = titles.exec(paragraph.text.normalize('NFC').trim())?.[0]
  return [
    ...checkLook('signer', looks[profile].signer, paragraph),
    ...(title ? [finding('academic_title', 'signer', paragraph, title)] : []),
  ]
}

function checkRecipients(anatomy: Anatomy, profile: Profile): Finding[] {
  const { recipientsWord: word, recipients } = anatomy
  if (!word) return isJoint(anatomy) ? [] : [finding('missing', 'recipients_word', null, '', 'Nơi nhận:')]
  const text = word.text.normalize('NFC').trim()
  const last = recipients.at(-1)
  const filed = last && /^-\s*Lưu:\s*\S/u.test(last.text.normalize('NFC').trim())
  return [
    ...(text === 'Nơi nhận:' ? [] : [finding('words', 'recipients_word', word, text, 'Nơi nhận:')]),
    ...checkLook('recipients_word', looks[profile].recipients_word, word),
    ...recipients.flatMap((one) => checkLook('recipients', looks[profile].recipients, one)),
    ...recipients
      .filter((one) => !one.text.trim().startsWith('-'))
      .map((one) => finding('line_dash', 'recipients', one, '', '-')),
    ...(filed ? [] : [finding('archive', 'recipients', last ?? word, last?.text.trim() ?? '', '- Lưu: VT, …')]),
    ...checkEnds('recipients', recipients),
  ]
}
