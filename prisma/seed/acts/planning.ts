import { setGateDeadlines } from '@/lib/cycles/commands/set-gate-deadlines'
import { acknowledgeDirective } from '@/lib/planning/commands/acknowledge-directive'
import { commentPlan } from '@/lib/planning/commands/comment-plan'
import { issueDirective } from '@/lib/planning/commands/issue-directive'
import { issuePlan } from '@/lib/planning/commands/issue-plan'
import { openComments } from '@/lib/planning/commands/open-comments'
import { replyComment } from '@/lib/planning/commands/reply-comment'
import { savePlan } from '@/lib/planning/commands/save-plan'
import { inVietnam } from '@/lib/platform/clock'
import { comments2022, deadlines2022, directives2022, plan2022 } from '../facts/year-2022'
import { act, at, organisationOf, yearOf } from '../stage'

const head = ['NA', 'emulation_officer'] as const
const edit = '00000000-0000-4000-8000-000000000001'

/** The Academy's guidance and theme of the year, for every cluster; most schools say what they did about them. */
export async function receiveGuidance(): Promise<void> {
  await at('2022-02-14', '14:00')
  const yearId = await yearOf('BTB', 2022)
  for (const directive of directives2022) {
    const sent = await act(issueDirective, ['BTDKT', 'academy_reviewer'], {
      ...directive,
      yearId,
      scope: 'all',
      file: undefined,
      illustrative: true,
    })
    const [directiveId = ''] = sent.directiveIds
    for (const school of directive.kind === 'theme' ? ['NA', 'TH', 'QB'] : ['NA', 'TH', 'HT', 'QB', 'QT', 'HUE'])
      await act(acknowledgeDirective, [school, 'emulation_officer'], {
        directiveId,
        actionTaken: 'Đã phổ biến đến các khoa, phòng và đưa vào kế hoạch của trường (minh họa).',
      })
  }
}

/** The head drafts the year's plan and its deadlines, hears the schools, answers, and issues plan no. 01. */
export async function issuePlan2022(): Promise<void> {
  await at('2022-02-18', '09:00')
  const yearId = await yearOf('BTB', 2022)
  await act(setGateDeadlines, head, { yearId, deadlines: deadlines2022 })
  const { planId } = await act(savePlan, head, { yearId, version: 0, edit, ...plan2022 })
  await act(openComments, head, { planId, until: inVietnam('2022-03-01', '17:00') })
  await at('2022-02-24', '10:00')
  for (const { school, ...comment } of comments2022)
    await act(commentPlan, [school, 'emulation_officer'], { planId, ...comment })
  await at('2022-03-02', '09:00')
  await act(replyComment, head, {
    planId,
    schoolId: await organisationOf('QT'),
    reply: 'Cụm trưởng tiếp thu, đã chuyển giao lưu thể thao, văn nghệ sang tháng 8 (minh họa).',
  })
  await at('2022-03-04', '09:00')
  const date = new Date('2022-03-04T00:00:00Z')
  await act(issuePlan, head, { planId, number: '01-KH/CTĐ (minh họa)', date, illustrative: true })
}
