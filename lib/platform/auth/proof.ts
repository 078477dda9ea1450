import type { Actor } from '../context'
import type { Tx } from '../db/client'
import { allowed, refuse, type Verdict } from '../result'
import { needsFactor, proofMinutes } from './limits'

/**
 * What a command asks of who calls it, besides power: `fresh`, a proof of these minutes, and the second factor where the
 * office asks for one; `factor`, the same with the second factor whoever it is; `own`, a fresh proof alone, for what one does
 * to the own account.
 */
export type Proof = 'fresh' | 'factor' | 'own'

type Proven = {
  /** a demonstration account has no password: it has nothing to prove with, and is never asked */
  exempt: boolean
  /** a second factor that is set up */
  factor: boolean
  /** this session has proved within the last minutes of real time who is sitting there */
  fresh: boolean
}

/** What a person has to prove with, and has proved in this session; read in the transaction that acts. */
export async function readProof(tx: Tx, personId: string, sessionId: string | null): Promise<Proven> {
  const rows = await tx.$queryRaw<Proven[]>`
    select i.demonstration and p.demonstration and p.password_hash is null as exempt,
      exists (select 1 from second_factors f where f.person_id = p.id and f.confirmed_at is not null) as factor,
      exists (select 1 from sessions s where s.id = ${sessionId}::uuid and s.person_id = p.id and not s.awaits_code
        and s.revoked_at is null and s.expires_at > clock_timestamp()
        and s.proved_at > clock_timestamp() - make_interval(mins => ${proofMinutes}::int)) as fresh
    from people p join installation i on i.id = 1 where p.id = ${personId}::uuid`
  return rows[0] ?? { exempt: false, factor: false, fresh: false }
}

/**
 * Refusals: common.factor_needed, common.proof_needed, common.proof_and_code_needed. Whoever is nobody is refused by the
 * command itself.
 */
export async function checkProof(tx: Tx, actor: Actor, sessionId: string | null, asked: Proof): Promise<Verdict> {
  if (actor.kind !== 'person') return allowed
  const proven = await readProof(tx, actor.personId, sessionId)
  if (proven.exempt) return allowed
  const factor = asked === 'factor' || (asked === 'fresh' && needsFactor(actor.seats))
  if (factor && !proven.factor) return refuse('common.factor_needed')
  if (proven.fresh) return allowed
  const minutes = proofMinutes
  return proven.factor
    ? refuse('common.proof_and_code_needed', { minutes })
    : refuse('common.proof_needed', { minutes })
}
