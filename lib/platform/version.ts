import { allowed, refuse, type Verdict } from './result'

/** Which version a form was opened on, and the form's own key: what it saved itself before is not somebody else's. */
export type Stamp = { version: number; edit: string }

/** Two editors lose nothing: who opened an older version is told, with his text kept. Refusal: common.changed_meanwhile. */
export function checkUnchanged(kept: { version: number; editKey: string | null } | null, sent: Stamp): Verdict {
  const version = kept?.version ?? 0
  return version === sent.version || kept?.editKey === sent.edit ? allowed : refuse('common.changed_meanwhile')
}
