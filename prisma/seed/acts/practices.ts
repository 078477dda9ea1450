import { adoptPractice } from '@/lib/practices/commands/adopt-practice'
import { publishPractice } from '@/lib/practices/commands/publish-practice'
import { reportEffect } from '@/lib/practices/commands/report-effect'
import { savePractice } from '@/lib/practices/commands/save-practice'
import { db } from '@/lib/platform/db/client'
import { act, at, organisationOf } from '../stage'

type Shared = { number: number; by: string; title: string; what: string; published: boolean }

// That schools share good models is known; which these were is illustrative.
const shared: Shared[] = [
  {
    ...{ number: 1, by: 'NA', published: true },
    title: 'Giờ học thảo luận tình huống ở cơ sở (minh họa)',
    what: 'Mỗi bài học có một tình huống thật của xã, phường, do giảng viên và cán bộ cơ sở cùng viết (minh họa).',
  },
  {
    ...{ number: 2, by: 'QT', published: true },
    title: 'Thư viện số dùng chung cho học viên ở xa (minh họa)',
    what: 'Giáo trình, tài liệu địa phương đọc được trên điện thoại, có mục lục theo từng bài (minh họa).',
  },
  {
    ...{ number: 3, by: 'HT', published: true },
    title: 'Giảng viên trẻ đi thực tế ba tháng ở xã (minh họa)',
    what: 'Mỗi giảng viên trẻ làm việc tại một xã trong ba tháng và viết một bài tổng kết (minh họa).',
  },
  {
    ...{ number: 4, by: 'NA', published: false },
    title: 'Góc đọc sách lý luận (minh họa)',
    what: 'Bản đang viết, minh họa.',
  },
]

const idOf = (number: number): string => `00000000-0000-4000-8000-00000000020${number}`

async function share({ number, by, title, what, published }: Shared): Promise<void> {
  const practiceId = idOf(number)
  await act(savePractice, [by, 'lecturer'], {
    ...{ practiceId, version: 0, edit: practiceId, title, what },
    why: 'Học viên cần gắn lý luận với việc của địa phương (minh họa).',
    how: 'Khoa phân công, cơ sở phối hợp, rút kinh nghiệm sau mỗi học kỳ (minh họa).',
    cost: 'Trong kinh phí thường xuyên (minh họa).',
    result: 'Học viên phát biểu nhiều hơn, bài thu hoạch sát thực tế hơn (minh họa).',
    contact: 'Phòng Quản lý đào tạo và nghiên cứu khoa học (minh họa)',
  })
  if (published) await act(publishPractice, [by, 'emulation_officer'], { practiceId, version: 1 })
}

async function takeOver(number: number, by: string): Promise<void> {
  await act(adoptPractice, [by, 'emulation_officer'], {
    practiceId: idOf(number),
    startsOn: new Date('2022-04-15T00:00:00Z'),
    how: 'Áp dụng ở hai lớp trung cấp lý luận chính trị (minh họa).',
  })
}

/** Three schools share what works, others take it over: April 2022. */
export async function sharePractices(): Promise<void> {
  await at('2022-04-11', '09:00')
  for (const one of shared) await share(one)
  await at('2022-04-13', '14:00')
  await takeOver(1, 'TH')
  await takeOver(1, 'HUE')
  await takeOver(2, 'NA')
}

/** After six months one of them tells with what effect; the others are asked: October 2022. */
export async function reportEffects(): Promise<void> {
  await at('2022-10-12', '09:00')
  const schoolId = await organisationOf('TH')
  const adoption = await db().practiceAdoption.findFirstOrThrow({
    where: { practiceId: idOf(1), schoolId },
    select: { id: true },
  })
  await act(reportEffect, ['TH', 'principal'], {
    adoptionId: adoption.id,
    effect: 'Hai lớp đã học theo tình huống, học viên chủ động hơn (minh họa).',
    figures: [{ name: 'Giờ học có thảo luận', before: '12', after: '30', unit: 'giờ' }],
  })
}
