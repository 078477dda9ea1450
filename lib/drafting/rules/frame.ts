import type { Profile } from '@/lib/templates/rules/kinds'

export type Authority = 'own' | 'on_behalf' | 'deputising' | 'by_order' | 'by_authorisation' | 'acting'

const shortForms: Record<Exclude<Authority, 'own' | 'acting'>, { decree30: string; party: string }> = {
  on_behalf: { decree30: 'TM.', party: 'T/M' },
  deputising: { decree30: 'KT.', party: 'K/T' },
  by_order: { decree30: 'TL.', party: 'T/L' },
  by_authorisation: { decree30: 'TUQ.', party: 'T/UQ' },
}

/** Whose book it is, as far as the line of authority asks. */
export type SigningBody = { issuingBody: string; profile: Profile; head: string }

/**
 * The lines above the name: in whose place one signs, and one's own post (Decree 30/2020, appendix I, II.7; guidance
 * 36-HD/VPTW). `head` is the post in whose place a deputy signs.
 */
export function signingLines(
  { authority, signerPost }: { authority: Authority; signerPost: string },
  { issuingBody, profile, head }: SigningBody,
): { authority: string; post: string } {
  if (authority === 'own') return { authority: '', post: signerPost }
  if (authority === 'acting')
    return { authority: '', post: profile === 'party' ? `Q/ ${signerPost}` : `Q. ${signerPost}` }
  const sign = shortForms[authority][profile]
  return { authority: `${sign} ${authority === 'on_behalf' ? issuingBody : head}`, post: signerPost }
}

const two = (value: number): string => String(value).padStart(2, '0')

/** A day as it stands on official papers: days below ten and the first two months with a zero (Decree 30/2020, appendix I, II.4). */
export function printedDay(day: Date): string {
  const [date, month] = [day.getUTCDate(), day.getUTCMonth() + 1]
  return `ngày ${two(date)} tháng ${month < 3 ? two(month) : month} năm ${day.getUTCFullYear()}`
}
