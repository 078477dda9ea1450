import { PenLine, Upload } from 'lucide-react'
import type { ReactNode } from 'react'
import { DownloadButton, LinkButton } from '@/components/ui/button'
import { Chip } from '@/components/ui/chip'
import { Columns, Row } from '@/components/ui/layout'
import { List, ListRow } from '@/components/ui/list'
import { PageHeader } from '@/components/ui/page-header'
import { RefusedAct } from '@/components/ui/refused-act'
import { Sheet, SheetBody, SheetHeader } from '@/components/ui/sheet'
import { Table } from '@/components/ui/table'
import { TickList, Timeline } from '@/components/ui/tick'
import { SampleFrame } from '../parts/frame'

const versions = [
  {
    id: '2',
    name: 'Bản 2',
    note: 'hiện tại',
    sent: '12/10/2022 16:40',
    facts: '1,4 MB · 8 trang · đúng thể lệ',
  },
  {
    id: '1',
    name: 'Bản 1',
    note: '',
    sent: '03/10/2022 09:12',
    facts: '1,3 MB · 11 trang · quá 1 trang',
  },
]

export default function PaperSample(): ReactNode {
  return (
    <SampleFrame>
      <PageHeader
        crumbs={[
          { label: 'Tọa đàm 08/11/2022', href: '/gallery' },
          { label: 'Tham luận', href: '/gallery' },
        ]}
        title="Gắn nghiên cứu khoa học với tổng kết thực tiễn ở trường chính trị tỉnh"
        state={
          <Chip tone="due" icon={PenLine}>
            Cần sửa
          </Chip>
        }
        lead="Trường Chính trị tỉnh Thanh Hóa · 2 tác giả · bản 2"
      />
      <Columns aside={<Aside />}>
        <Demands />
        <Versions />
        <Sheet>
          <SheetHeader title="Tóm tắt" />
          <SheetBody>
            <p>
              Đoạn tóm tắt minh họa: bài viết trình bày cách trường gắn đề tài cấp trường với việc tổng kết thực tiễn ở
              cơ sở, số liệu ba năm và điều kiện để áp dụng rộng hơn trong cụm.
            </p>
            <p className="text-sm text-muted">
              Từ khóa: nghiên cứu khoa học · tổng kết thực tiễn · trường chính trị chuẩn
            </p>
          </SheetBody>
        </Sheet>
      </Columns>
    </SampleFrame>
  )
}

function Demands(): ReactNode {
  return (
    <Sheet>
      <SheetHeader title="Ban tổ chức đề nghị sửa 3 điểm" aside="đã đánh dấu 2 trên 3" />
      <SheetBody className="gap-6">
        <TickList
          items={[
            {
              key: 'a',
              state: 'done',
              text: 'Rút tóm tắt còn không quá 200 từ',
              note: 'Bản 2: 186 từ',
            },
            { key: 'b', state: 'done', text: 'Ghi nguồn số liệu ở Bảng 1' },
            {
              key: 'c',
              state: 'open',
              text: 'Nêu rõ một cách làm mà trường khác áp dụng được',
              note: 'Thêm một đoạn cuối phần II. Nếu không sửa, xin ghi lý do.',
            },
          ]}
        />
        <Row>
          <LinkButton variant="primary" href="/gallery/form">
            <Upload className="icon" aria-hidden="true" />
            Nộp bản sửa
          </LinkButton>
          <span className="text-sm text-muted">
            Hạn 17:00 thứ Sáu 21/10/2022 · còn 3 ngày
            <br />
            Tệp Word hoặc PDF, đến 20 MB
          </span>
        </Row>
      </SheetBody>
    </Sheet>
  )
}

function Versions(): ReactNode {
  return (
    <Sheet>
      <SheetHeader title="Các bản đã nộp" />
      <Table
        caption="Các bản đã nộp"
        rows={versions}
        rowKey={(version) => version.id}
        columns={[
          {
            key: 'name',
            header: 'Bản',
            cell: (version) => (
              <>
                <b>{version.name}</b> {version.note ? <span className="text-faint">· {version.note}</span> : null}
              </>
            ),
          },
          { key: 'sent', header: 'Nộp lúc', cell: (version) => version.sent },
          {
            key: 'facts',
            header: 'Tệp',
            cell: (version) => <span className="text-muted">{version.facts}</span>,
          },
          {
            key: 'open',
            header: <span className="sr-only">Tải về</span>,
            kind: 'action',
            cell: () => (
              <a className="link" href="/icon.svg" download>
                Tải về
              </a>
            ),
          },
        ]}
      />
    </Sheet>
  )
}

function Aside(): ReactNode {
  return (
    <>
      <Sheet>
        <SheetHeader title="Chặng đường của bài" />
        <SheetBody>
          <Timeline
            label="Chặng đường của bài"
            steps={[
              {
                key: 'a',
                state: 'done',
                label: 'Đăng ký tên bài',
                date: '14/09',
              },
              { key: 'b', state: 'done', label: 'Nộp bài', date: '03/10' },
              { key: 'c', state: 'done', label: 'Biên tập đọc', date: '06/10' },
              {
                key: 'd',
                state: 'open',
                label: 'Sửa và nộp lại',
                date: 'đến 21/10',
              },
              { key: 'e', state: 'ahead', label: 'Nhận đăng, xếp trình bày' },
              {
                key: 'f',
                state: 'ahead',
                label: 'Trình bày tại tọa đàm',
                date: '08/11',
              },
              { key: 'g', state: 'ahead', label: 'In kỷ yếu' },
            ]}
          />
        </SheetBody>
      </Sheet>
      <Sheet>
        <SheetHeader title="Tác giả" />
        <SheetBody>
          <List>
            <ListRow aside={<Chip tone="done">đồng ý</Chip>}>
              <b className="font-medium">Giảng viên 1</b>
              <div className="text-sm text-muted">Khoa Lý luận cơ sở · người trình bày</div>
            </ListRow>
            <ListRow aside={<Chip tone="due">chờ</Chip>}>
              <b className="font-medium">Giảng viên 2</b>
              <div className="text-sm text-muted">Phòng Nghiên cứu khoa học</div>
            </ListRow>
          </List>
        </SheetBody>
      </Sheet>
      <RefusedAct
        wide
        reason="Đã quá hạn rút (17:00 thứ Sáu 14/10). Muốn rút, xin trao đổi với trường chủ trì. Thể lệ, điều 4."
      >
        Rút tham luận
      </RefusedAct>
      <DownloadButton href="/icon.svg">Tải cả hồ sơ bài</DownloadButton>
    </>
  )
}
