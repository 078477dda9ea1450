export type Office =
  | 'principal'
  | 'vice_principal'
  | 'emulation_officer'
  | 'lecturer'
  | 'academy_reviewer'
  | 'academy_approver'
  | 'administrator'

export type ClusterRole = 'head' | 'deputy' | 'member'

/** One office held now, with the clusters its school belongs to and the role the school has there now. */
export type Seat = {
  office: Office
  organisationId: string
  organisationKind: 'academy' | 'academy_unit' | 'school'
  organisationCode: string
  clusters: { clusterId: string; role: ClusterRole }[]
}

export type Actor =
  { kind: 'nobody' } | { kind: 'system' } | { kind: 'person'; personId: string; name: string; seats: Seat[] }

export type PersonActor = Extract<Actor, { kind: 'person' }>

declare const contextBrand: unique symbol

/** Who acts, when by the field's clock, and in which request: made only from a session, a job or a test. */
export type Context = {
  readonly actor: Actor
  readonly now: Date
  readonly requestId: string
  readonly [contextBrand]: true
}

/** Who calls a command: the command reads the offices anew, inside its own transaction. */
export type Caller = {
  personId: string | null
  system?: boolean
  requestId: string
  /** the session through which the person calls: what it has proved is read with the offices */
  sessionId?: string
  /** one press, one effect: repetitions of the key receive the first answer */
  key?: string
  /** the browser, where one asks */
  visitor?: Visitor
}

/** A browser as far as the entrance must know it. */
export type Visitor = {
  address: string
  userAgent: string
  /** the session row that its cookie names, alive or not */
  sessionId: string | null
  deviceId: string | null
  /** whether this account has signed in from it before */
  knows: (email: string) => boolean
}

export const unknownVisitor: Visitor = {
  address: '',
  userAgent: '',
  sessionId: null,
  deviceId: null,
  knows: () => false,
}

export function makeContext(actor: Actor, now: Date, requestId: string): Context {
  return { actor, now, requestId } as Context
}

export const asPerson = (personId: string, key?: string): Caller => ({
  personId,
  requestId: crypto.randomUUID(),
  ...(key && { key }),
})

export const asSystem = (): Caller => ({ personId: null, system: true, requestId: crypto.randomUUID() })

export const asNobody = (visitor?: Visitor): Caller => ({
  personId: null,
  requestId: crypto.randomUUID(),
  ...(visitor && { visitor }),
})
