import 'server-only'
import { checkArrival, keptName } from '@/lib/files/rules'
import type { Upload } from '@/lib/files/schema'
import type { Caller } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { readStanding } from '@/lib/platform/standing'
import { readDocument } from '@/lib/platform/storage/inspect'
import { findPaper } from './find'
import { acts } from '../rules/acts'
import { readingOfModel, readingOfText, unread, type KeptReading } from '../rules/reading'

type Handed = { paperId: string; text: string; file?: Upload | undefined }

/**
 * Reads what is handed in before the transaction that keeps it, which a large file would hold open; only for who may hand
 * it in. Nothing that goes wrong here refuses the paper.
 */
export async function readHandedIn(caller: Caller, { paperId, text, file }: Handed): Promise<KeptReading> {
  if (!file) return readingOfText(text)
  if (!checkArrival({ name: keptName(file.name), size: file.size }, 'paper').ok) return unread('not_read')
  const { actor, now } = await readStanding(db(), caller.personId)
  const found = await findPaper(db(), actor, paperId, now)
  if (!found || !acts.submit(found).ok) return unread('not_read')
  try {
    const reading = await readDocument(new Uint8Array(await file.arrayBuffer()))
    return 'problem' in reading ? unread(reading.problem) : readingOfModel(reading.model)
  } catch {
    return unread('not_read')
  }
}
