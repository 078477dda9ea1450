import { answerProposal } from '@/lib/proposals/commands/answer-proposal'
import { groupProposals } from '@/lib/proposals/commands/group-proposals'
import { receiveProposal } from '@/lib/proposals/commands/receive-proposal'
import { saveProposal } from '@/lib/proposals/commands/save-proposal'
import { sendProposal } from '@/lib/proposals/commands/send-proposal'
import type { Addressee } from '@/lib/proposals/schema'
import { inVietnam } from '@/lib/platform/clock'
import { act, at, organisationOf, yearOf } from '../stage'
import { meetingOf } from './meetings'

type Asked = { number: number; by: string; addressee: Addressee; to?: string; body?: string; title: string }

// To whom the cluster's schools proposed something is known; what they proposed is illustrative.
const asked: Asked[] = [
  {
    number: 1,
    by: 'QT',
    addressee: 'academy',
    title: 'Ban hành hướng dẫn thống nhất về minh chứng của trường chính trị chuẩn (minh họa)',
  },
  {
    number: 2,
    by: 'DN',
    addressee: 'training_body',
    body: 'Cơ sở đào tạo Trung ương (minh họa)',
    title: 'Mở lớp bồi dưỡng phương pháp nghiên cứu cho giảng viên (minh họa)',
  },
  { number: 3, by: 'TH', addressee: 'school', to: 'HUE', title: 'Trao đổi giảng viên thỉnh giảng (minh họa)' },
  { number: 5, by: 'HT', addressee: 'academy', title: 'Hướng dẫn minh chứng tiêu chí trường chuẩn (minh họa)' },
  { number: 4, by: 'NA', addressee: 'academy', title: 'Tập huấn phần mềm thư viện số (minh họa)' },
]

async function draft({ number, by, addressee, to, body, title }: Asked): Promise<string> {
  const officer = [by, 'emulation_officer'] as const
  const proposalId = `00000000-0000-4000-8000-00000000010${number}`
  await act(saveProposal, officer, {
    ...{ proposalId, yearId: await yearOf('BTB', 2022), version: 0, edit: proposalId, asker: 'school' as const },
    ...{ addressee, addresseeId: to ? await organisationOf(to) : null, bodyName: body ?? null, title },
    meetingId: await meetingOf('seminar'),
    content: 'Nội dung đề xuất minh họa, không phải văn bản thật.',
    answerBy: inVietnam('2022-12-15', '17:00'),
  })
  return proposalId
}

async function send(one: Asked): Promise<string> {
  const proposalId = await draft(one)
  await act(sendProposal, [one.by, 'emulation_officer'], { proposalId, version: 1 })
  return proposalId
}

/**
 * Proposals to the Academy, a central training body and a school: two that ask the Academy the same, put together there;
 * one waiting, one answered, one still being written; 10 to 14/10/2022.
 */
export async function askOthers(): Promise<void> {
  await at('2022-10-10', '09:00')
  const ids: string[] = []
  for (const one of asked) ids.push(await (one.number === 4 ? draft(one) : send(one)))
  const [toAcademy = '', , toSchool = '', alike = ''] = ids
  await at('2022-10-13', '15:00')
  await act(receiveProposal, ['VTCT', 'academy_reviewer'], { proposalId: toAcademy })
  await act(groupProposals, ['VTCT', 'academy_reviewer'], {
    groupId: '00000000-0000-4000-8000-000000000201',
    title: 'Hướng dẫn về minh chứng của trường chính trị chuẩn (minh họa)',
    proposalIds: [toAcademy, alike],
  })
  await at('2022-10-14', '09:00')
  await act(receiveProposal, ['HUE', 'emulation_officer'], { proposalId: toSchool })
  await act(answerProposal, ['HUE', 'principal'], {
    ...{ proposalId: toSchool, answer: 'accepted', number: null, file: undefined },
    text: 'Trường nhất trí, đề nghị hai bên trao đổi kế hoạch cụ thể (minh họa).',
  })
}
