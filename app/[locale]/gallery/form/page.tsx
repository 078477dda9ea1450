import { Download, Plus } from 'lucide-react'
import type { ReactNode } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { Button, LinkButton } from '@/components/ui/button'
import { Checkbox, CheckboxGroup, RadioGroup } from '@/components/ui/choice'
import { DateInput, DateTimeInput } from '@/components/ui/date-input'
import { Facts } from '@/components/ui/facts'
import { FileInput } from '@/components/ui/file-input'
import { Columns, Row } from '@/components/ui/layout'
import { PageHeader } from '@/components/ui/page-header'
import { Select } from '@/components/ui/select'
import { Sheet, SheetBody, SheetHeader } from '@/components/ui/sheet'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import { TextInput } from '@/components/ui/text-input'
import { answerSample, saveSample } from '../parts/actions'
import { SampleFrame } from '../parts/frame'

export default function FormSample(): ReactNode {
  return (
    <SampleFrame>
      <PageHeader
        crumbs={[
          { label: 'Tọa đàm 08/11/2022', href: '/gallery' },
          { label: 'Tham luận', href: '/gallery/paper' },
        ]}
        title="Nộp tham luận"
      />
      <Columns aside={<Rules />}>
        <ActionForm action={answerSample} autosave={saveSample} id="paper">
          <Sheet>
            <SheetBody className="gap-6">
              <Writing />
              <Choosing />
              <div>
                <Button size="s">
                  <Plus className="icon" aria-hidden="true" />
                  Thêm tác giả
                </Button>
              </div>
            </SheetBody>
          </Sheet>
          <Row>
            <SubmitButton>Nộp tham luận</SubmitButton>
            <LinkButton variant="quiet" href="/gallery/desk">
              Để sau
            </LinkButton>
            <span className="text-sm text-muted">Nộp rồi vẫn thay được bản khác đến 17:00 thứ Sáu 07/10.</span>
          </Row>
        </ActionForm>
      </Columns>
    </SampleFrame>
  )
}

function Writing(): ReactNode {
  return (
    <>
      <TextInput
        name="title"
        label="Tên tham luận"
        required
        defaultValue="Gắn nghiên cứu khoa học với tổng kết thực tiễn ở trường chính trị tỉnh"
      />
      <TextArea
        name="summary"
        label="Tóm tắt"
        hint="100 đến 200 từ"
        required
        count="words"
        limit={200}
        defaultValue="Bài viết trình bày cách trường gắn đề tài cấp trường với việc tổng kết thực tiễn ở cơ sở …"
      />
      <FileInput
        name="file"
        label="Tệp tham luận"
        hint="Word (.docx) hoặc PDF, đến 20 MB"
        accept=".docx,.pdf"
        maxBytes={20_000_000}
        required
      />
    </>
  )
}

function Choosing(): ReactNode {
  return (
    <>
      <RadioGroup
        name="answer"
        label="Máy chủ trả lời thế nào (chỉ ở trang mẫu)"
        required
        inline
        defaultValue="invalid"
        options={[
          { value: 'done', label: 'Nhận' },
          { value: 'invalid', label: 'Chưa đúng' },
          { value: 'refused', label: 'Từ chối' },
          { value: 'lost', label: 'Mất kết nối' },
        ]}
      />
      <Select
        name="school"
        label="Trường"
        placeholder="Chọn một trường"
        options={[
          {
            value: 'th',
            label: 'Trường Chính trị tỉnh Thanh Hóa',
            group: 'Bắc Trung Bộ',
          },
          {
            value: 'na',
            label: 'Trường Chính trị tỉnh Nghệ An',
            group: 'Bắc Trung Bộ',
          },
          {
            value: 'dn',
            label: 'Trường Chính trị thành phố Đà Nẵng',
            group: 'Bắc Trung Bộ',
          },
        ]}
      />
      <DateTimeInput name="at" label="Hạn nộp" required defaultValue={new Date('2022-10-21T10:00:00Z')} />
      <DateInput name="day" label="Ngày ký" />
      <CheckboxGroup
        name="themes"
        label="Nhóm chủ đề"
        options={[
          {
            value: 'a',
            label: 'Nghiên cứu khoa học',
            hint: 'Đề tài, đề án, sáng kiến',
          },
          { value: 'b', label: 'Tổng kết thực tiễn' },
          { value: 'c', label: 'Nhóm đã đủ bài', disabled: true },
        ]}
      />
      <Checkbox name="agree" label="Các tác giả đã đồng ý nộp bài này" hint="Bắt buộc trước khi nộp" />
    </>
  )
}

function Rules(): ReactNode {
  return (
    <Sheet>
      <SheetHeader title="Thể lệ bài viết" />
      <SheetBody>
        <Facts
          className="text-sm"
          facts={[
            { label: 'Độ dài', value: '5 đến 10 trang A4' },
            { label: 'Phông chữ', value: 'Times New Roman 14' },
            { label: 'Tóm tắt', value: '100 đến 200 từ' },
            { label: 'Từ khóa', value: '3 đến 5' },
          ]}
        />
        <a className="link text-sm" href="/icon.svg" download>
          <Download className="icon" aria-hidden="true" /> Tải mẫu Word
        </a>
      </SheetBody>
    </Sheet>
  )
}
