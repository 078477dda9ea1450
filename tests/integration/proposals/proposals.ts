import { saveProposal } from '@/lib/proposals/commands/save-proposal'
import { sendProposal } from '@/lib/proposals/commands/send-proposal'
import { asPerson } from '@/lib/platform/context'
import type { World } from '../../support/world'

type Input = Parameters<typeof saveProposal>[1]

/** A whole proposal of school C to the Academy, unless said otherwise. */
export const draftOf = (world: World, over: Partial<Input> = {}): Input => ({
  proposalId: crypto.randomUUID(),
  yearId: world.yearId,
  version: 0,
  edit: crypto.randomUUID(),
  asker: 'school',
  addressee: 'academy',
  addresseeId: null,
  bodyName: null,
  meetingId: null,
  title: 'Đề xuất sớm ban hành bộ tiêu chí',
  content: 'Nội dung đề xuất',
  answerBy: null,
  ...over,
})

export const toSchool = (id: string): Partial<Input> => ({ addressee: 'school', addresseeId: id })
export const toBody: Partial<Input> = { addressee: 'training_body', bodyName: 'Cơ sở đào tạo Trung ương' }
export const forCluster: Partial<Input> = { asker: 'cluster' }

/** Written by the asker: school C, or for the cluster its head A. */
export async function written(world: World, over: Partial<Input> = {}): Promise<string> {
  const input = draftOf(world, over)
  const school = input.asker === 'cluster' ? world.a : world.c
  const answer = await saveProposal(asPerson(school.people.emulation_officer), input)
  if (!answer.ok) throw new Error(answer.refusal.code)
  return input.proposalId
}

/** Written and sent. */
export async function sent(world: World, over: Partial<Input> = {}): Promise<string> {
  const proposalId = await written(world, over)
  const school = over.asker === 'cluster' ? world.a : world.c
  const answer = await sendProposal(asPerson(school.people.emulation_officer), { proposalId, version: 1 })
  if (!answer.ok) throw new Error(answer.refusal.code)
  return proposalId
}
