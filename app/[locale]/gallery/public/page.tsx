import type { ReactNode } from 'react'
import { PublicFrame, PublicHero } from '@/components/shell/public-frame'
import { AwardCard } from '@/components/ui/award-card'
import { CoastLine } from '@/components/ui/coast-line'
import { Facts } from '@/components/ui/facts'

const stops = [
  { key: 'th', name: 'Trường Chính trị tỉnh Thanh Hóa' },
  {
    key: 'na',
    name: 'Trường Chính trị tỉnh Nghệ An',
    note: 'Cụm trưởng 2022',
    mark: 'head' as const,
  },
  {
    key: 'ht',
    name: 'Trường Chính trị Trần Phú tỉnh Hà Tĩnh',
    note: 'Cụm trưởng 2023',
    mark: 'next' as const,
  },
  { key: 'hue', name: 'Trường Chính trị Nguyễn Chí Thanh tỉnh Thừa Thiên Huế' },
  { key: 'dn', name: 'Trường Chính trị thành phố Đà Nẵng' },
]

export default function PublicSample(): ReactNode {
  return (
    <PublicFrame
      product="Nêu Gương"
      home="/gallery"
      links={[
        { href: '/gallery', label: 'Các cụm' },
        { href: '/gallery/overview', label: 'Sổ khen thưởng' },
      ]}
      entrance={{ href: '/gallery/entrance', label: 'Đăng nhập' }}
      footer={{
        left: 'Các năm: 2021 · 2022 · 2023',
        right: 'Dữ liệu minh họa theo nguồn công khai',
      }}
    >
      <PublicHero
        kicker="Cụm thi đua các trường chính trị"
        title="Khu vực Bắc Trung Bộ"
        theme="Trọng tâm – Trách nhiệm – Nêu gương – Sáng tạo"
        source="Chủ đề phong trào do Giám đốc Học viện Chính trị quốc gia Hồ Chí Minh phát động"
        figure="2022"
      />
      <div className="mb-11 grid gap-3.5 md:grid-cols-2 md:gap-5">
        <AwardCard kind="flag" title="Cờ thi đua của Học viện">
          Trường Chính trị Nguyễn Chí Thanh tỉnh Thừa Thiên Huế
        </AwardCard>
        <AwardCard kind="certificate" title="Bằng khen của Học viện">
          Trường Chính trị tỉnh Nghệ An
        </AwardCard>
      </div>
      <div className="grid gap-9 md:grid-cols-[minmax(0,1fr)_340px] md:gap-14">
        <section>
          <h2 className="mb-4 text-[1.25rem]">Tọa đàm và hội nghị tổng kết, 08/11/2022</h2>
          <p className="mb-2 text-lg">
            “Đổi mới công tác nghiên cứu khoa học, tổng kết thực tiễn ở các trường chính trị khu vực Bắc Trung Bộ”
          </p>
          <p className="mb-9 text-muted">Trường Chính trị tỉnh Nghệ An · 7 trường · 11 tham luận</p>
          <h2 className="mb-4 text-[1.25rem]">Năm 2023</h2>
          <Facts
            facts={[
              {
                label: 'Cụm trưởng',
                value: <b>Trường Chính trị Trần Phú tỉnh Hà Tĩnh</b>,
              },
              { label: 'Hình thức', value: 'các trường thống nhất bầu' },
            ]}
          />
        </section>
        <section>
          <h2 className="mb-4 text-[1.25rem]">Bảy trường, từ bắc vào nam</h2>
          <CoastLine label="Bảy trường, từ bắc vào nam" stops={stops} />
        </section>
      </div>
    </PublicFrame>
  )
}
