import {
  Award,
  CalendarRange,
  Flag,
  FolderOpen,
  History,
  LayoutList,
  MessageSquareReply,
  Presentation,
  ScrollText,
  UsersRound,
  Vote,
  type LucideIcon,
} from 'lucide-react'
import type { ReactNode } from 'react'
import { AppFrame } from '@/components/shell/app-frame'
import { DemonstrationBar } from '@/components/shell/demonstration-bar'
import type { MenuItem } from '@/components/shell/side-menu'
import type { Gate } from '@/components/shell/year-ribbon'
import { Icon } from '@/components/ui/icon'
import { signOutSample } from './actions'

const item = (href: string, label: string, icon: LucideIcon, count?: number): MenuItem => ({
  href,
  label,
  icon: <Icon of={icon} />,
  ...(count ? { count } : {}),
})

const desk = item('/gallery/desk', 'Bàn làm việc', LayoutList, 3)
const year = item('/gallery/overview', 'Năm thi đua', CalendarRange)
const paper = item('/gallery/paper', 'Tọa đàm – tham luận', ScrollText)

const menu = [
  { items: [desk, year] },
  {
    title: 'Hoạt động',
    items: [
      item('/gallery/a', 'Phong trào – giao ước', Flag),
      paper,
      item('/gallery/form', 'Hội nghị', Presentation),
      item('/gallery', 'Đề xuất, kiến nghị', MessageSquareReply),
    ].map((one) => ({ ...one, exact: one.href === '/gallery' })),
  },
  {
    title: 'Kết quả',
    items: [
      item('/gallery/vote', 'Bình xét – bỏ phiếu', Vote),
      item('/gallery/b', 'Khen thưởng', Award),
      item('/gallery/c', 'Cụm trưởng – bàn giao', UsersRound),
    ],
  },
  {
    title: 'Hồ sơ',
    items: [item('/gallery/d', 'Văn bản', FolderOpen), item('/gallery/e', 'Sổ theo dõi', History)],
  },
]

export const gates: Gate[] = [
  { key: 'preparation', name: 'Chuẩn bị', state: 'past', date: '12/02' },
  { key: 'launch', name: 'Phát động', state: 'past', date: '11/03' },
  { key: 'activity', name: 'Hoạt động', state: 'now', date: 'đến 21/10' },
  { key: 'self_scoring', name: 'Tự chấm', state: 'ahead', date: 'đến 28/10' },
  { key: 'verification', name: 'Thẩm định', state: 'ahead', date: 'đến 04/11' },
  { key: 'conference', name: 'Hội nghị', state: 'ahead', date: '08/11' },
  {
    key: 'ratification',
    name: 'Công nhận',
    state: 'ahead',
    date: 'trước 28/02',
  },
  { key: 'hand_over', name: 'Bàn giao', state: 'ahead' },
]

export function SampleFrame({ children, closed = false }: { children: ReactNode; closed?: boolean }): ReactNode {
  return (
    <AppFrame
      product="Nêu Gương"
      home="/gallery"
      menu={menu}
      tabs={[{ ...desk, label: 'Việc' }, { ...year, label: 'Năm' }, item('/gallery/vote', 'Bỏ phiếu', Vote)]}
      year={{
        label: 'Bắc Trung Bộ · năm 2022',
        options: [
          {
            href: '/gallery/desk',
            label: 'Bắc Trung Bộ · năm 2022',
            current: true,
          },
          {
            href: '/gallery/desk?year=2021',
            label: 'Bắc Trung Bộ · năm 2021',
            closed: true,
          },
        ],
      }}
      role="Cụm trưởng năm 2022"
      notices={{ href: '/gallery', unread: 4 }}
      person={{
        id: 'sample',
        name: 'Cán bộ phụ trách thi đua',
        seat: 'Trường Chính trị tỉnh Nghệ An',
        seal: 'NA',
      }}
      signOut={signOutSample}
      ribbon={{ gates, at: 0.78, deadline: 'đến thứ Sáu 21/10', closed }}
      bar={<DemonstrationBar date="thứ Ba 18/10/2022, 09:00" />}
    >
      {children}
    </AppFrame>
  )
}
