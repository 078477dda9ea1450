import { allowed, refuse, type Verdict } from '@/lib/platform/result'

// Words that guessers try first, here and elsewhere; written without accents, joined with any figures.
const words = `
matkhau matma password passwort passw0rd pass word admin administrator quantri quantrivien root user guest welcome login
letmein iloveyou monkey dragon sunshine princess football baseball master shadow superman batman secret default changeme
change me qwerty qwertyuiop qwertz asdfghjkl asdfgh asdf zxcvbnm zxcv qazwsx wsx edc qaz rfv tgb yhn ujm abc abcd abcde
abcdef abcdefgh abcdefghij xyz test testing temp hello xinchao chao anh em yeu anhyeuem emyeuanh yeuem yeuanh
truong truongchinhtri chinhtri hocvien hoc vien hcma hvctqg quocgia hochiminh bacho dang dangcongsan congsan vietnam viet
nam dangbo tinhuy thanhuy thidua khenthuong cum cumthidua phongtrao neuguong giaouoc cothidua bangkhen hieutruong phohieutruong canbo
giangvien hocvien thamluan hoinghi toadam hoithao totnghiep trungcap daotao boiduong nguyenchithanh tranphu leduan
thanhhoa nghean hatinh quangbinh quangtri thuathienhue hue danang hanoi saigon haiphong cantho bactrungbo dongbangsonghong
thang nam ngay tet xuan ha thu dong mua than thich gia dinh giadinh con me bo ba ma congty cong ty mot hai bon lam
january february march april may june july august september october november december spring summer autumn winter
company office school academy teacher student principal vietnam2022 vietnam2023 p0st google facebook zalo gmail
`
  .trim()
  .split(/\s+/)
const common = new Set(words)
const longest = Math.max(...words.map((word) => word.length))

const leet: Record<string, string> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
}

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase()

const unleet = (text: string): string => [...text].map((letter) => leet[letter] ?? letter).join('')

/** Whether a text is nothing but known words, one after another. */
function isMadeOf(text: string, known: ReadonlySet<string>, most: number): boolean {
  const reached = [true]
  for (let end = 1; end <= text.length; end++)
    for (let start = Math.max(0, end - most); start < end && !reached[end]; start++)
      if (reached[start] && known.has(text.slice(start, end))) reached[end] = true
  return reached[text.length] ?? false
}

const steps = (text: string): Set<number> =>
  new Set([...text].slice(1).map((letter, at) => letter.charCodeAt(0) - text.charCodeAt(at)))

/** One thing repeated, or a run: aaaaaaaaaa, abcabcabcabc, 1234567890. */
function isMonotonous(text: string): boolean {
  for (let period = 1; period <= 4; period++)
    if (
      text ===
      text
        .slice(0, period)
        .repeat(Math.ceil(text.length / period))
        .slice(0, text.length)
    )
      return true
  return new Set(text).size < 4 || steps(text).size === 1
}

/** Officers act for others: from 14 characters, everybody else from 10, as the form's shape says. */
export const officerLength = 14

/** The password of who acts for a school or the Academy is longer. Refusal: people.password_short_for_office. */
export const checkLength = (password: string, officer: boolean): Verdict =>
  officer && [...password.normalize('NFC')].length < officerLength
    ? refuse('people.password_short_for_office', { least: officerLength })
    : allowed

/**
 * A new password is not one that a guesser tries first: known words of this field or any other with figures or signs between
 * them, figures alone, one thing repeated, or the person's own name or address. Refusal: people.password_too_common.
 */
export function checkPassword(password: string, own: readonly string[]): Verdict {
  const folded = plain(password)
  const about = own.flatMap((text) => plain(text).split(/[^a-z]+/)).filter((part) => part.length > 1)
  const known = new Set([...common, ...about])
  const most = Math.max(longest, ...about.map((part) => part.length))
  const core = folded.replace(/^[^a-z]+|[^a-z]+$/g, '')
  const readings = [folded, unleet(core)].map((text) => text.replace(/[^a-z]/g, ''))
  const guessable = readings.some((letters) => isMadeOf(letters, known, most)) || isMonotonous(folded)
  return guessable ? refuse('people.password_too_common') : allowed
}
