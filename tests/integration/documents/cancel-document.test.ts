import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { cancelDocument } from '@/lib/documents/commands/cancel-document'
import { signDocument } from '@/lib/documents/commands/sign-document'
import { asPerson } from '@/lib/platform/context'
import { testDatabase } from '../../support/database'
import { makeWorld, type World } from '../../support/world'
import { asIs, drafted, emptied, eventsOf, keeperOf, numbered, received, refused, rowOf, signed } from './documents'

testDatabase()

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
beforeEach(emptied)

const reason = 'Trùng nội dung với kế hoạch trước'

describe('cancelling a document', () => {
  it('does not exist for strangers and is refused to who does not keep the register', async () => {
    const input = { documentId: await numbered(world), reason }
    const stranger = asPerson(world.elsewhere.head.people.principal)
    expect(await cancelDocument(stranger, input)).toMatchObject(refused('common.not_found'))
    expect(await cancelDocument(asPerson(world.c.people.principal), input)).toMatchObject(refused('not_keeping'))
  })

  it('is refused for a draft, for what is signed, and twice', async () => {
    const cancel = (documentId: string) => cancelDocument(keeperOf(world, 'cluster'), { documentId, reason })
    expect(await cancel(await drafted(world))).toMatchObject(refused('no_number_yet'))
    expect(await cancel(await signed(world))).toMatchObject(refused('signed_stays'))
    const documentId = await numbered(world)
    expect(await cancel(documentId)).toMatchObject({ ok: true })
    expect(await cancel(documentId)).toMatchObject(refused('is_cancelled'))
  })

  it('leaves it in the register with its number and the reason, on record; also what arrived by mistake', async () => {
    for (const documentId of [await numbered(world), await received(world)]) {
      const { number } = await rowOf(documentId)
      await cancelDocument(keeperOf(world, 'cluster'), { documentId, reason })
      expect(await rowOf(documentId)).toMatchObject({ state: 'cancelled', number, cancelReason: reason })
      expect((await eventsOf(documentId)).at(-1)).toBe('documents.document_cancelled')
    }
  })

  it('and signing at once end in one of the two', async () => {
    const documentId = await numbered(world)
    const answers = await Promise.all([
      cancelDocument(keeperOf(world, 'cluster'), { documentId, reason }),
      signDocument(asPerson(world.a.people.principal), asIs(documentId)),
    ])
    expect(answers.filter((one) => one.ok)).toHaveLength(1)
    expect(['signed', 'cancelled']).toContain((await rowOf(documentId)).state)
  })
})
