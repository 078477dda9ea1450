import { BellRing, Table as TableSign } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button, DownloadButton } from '@/components/ui/button'
import { Chip } from '@/components/ui/chip'
import { Facts } from '@/components/ui/facts'
import { GateBar } from '@/components/ui/gate-bar'
import { Columns, Halves, Stack } from '@/components/ui/layout'
import { Link } from '@/components/ui/link'
import { DateTile, List, ListRow } from '@/components/ui/list'
import { Matrix, MatrixLegend, type MatrixCell, type MatrixRow } from '@/components/ui/matrix'
import { PageHeader } from '@/components/ui/page-header'
import { PrintButton } from '@/components/ui/print-button'
import { Progress } from '@/components/ui/progress'
import { Sheet, SheetBody, SheetHeader } from '@/components/ui/sheet'
import { Table } from '@/components/ui/table'
import { Theme } from '@/components/ui/theme'
import { gates, SampleFrame } from '../parts/frame'

const remind = (
  <Button size="s">
    <BellRing className="icon" aria-hidden="true" />
    Nhắc
  </Button>
)

const done = (text: string): MatrixCell => ({ tone: 'done', text })
const due = (text: string): MatrixCell => ({ tone: 'due', text })
const late = (text: string): MatrixCell => ({ tone: 'late', text })

const row = (key: string, name: string, cells: MatrixCell[], more: Partial<MatrixRow> = {}): MatrixRow => ({
  key,
  name,
  cells: Object.fromEntries(cells.map((cell, index) => ['abcde'.charAt(index), cell])),
  ...more,
})

const rows: MatrixRow[] = [
  row('th', 'Thanh Hóa', [done('10/03'), done('11/03'), done('2 bài'), done('14/10'), done('5 người')]),
  row('na', 'Nghệ An', [done('09/03'), done('11/03'), done('2 bài'), done('12/10'), done('9 người')], {
    note: 'Cụm trưởng',
  }),
  row('ht', 'Trần Phú · Hà Tĩnh', [done('11/03'), done('11/03'), due('1 sửa'), due('còn 7 ngày'), done('5 người')], {
    action: remind,
  }),
  row(
    'hue',
    'Nguyễn Chí Thanh · Huế',
    [done('08/03'), done('11/03'), done('2 bài'), done('17/10'), late('trễ 1 ngày')],
    {
      action: remind,
    },
  ),
]

const columns = [
  { key: 'a', label: 'Đăng ký thi đua' },
  { key: 'b', label: 'Ký giao ước' },
  { key: 'c', label: 'Tham luận tọa đàm' },
  { key: 'd', label: 'Báo cáo tổng kết' },
  { key: 'e', label: 'Đại biểu hội nghị' },
  { key: 'f', label: 'Bình xét' },
]

export default function OverviewSample(): ReactNode {
  return (
    <SampleFrame>
      <PageHeader
        title="Năm thi đua 2022"
        actions={
          <>
            <PrintButton />
            <DownloadButton size="s" href="/icon.svg">
              <TableSign className="icon" aria-hidden="true" />
              Xuất Excel
            </DownloadButton>
          </>
        }
      />
      <Stack className="md:gap-7">
        <Columns aside={<Leaders />}>
          <Theme source="Chủ đề do Giám đốc Học viện phát động · Hướng dẫn năm 2022">
            Trọng tâm – Trách nhiệm – Nêu gương – Sáng tạo
          </Theme>
        </Columns>
        <Sheet>
          <SheetHeader title="Bảy trường, từng việc" aside={<MatrixLegend />} />
          <Matrix caption="Bảy trường, từng việc" rowLabel="Trường" columns={columns} rows={rows} actions />
        </Sheet>
        <Halves>
          <Events />
          <Pledges />
        </Halves>
        <Clusters />
      </Stack>
    </SampleFrame>
  )
}

function Leaders(): ReactNode {
  return (
    <Facts
      facts={[
        { label: 'Cụm trưởng', value: <b>Nghệ An</b> },
        {
          label: 'Cụm phó',
          value: <span className="text-muted">chưa có dữ liệu</span>,
        },
        { label: 'Chỉ tiêu thưởng', value: '1 Cờ, 1 Bằng khen' },
      ]}
    />
  )
}

function Events(): ReactNode {
  const plan = (
    <Link className="link" href="/gallery">
      Kế hoạch số 01
    </Link>
  )
  return (
    <Sheet>
      <SheetHeader title="Sự kiện trong năm" aside={plan} />
      <SheetBody>
        <List>
          <ListRow lead={<DateTile weekday="Th 6" day="11" month="03" />} aside={<Chip tone="done">đã xong</Chip>}>
            <b>Hội nghị triển khai, ký giao ước</b>
            <div className="text-sm text-muted">Trường Chính trị tỉnh Nghệ An</div>
          </ListRow>
          <ListRow lead={<DateTile weekday="Th 3" day="08" month="11" />} aside={<Chip tone="due">còn 21 ngày</Chip>}>
            <b>Tọa đàm và hội nghị tổng kết</b>
            <div className="text-sm text-muted">11 tham luận · 7 trường</div>
          </ListRow>
        </List>
      </SheetBody>
    </Sheet>
  )
}

function Pledges(): ReactNode {
  return (
    <Sheet>
      <SheetHeader title="Giao ước: bảy trường cùng thực hiện" />
      <SheetBody>
        <Progress label="Hoàn thành nhiệm vụ chính trị được giao" text="7/7" value={7} max={7} />
        <Progress label="Không có đảng viên bị kỷ luật" text="7/7" value={7} max={7} />
        <Progress label="Mỗi trường ít nhất một mô hình hay được nhân rộng" text="4/7" value={4} max={7} />
        <Progress label="Mỗi trường ít nhất một báo cáo tổng kết thực tiễn" text="5/7" value={5} max={7} />
      </SheetBody>
    </Sheet>
  )
}

const clusters = [
  { name: 'Bắc Trung Bộ', schools: '7 trường', at: 6, late: '' },
  {
    name: 'Đồng bằng sông Hồng',
    schools: '10 trường',
    at: 2,
    late: '2 trường trễ hạn',
  },
  { name: 'Nam Trung Bộ và Tây Nguyên', schools: '10 trường', at: 8, late: '' },
]

function Clusters(): ReactNode {
  return (
    <Sheet>
      <SheetHeader title="Các cụm, năm 2022" aside="63 trường" />
      <Table
        caption="Các cụm ở bước nào"
        rows={clusters}
        rowKey={(cluster) => cluster.name}
        columns={[
          {
            key: 'name',
            header: 'Cụm',
            cell: (cluster) => (
              <>
                {cluster.name}
                <span className="block text-sm font-normal text-faint">{cluster.schools}</span>
              </>
            ),
          },
          {
            key: 'gates',
            header: 'Đang ở bước',
            label: false,
            className: 'md:w-3/5',
            cell: (cluster) => (
              <GateBar
                gates={gates.map((gate, index) => ({
                  key: gate.key,
                  name: gate.name,
                  state: index < cluster.at ? 'past' : index === cluster.at ? 'now' : 'ahead',
                  late: cluster.late !== '',
                }))}
                note={cluster.late ? <span className="font-semibold text-late">{cluster.late}</span> : null}
              />
            ),
          },
          {
            key: 'wait',
            header: 'Chờ Học viện',
            kind: 'number',
            cell: (cluster) => (cluster.at === 6 ? <Chip tone="due">1 hồ sơ</Chip> : 'không có'),
          },
        ]}
      />
    </Sheet>
  )
}
