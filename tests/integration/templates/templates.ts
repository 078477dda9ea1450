import PizZip from 'pizzip'
import { restoreTemplate } from '@/lib/templates/commands/restore-template'
import { uploadTemplate } from '@/lib/templates/commands/upload-template'
import { shippedTemplate } from '@/lib/templates/queries/fill'
import { asPerson, type Caller } from '@/lib/platform/context'
import { upload } from '@/prisma/seed/sample-files'
import type { World } from '../../support/world'

type Input = Parameters<typeof uploadTemplate>[1]

/** A plan as an office changed it in Word. */
export function changedPlan(
  change: (xml: string) => string = (xml) => xml.replace('NỘI DUNG', 'NỘI DUNG CỤ THỂ'),
): File {
  const zip = new PizZip(shippedTemplate('plan', 'decree30'))
  zip.file('word/document.xml', change(zip.file('word/document.xml')!.asText()))
  return upload('Kế hoạch.docx', zip.generate({ type: 'nodebuffer' }))
}

export const inputOf = (owner: string, template: File = changedPlan()): Input => ({
  ...{ owner, kind: 'plan', profile: 'decree30', template },
})

/** A version uploaded for school C, by its principal unless said otherwise. */
export async function uploaded(world: World, template?: File, caller?: Caller): Promise<number> {
  const answer = await uploadTemplate(caller ?? asPerson(world.c.people.principal), inputOf('org-C', template))
  if (!answer.ok) throw new Error(answer.refusal.code)
  return answer.value.number
}

/** School C chooses a version; null: the one that comes with the product. */
export const chosen = (world: World, number: number | null, caller?: Caller) =>
  restoreTemplate(caller ?? asPerson(world.c.people.principal), {
    ...{ owner: 'org-C', kind: 'plan', profile: 'decree30', number },
  })

export const refused = (code: string) => ({ ok: false, refusal: { code } })
