import 'server-only'
import type { Prisma, Tx } from '@/lib/platform/db/client'
import type { Basis, RuleCode } from '../schema'

type Rule = {
  clusterId: string
  year: number | null
  code: RuleCode
  value: unknown
  articleVi: string
  articleEn: string
  basis: Basis
  actId?: string
}

/** Inside a command: ends the scope's own rule yesterday, or takes the place of one that began today. */
export async function putInForce(tx: Tx, rule: Rule, today: Date): Promise<string> {
  const { clusterId, year, code, articleVi, articleEn, basis, actId = null } = rule
  const words = { value: rule.value as Prisma.InputJsonValue, articleVi, articleEn, basis, actId }
  const current = await tx.rule.findFirst({ where: { clusterId, year, code, validTo: null } })
  if (current && current.validFrom >= today) {
    await tx.rule.update({ where: { id: current.id }, data: words })
    return current.id
  }
  if (current) {
    const yesterday = new Date(today.getTime() - 86_400_000)
    await tx.rule.update({ where: { id: current.id }, data: { validTo: yesterday } })
  }
  const created = await tx.rule.create({ data: { clusterId, year, code, ...words, validFrom: today } })
  return created.id
}
