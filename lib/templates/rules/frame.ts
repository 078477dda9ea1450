import type { WordBlock, WordCell, WordRule } from '@/lib/platform/word/model'
import { eachLine, paragraph, sideBySide } from './blocks'
import { documentKinds, type DocumentKind, type Profile } from './kinds'
import { textWidth } from './look'

const left = 72
const right = textWidth - left
const rule = (length: number, width: number): WordRule => ({ is: 'rule', length, width })
const own = 0.42

/** The letterhead: who issues it and its number on the left, the title of the state or the Party and the date on the right. */
export function letterhead(kind: DocumentKind, profile: Profile): WordBlock[] {
  const { abbreviation, title } = documentKinds[kind]
  const numbered = abbreviation !== null
  const number: WordCell['blocks'] = numbered
    ? [paragraph('SoKyHieu', profile === 'party' ? 'Số {so_ky_hieu}' : 'Số: {so_ky_hieu}')]
    : [paragraph('SoKyHieu')]
  if (title === '') number.push(paragraph('VeViec', 'V/v {trich_yeu}'))
  const issuer = [paragraph('ChuQuan', '{co_quan_chu_quan}'), paragraph('BanHanh', '{co_quan_ban_hanh}')]
  const date = [paragraph('NgayThang', '{dia_danh}, {ngay_thang_nam}')]
  if (profile === 'party')
    return [
      sideBySide(
        [left, right],
        [
          [...issuer, paragraph('DauSao', '*'), ...number],
          [paragraph('TieuDeDang', 'ĐẢNG CỘNG SẢN VIỆT NAM'), rule(1, right), ...date],
        ],
      ),
    ]
  return [
    sideBySide(
      [left, right],
      [
        [...issuer, rule(own, left)],
        [
          paragraph('QuocHieu', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'),
          paragraph('TieuNgu', 'Độc lập - Tự do - Hạnh phúc'),
          rule(1, right),
        ],
      ],
      [number, date],
    ),
  ]
}

/** The name of the kind and what the document is about; a letter has neither there. */
export function titleOf(kind: DocumentKind): WordBlock[] {
  const { title } = documentKinds[kind]
  if (title === '') return []
  return [paragraph('TenLoai', title), paragraph('TrichYeu', '{trich_yeu}'), rule(own, textWidth)]
}

/** "Kính gửi": one place on the line itself, several below it. */
export const addressees = (): WordBlock[] => [
  paragraph('KinhGui', 'Kính gửi: {kinh_gui_mot}'),
  ...eachLine('kinh_gui', 'KinhGuiDong', '- '),
]

const recipients = (): WordCell['blocks'] => [
  paragraph('NoiNhan', 'Nơi nhận:'),
  paragraph('NoiNhanDong', '{#noi_nhan}'),
  paragraph('NoiNhanDong', '- {dong}'),
  paragraph('NoiNhanDong', '{/noi_nhan}'),
  paragraph('NoiNhanDong', '- Lưu: {luu}.'),
  paragraph('MaQR', '{ma_qr}'),
]

/** Recipients on the left; authority, post, room for the signature and the name on the right. */
export const signature = (): WordBlock[] => [
  paragraph('SauBang'),
  sideBySide(
    [left, right],
    [
      recipients(),
      [
        paragraph('QuyenHan', '{quyen_han}'),
        paragraph('QuyenHan', '{chuc_vu}'),
        paragraph('ChoKy'),
        paragraph('QuyenHan', '{chuc_vu_co_quan}'),
        paragraph('HoTen', '{ho_ten_nguoi_ky}'),
      ],
    ],
  ),
]

/** One who signs beside others: what he is, his post, his name. */
export type Signing = { as: string; post?: string; name: string; many?: true }

function signing({ as, post, name, many }: Signing): WordCell['blocks'] {
  const head = [paragraph('QuyenHan', as), ...(post ? [paragraph('QuyenHan', `{${post}}`)] : []), paragraph('ChoKy')]
  if (!many) return [...head, paragraph('HoTen', `{${name}}`)]
  return [...head, paragraph('HoTen', `{#${name}}`), paragraph('HoTen', '{dong}'), paragraph('HoTen', `{/${name}}`)]
}

/** Several who sign side by side, and the recipients below them. */
export const signatures = (...signers: Signing[]): WordBlock[] => [
  paragraph('SauBang'),
  sideBySide(
    signers.map(() => textWidth / signers.length),
    signers.map(signing),
  ),
  paragraph('SauBang'),
  ...recipients(),
]
