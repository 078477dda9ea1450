import { Inbox } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button, LinkButton } from '@/components/ui/button'
import { Chip } from '@/components/ui/chip'
import { CopyButton } from '@/components/ui/copy-button'
import { Countdown } from '@/components/ui/countdown'
import { Dialog, DialogClose } from '@/components/ui/dialog'
import { EmptyState } from '@/components/ui/empty-state'
import { FilterPills } from '@/components/ui/filter-pills'
import { Halves, Row, Stack } from '@/components/ui/layout'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { RefusalNotice } from '@/components/ui/refusal-notice'
import { RefusedAct } from '@/components/ui/refused-act'
import { Sheet, SheetBody, SheetHeader } from '@/components/ui/sheet'
import { StatusCell } from '@/components/ui/status-cell'
import { Tabs } from '@/components/ui/tabs'
import { TextInput } from '@/components/ui/text-input'
import { SampleFrame } from './parts/frame'

const pages = ['desk', 'paper', 'overview', 'form', 'public', 'entrance']
const now = new Date('2022-10-18T02:00:00Z')
const inDays = (days: number): Date => new Date(now.getTime() + days * 24 * 60 * 60 * 1000)

export default function Gallery(): ReactNode {
  return (
    <SampleFrame closed>
      <PageHeader title="Các phần của giao diện" lead="Trang mẫu dành cho người làm trang, không thuộc sản phẩm." />
      <Tabs
        label="Các trang mẫu"
        current="parts"
        tabs={[
          { key: 'parts', label: 'Các phần', href: '/gallery', count: 12 },
          ...pages.map((page) => ({
            key: page,
            label: page,
            href: `/gallery/${page}`,
          })),
        ]}
      />
      <Stack>
        <Buttons />
        <States />
        <Words />
        <Ways />
      </Stack>
    </SampleFrame>
  )
}

function Buttons(): ReactNode {
  return (
    <Sheet>
      <SheetHeader title="Nút" aside="một nút chính mỗi trang" />
      <SheetBody>
        <Row>
          <Button variant="primary">Trả lời</Button>
          <Button>Mở tham luận</Button>
          <Button variant="quiet">Để sau</Button>
          <Button variant="danger">Xóa bản nháp</Button>
          <Button disabled>Đang khóa</Button>
          <LinkButton size="s" href="/gallery/form">
            Nút nhỏ
          </LinkButton>
          <CopyButton text="Nêu Gương" />
          <Dialog
            trigger={<Button>Mở hộp hỏi</Button>}
            title="Gửi lời nhắc tới 2 trường?"
            description="Lời nhắc đến ngay, không thu lại được. Giờ yên tĩnh từ 21 giờ đến 7 giờ sáng."
          >
            <TextInput name="note" label="Lời nhắn kèm" />
            <Row>
              <Button variant="primary">Gửi lời nhắc</Button>
              <DialogClose>Thôi, không gửi</DialogClose>
            </Row>
          </Dialog>
        </Row>
        <RefusedAct reason="Còn 2 điều kiện. Quy chế cụm, điều 6.">Mở bước Tự chấm điểm</RefusedAct>
      </SheetBody>
    </Sheet>
  )
}

function States(): ReactNode {
  return (
    <Sheet>
      <SheetHeader title="Trạng thái" />
      <SheetBody>
        <Row>
          <Chip tone="done">đã xong</Chip>
          <Chip tone="due">còn 21 ngày</Chip>
          <Chip tone="late">trễ 1 ngày</Chip>
          <Chip tone="info">chờ Học viện</Chip>
          <Chip tone="award">Cờ thi đua</Chip>
          <Chip>người trình bày</Chip>
        </Row>
        <Row>
          <StatusCell tone="done">đủ 5/5</StatusCell>
          <StatusCell tone="due">còn 7 ngày</StatusCell>
          <StatusCell tone="late">thiếu biên bản</StatusCell>
          <StatusCell tone="none">chưa đến</StatusCell>
        </Row>
        <Row>
          <Countdown until={inDays(9)} now={now} />
          <Countdown until={inDays(2)} now={now} />
          <Countdown until={inDays(0.1)} now={now} />
          <Countdown until={inDays(-2)} now={now} />
        </Row>
      </SheetBody>
    </Sheet>
  )
}

function Words(): ReactNode {
  return (
    <Halves>
      <Stack gap="m">
        <Notice title="Học viện đã nhận hồ sơ">Thời hạn thẩm định là 20 ngày làm việc, đến thứ Hai 19/12/2022.</Notice>
        <Notice tone="done">Đã lưu kế hoạch lúc 10:32.</Notice>
        <Notice tone="due" title="Trường chưa xác nhận danh sách đại biểu" actions={<Button size="s">Xác nhận</Button>}>
          Hạn 17:00 thứ Ba 01/11/2022.
        </Notice>
        <Notice tone="late">Đã quá hạn nộp báo cáo 2 ngày.</Notice>
      </Stack>
      <RefusalNotice
        text="Cụm trưởng chưa mở bước này: còn 2 điều kiện chưa đủ."
        article="Quy chế cụm, điều 6"
        actions={
          <Link href="/gallery" className="link">
            Xem các điều kiện
          </Link>
        }
      />
    </Halves>
  )
}

function Ways(): ReactNode {
  return (
    <Sheet>
      <SheetHeader title="Danh sách" aside="0 mục" />
      <SheetBody>
        <FilterPills
          clearHref="/gallery"
          pills={[
            {
              key: 'a',
              label: 'Trường: Nghệ An',
              without: '/gallery?year=2022',
            },
            { key: 'b', label: 'Năm 2022', without: '/gallery?school=na' },
          ]}
        />
        <EmptyState
          icon={Inbox}
          title="Chưa có kiến nghị nào gửi tới cụm"
          action={<LinkButton href="/gallery/form">Gửi kiến nghị</LinkButton>}
        >
          Kiến nghị của các trường và trả lời của Cụm trưởng sẽ hiện ở đây.
        </EmptyState>
        <Pagination page={2} pages={5} hrefOf={(page) => `/gallery?page=${page}`} />
      </SheetBody>
    </Sheet>
  )
}
