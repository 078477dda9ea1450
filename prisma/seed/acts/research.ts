import { saveEntry } from '@/lib/research/commands/save-entry'
import { uploadRegister } from '@/lib/research/commands/upload-register'
import { registerSheet, sheetWords } from '@/lib/research/queries'
import type { Entry } from '@/lib/research/schema'
import { upload } from '../sample-files'
import { act, at, organisationOf, yearOf } from '../stage'

const nothing = {
  level: null,
  leader: '',
  members: [],
  toYear: null,
  acceptedOn: null,
  grade: null,
  recipient: '',
  note: '',
}

// What schools research is their own affair: all lines are illustrative.
const lines: (Entry & { by: string })[] = [
  {
    ...{ ...nothing, by: 'NA', kind: 'topic', level: 'province', fromYear: 2021, toYear: 2022 },
    title: 'Nâng cao chất lượng tổng kết thực tiễn ở trường chính trị (minh họa)',
    ...{ leader: 'Chủ nhiệm minh họa', members: ['Thành viên minh họa một', 'Thành viên minh họa hai'] },
    ...{ acceptedOn: new Date('2022-09-20T00:00:00Z'), grade: 'excellent' },
  },
  {
    ...{ ...nothing, by: 'NA', kind: 'practice_review', fromYear: 2022 },
    title: 'Tổng kết mô hình dân vận khéo ở cơ sở (minh họa)',
  },
  {
    ...{ ...nothing, by: 'QT', kind: 'policy_proposal', fromYear: 2022, recipient: 'Tỉnh ủy (minh họa)' },
    title: 'Chính sách thu hút giảng viên trẻ (minh họa)',
  },
  {
    ...{ ...nothing, by: 'HUE', kind: 'initiative', fromYear: 2022, level: 'school' },
    title: 'Sổ tay điện tử của học viên (minh họa)',
  },
]

/** The schools keep their registers of research; a sheet of the head's waits, one cell of it still wrong: 05/10/2022. */
export async function keepRegisters(): Promise<void> {
  await at('2022-10-05', '09:00')
  const yearId = await yearOf('BTB', 2022)
  for (const [index, { by, ...entry }] of lines.entries())
    await act(saveEntry, [by, 'emulation_officer'], {
      ...{ yearId, schoolId: await organisationOf(by), ...entry },
      entryId: `00000000-0000-4000-8000-00000000030${index}`,
    })
  const sheet: Entry[] = [
    { ...nothing, kind: 'topic', level: 'school', title: 'Đề tài cấp trường (minh họa)', fromYear: 2022 },
  ]
  await act(uploadRegister, ['NA', 'emulation_officer'], {
    ...{ yearId, schoolId: await organisationOf('NA') },
    sheet: upload('So nghien cuu.xlsx', await registerSheet('Sổ', sheet, sheetWords('vi'))),
  })
}
