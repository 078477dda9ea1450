import { z } from 'zod'
import {
  CertificateKind,
  ProceedingsOrder,
  ProceedingsRunState,
  ProceedingsStep,
} from '@/lib/platform/db/generated/enums'

export { CertificateKind, ProceedingsOrder, ProceedingsRunState, ProceedingsStep }

const whole = (least: number, most: number) => z.coerce.number<string>().int().min(least).max(most)
const text = (most: number) => z.string().trim().max(most)

/** A line for each of the editors. */
const editors = z
  .string()
  .max(4000)
  .default('')
  .transform((typed) =>
    typed
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
  )
  .pipe(z.array(z.string().max(200)).max(30))

export const saveProceedingsSchema = z.strictObject({
  seminarId: z.uuid(),
  version: whole(0, 1_000_000),
  title: text(400).min(1),
  order: z.enum(ProceedingsOrder),
  editors,
  foreword: text(20_000).default(''),
  signed: text(200).default(''),
})

export const seminarSchema = z.strictObject({ seminarId: z.uuid() })
export const runSchema = z.strictObject({ runId: z.uuid() })

/** What stands under every certificate: place, day, who signs. */
export const issueCertificatesSchema = z.strictObject({
  seminarId: z.uuid(),
  kind: z.enum(CertificateKind),
  place: text(80).min(1),
  post: text(120).min(1),
  signer: text(120).min(1),
})

/** The papers that a loss is told of, as a making keeps them. */
export type PaperLosses = {
  paperId: string
  title: string
  losses: { kind: string; count: number; near: string }[]
}
