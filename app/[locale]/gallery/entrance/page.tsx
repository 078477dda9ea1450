import type { ReactNode } from 'react'
import { EntranceFrame, RoleButton } from '@/components/shell/entrance-frame'
import { ActionForm } from '@/components/ui/action-form'
import { Link } from '@/components/ui/link'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextInput } from '@/components/ui/text-input'
import { answerSample, signOutSample } from '../parts/actions'

const roles = [
  {
    seal: 'NA',
    title: 'Cán bộ phụ trách thi đua',
    detail: 'Trường Chính trị tỉnh Nghệ An · Cụm trưởng',
  },
  {
    seal: 'TH',
    title: 'Giảng viên',
    detail: 'Trường Chính trị tỉnh Thanh Hóa',
  },
  {
    seal: 'HV',
    title: 'Chuyên viên',
    detail: 'Ban Thi đua – Khen thưởng, Học viện',
  },
]

export default function EntranceSample(): ReactNode {
  return (
    <EntranceFrame
      product="Nêu Gương"
      slogan="Cả một năm thi đua của cụm, ở một nơi."
      lead="Ai đang cần làm gì, hạn ngày nào, theo điều nào. Tham luận, bình xét, bàn giao: không còn thất lạc mỗi lần đổi Cụm trưởng."
      owner="Học viện Chính trị quốc gia Hồ Chí Minh và các cụm thi đua trường chính trị"
    >
      <h1 className="text-[1.5rem]">Đăng nhập</h1>
      <ActionForm action={answerSample} id="sign-in" draft={false}>
        <TextInput name="email" type="email" label="Thư điện tử" autoComplete="username" required />
        <TextInput name="password" type="password" label="Mật khẩu" autoComplete="current-password" required />
        <SubmitButton wide>Đăng nhập</SubmitButton>
      </ActionForm>
      <section>
        <h2 className="mb-1 text-base">Xem thử với dữ liệu minh họa</h2>
        <p className="mb-2.5 text-sm text-muted">Chọn một vai, không cần mật khẩu.</p>
        <ul className="grid gap-2">
          {roles.map((role) => (
            <li key={role.seal}>
              <form action={signOutSample}>
                <RoleButton {...role} />
              </form>
            </li>
          ))}
        </ul>
        <Link href="/gallery" className="link mt-2.5 inline-block text-sm">
          Tất cả vai
        </Link>
      </section>
    </EntranceFrame>
  )
}
