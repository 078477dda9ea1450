import { db } from '@/lib/platform/db/client'
import { answerDossier } from '@/lib/ratification/commands/answer-dossier'
import { issueAwards } from '@/lib/ratification/commands/issue-awards'
import { issueRecognition } from '@/lib/ratification/commands/issue-recognition'
import { saveDossier } from '@/lib/ratification/commands/save-dossier'
import { sendDossier } from '@/lib/ratification/commands/send-dossier'
import { inVietnam } from '@/lib/platform/clock'
import { act, at, yearOf } from '../stage'

const date = (text: string): Date => new Date(`${text}T00:00:00Z`)

// What the sources do not say (numbers, days, the instant T) is marked as illustrative.
const letter = `Kính gửi: Học viện Chính trị quốc gia Hồ Chí Minh.

Ngày 08/11/2022, tại Trường Chính trị tỉnh Nghệ An, Cụm thi đua các trường chính trị khu vực Bắc Trung Bộ đã tổng kết phong trào thi đua và hoạt động của Cụm năm 2022. Cụm kính trình Học viện danh sách đề nghị khen thưởng và kết quả bầu Cụm trưởng, Cụm phó năm 2023, kèm báo cáo tổng kết, biên bản hội nghị và biên bản kiểm phiếu.

Kính mong Học viện xem xét, quyết định. (Văn bản minh họa.)`

/** The head writes the submission letter and sends the dossier: 21/11/2022. */
export async function sendDossier2022(): Promise<void> {
  await at('2022-11-21', '09:30')
  const yearId = await yearOf('BTB', 2022)
  const head = ['NA', 'emulation_officer'] as const
  const input = { yearId, version: 0, number: '15-TTr/CTĐ (minh họa)', date: date('2022-11-21'), letter }
  const { dossierId } = await act(saveDossier, head, input)
  const { version } = await db().dossier.findUniqueOrThrow({ where: { id: dossierId } })
  await act(sendDossier, ['NA', 'principal'], { dossierId, version })
}

/** The Academy's board finds the dossier complete: 24/11/2022. */
export async function acceptDossier2022(): Promise<void> {
  await at('2022-11-24', '14:00')
  const { id } = await db().dossier.findFirstOrThrow({
    where: { yearId: await yearOf('BTB', 2022) },
    orderBy: { round: 'desc' },
  })
  const { organisation } = await db().appointment.findFirstOrThrow({
    where: { office: 'academy_reviewer', endsAt: null },
    orderBy: { organisation: { code: 'asc' } },
    select: { organisation: { select: { code: true } } },
  })
  await act(answerDossier, [organisation.code, 'academy_reviewer'], {
    dossierId: id,
    answer: 'accept',
    reason: '',
    items: [],
  })
}

/** The two decisions, illustrative: awards on 20/12/2022; recognition on 08/02/2023, powers pass at 08:00 on 15/02/2023. */
export async function decide2022(): Promise<void> {
  const yearId = await yearOf('BTB', 2022)
  const common = { yearId, signer: 'Giám đốc Học viện', illustrative: true, file: undefined }
  await at('2022-12-20', '10:00')
  const nominations = await db().nomination.findMany({ where: { yearId, organisationId: { not: null } } })
  await act(issueAwards, ['HV', 'academy_approver'], {
    ...{ ...common, number: 'minh họa 03', date: date('2022-12-20') },
    lines: nominations.map(({ id }) => ({ id, confirmed: true, reason: '' })),
  })
  await at('2023-02-08', '10:00')
  const elections = await db().election.findMany({
    where: { yearId, state: 'elected', organisationId: { not: null } },
  })
  await act(issueRecognition, ['HV', 'academy_approver'], {
    ...{ ...common, number: 'minh họa 04', date: date('2023-02-08') },
    lines: elections.map(({ id }) => ({ id, confirmed: true, reason: '' })),
    effectiveAt: inVietnam('2023-02-15', '08:00'),
  })
}
