import { BellRing } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button, LinkButton } from '@/components/ui/button'
import { DutyList, DutyRow } from '@/components/ui/duty-row'
import { Columns } from '@/components/ui/layout'
import { Link } from '@/components/ui/link'
import { DateTile, List, ListRow, RowTime } from '@/components/ui/list'
import { PageHeader } from '@/components/ui/page-header'
import { Progress } from '@/components/ui/progress'
import { RefusedAct } from '@/components/ui/refused-act'
import { Sheet, SheetBody, SheetHeader } from '@/components/ui/sheet'
import { TickList } from '@/components/ui/tick'
import { SampleFrame } from '../parts/frame'

export default function DeskSample(): ReactNode {
  return (
    <SampleFrame>
      <PageHeader title="Bàn làm việc" aside="Thứ Ba, 18/10/2022 · giờ Việt Nam" />
      <Columns aside={<Aside />}>
        <Duties />
        <Sheet>
          <SheetHeader title="Đang chờ người khác" />
          <SheetBody>
            <List>
              <ListRow aside="Huế, Đà Nẵng · hạn 01/11">
                <b className="font-medium">Xác nhận danh sách đại biểu</b>{' '}
                <span className="text-muted">· 5 trên 7 trường đã gửi</span>
                <Progress
                  plain
                  label="Xác nhận danh sách đại biểu"
                  text="5 trên 7"
                  value={5}
                  max={7}
                  className="mt-2 max-w-65"
                />
              </ListRow>
              <ListRow aside="chưa trả lời">
                <b className="font-medium">Học viện cử đại biểu dự hội nghị</b>{' '}
                <span className="text-muted">· giấy mời số 12 gửi ngày 14/10</span>
              </ListRow>
            </List>
          </SheetBody>
        </Sheet>
        <Sheet>
          <SheetHeader
            title="Vừa xảy ra"
            aside={
              <Link href="/gallery" className="link">
                Sổ theo dõi
              </Link>
            }
          />
          <SheetBody className="text-sm">
            <List>
              <ListRow lead={<RowTime>10:32</RowTime>}>
                Trường Chính trị thành phố Đà Nẵng nộp tham luận{' '}
                <Link href="/gallery/paper" className="link">
                  Tham luận minh họa 7
                </Link>
              </ListRow>
              <ListRow lead={<RowTime>Hôm qua</RowTime>}>Học viện ghi nhận đã đọc Kế hoạch số 01</ListRow>
            </List>
          </SheetBody>
        </Sheet>
      </Columns>
    </SampleFrame>
  )
}

function Duties(): ReactNode {
  return (
    <Sheet>
      <SheetHeader title="Cần làm" aside="xếp theo việc đang giữ chân người khác, rồi theo hạn" />
      <DutyList>
        <DutyRow
          count="2"
          unit="ngày quá hạn"
          tone="late"
          title="Trả lời kiến nghị của Trường Chính trị Trần Phú tỉnh Hà Tĩnh"
          detail="Phối hợp nghiên cứu thực tế liên trường · hạn 17:00 Chủ nhật 16/10"
          action={
            <LinkButton variant="primary" href="/gallery/form">
              Trả lời
            </LinkButton>
          }
        />
        <DutyRow
          count="3"
          unit="ngày nữa"
          tone="due"
          title="Quyết định 2 tham luận đã sửa"
          detail="Trường Chính trị tỉnh Thanh Hóa, Trường Chính trị Quảng Bình · hạn 17:00 thứ Sáu 21/10"
          holds="Chưa xong thì chưa công bố được chương trình tọa đàm"
          action={<LinkButton href="/gallery/paper">Mở tham luận</LinkButton>}
        />
        <DutyRow
          count="7"
          unit="ngày nữa"
          title="Còn 2 trường chưa nộp báo cáo tổng kết"
          detail="Trường Chính trị Quảng Bình, Trường Chính trị Lê Duẩn tỉnh Quảng Trị · hạn 17:00 thứ Ba 25/10"
          holds="Giữ chân bước Thẩm định"
          action={
            <Button>
              <BellRing className="icon" aria-hidden="true" />
              Nhắc 2 trường
            </Button>
          }
        />
      </DutyList>
    </Sheet>
  )
}

function Aside(): ReactNode {
  return (
    <>
      <Sheet>
        <SheetHeader title="Để sang bước Tự chấm điểm" />
        <SheetBody>
          <TickList
            items={[
              {
                key: 'a',
                state: 'done',
                text: '7/7 trường đã đăng ký thi đua',
              },
              { key: 'b', state: 'done', text: 'Giao ước đủ 7 chữ ký' },
              {
                key: 'c',
                state: 'open',
                text: (
                  <>
                    Hội thao:{' '}
                    <Link href="/gallery" className="link">
                      chưa ghi kết quả
                    </Link>
                  </>
                ),
              },
              {
                key: 'd',
                state: 'open',
                text: (
                  <>
                    Sơ kết sáu tháng:{' '}
                    <Link href="/gallery" className="link">
                      thiếu biên bản
                    </Link>
                  </>
                ),
              },
            ]}
          />
          <RefusedAct wide reason="Còn 2 điều kiện. Quy chế cụm, điều 6.">
            Mở bước Tự chấm điểm
          </RefusedAct>
        </SheetBody>
      </Sheet>
      <Coming />
    </>
  )
}

function Coming(): ReactNode {
  return (
    <Sheet>
      <SheetHeader title="Sắp tới" />
      <SheetBody>
        <List>
          <ListRow lead={<DateTile weekday="Th 6" day="21" month="10" />}>
            <b>Hết hạn nộp bản sửa</b>
            <div className="text-sm text-muted">17:00 · tham luận tọa đàm</div>
          </ListRow>
          <ListRow lead={<DateTile weekday="Th 3" day="08" month="11" />}>
            <b>Tọa đàm và hội nghị tổng kết</b>
            <div className="text-sm text-muted">07:30 · Trường Chính trị tỉnh Nghệ An</div>
            <div className="text-sm text-muted">11 tham luận · 7 trường</div>
          </ListRow>
        </List>
      </SheetBody>
    </Sheet>
  )
}
