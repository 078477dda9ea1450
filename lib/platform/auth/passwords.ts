import { hash, verify } from '@node-rs/argon2'

// OWASP's floor: 19 MiB, two passes, one lane
const options = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** An argon2id hash of the NFC form of a password. */
export const hashPassword = (password: string): Promise<string> => hash(password.normalize('NFC'), options)

// An account that does not exist costs the same time: the hash of a word that nobody knows is verified instead.
let decoy: Promise<string> | undefined

/** Whether the password is the hash's; takes as long when there is no hash. */
export async function verifyPassword(kept: string | null, password: string): Promise<boolean> {
  const against = kept ?? (await (decoy ??= hash(crypto.randomUUID(), options)))
  const matches = await verify(against, password.normalize('NFC'))
  return matches && kept !== null
}
