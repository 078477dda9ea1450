import 'server-only'
import type { z } from 'zod'
import { claimedKind, keptName } from '@/lib/files/rules'
import type { Upload } from '@/lib/files/schema'
import { command } from '@/lib/platform/command'
import { atField, firstRefusal, notFound, ok, refuse, type Refused } from '@/lib/platform/result'
import { readSheetRows, type SheetReading } from '@/lib/platform/storage/inspect'
import { mayWriteRegister } from '../policy'
import { findPlace, keptEntries, openRegister } from '../queries/find'
import { allSheetWords } from '../queries/words'
import { checkWritable } from '../rules/entries'
import { readRows } from '../rules/sheet'
import { mostEntries, type uploadRegisterSchema } from '../schema'

type Input = z.output<typeof uploadRegisterSchema>

const mostBytes = 2_000_000

const wrongs = { no_head: 'research.no_head', empty: 'research.empty_sheet', too_many: 'research.too_many' } as const

// a transaction that is tried again does not read the same sheet again
const read = new WeakMap<Upload, Promise<SheetReading>>()

function readOnce(file: Upload): Promise<SheetReading> {
  const reading = read.get(file) ?? file.arrayBuffer().then((bytes) => readSheetRows(new Uint8Array(bytes)))
  read.set(file, reading)
  return reading
}

const atSheet = (refusal: Refused): Refused => atField('sheet', refusal)

/**
 * The first step of an import: a sheet is read and kept to be looked at, with all that is wrong in it cell by cell; the
 * register stays as it is, so nothing is audited. Refusals: not found, not acting for the school, year closed, no sheet,
 * unreadable, another head, empty, too many lines.
 */
export const uploadRegister = command<Input, { importId: string; href: string }>(
  'research.upload_register',
  async (tx, ctx, { yearId, schoolId, sheet }) => {
    const year = await findPlace(tx, ctx, { yearId, schoolId })
    if (!year || ctx.actor.kind !== 'person') return notFound
    const verdict = firstRefusal(mayWriteRegister(ctx.actor, schoolId), checkWritable(year))
    if (!verdict.ok) return verdict
    const fileName = keptName(sheet.name)
    if (claimedKind(fileName) !== 'xlsx' || sheet.size > mostBytes) return atSheet(refuse('research.not_a_sheet'))
    const reading = await readOnce(sheet)
    if ('problem' in reading) return atSheet(refuse('research.unreadable', { name: fileName }))
    const found = readRows(reading.rows, allSheetWords(), mostEntries)
    if ('wrong' in found) return atSheet(refuse(wrongs[found.wrong], { most: mostEntries }))

    const register = await openRegister(tx, { yearId, schoolId }, ctx.now)
    const { id } = await tx.researchImport.create({
      data: {
        ...{ registerId: register.id, fileName, version: register.version },
        entries: keptEntries(found.entries),
        problems: found.problems,
        ...{ uploadedById: ctx.actor.personId, uploadedAt: ctx.now },
      },
    })
    const school = await tx.organisation.findUniqueOrThrow({ where: { id: schoolId }, select: { code: true } })
    return ok({ importId: id, href: `/work/${year.clusterCode}/${year.year}/research/${school.code}/imports/${id}` })
  },
)
