import { openKept, readRecoveryCode, recoveryKeys, sealKept } from '@/lib/platform/sealing/recovery'
export { makeRecoveryCode } from '@/lib/platform/sealing/recovery'
import { postUnsigned } from './own-store'
import type { OwnBallots } from './voter'

/** Files a sealed copy under the code; without it the ballots live on this device alone. */
export async function fileCopy(door: string, own: OwnBallots, code: string): Promise<boolean> {
  const { key, hash } = await recoveryKeys(code.replaceAll('-', ''))
  const sealed = await sealKept(key, JSON.stringify({ ...own, code: null, kept: true }))
  const answer = await postUnsigned(`/api/box/${door}/copies`, { codeHash: hash, sealed }).catch(() => null)
  return answer?.ok ?? false
}

/** Brings the ballots back with the code; null where there are none under it. Throws without a line. */
export async function bringBack(door: string, typed: string): Promise<OwnBallots | null> {
  const code = readRecoveryCode(typed)
  if (code === null) return null
  const { key, hash } = await recoveryKeys(code)
  const answer = await postUnsigned(`/api/box/${door}/copies/find`, { codeHash: hash })
  if (answer.status === 404) return null
  if (!answer.ok) throw new Error('no line')
  const { sealed } = (await answer.json()) as { sealed: string }
  return JSON.parse(await openKept(key, sealed)) as OwnBallots
}
