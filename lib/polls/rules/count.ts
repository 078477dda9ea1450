import { allowed, firstRefusal, refuse, type Verdict } from '@/lib/platform/result'
import type { Figures, PollKind, Preparation, Sheet } from '../schema'

/**
 * Which figures the tellers owe: the paper ballots of the room, of a paper poll or of those who took paper beside a secret one,
 * and the written votes where members are absent.
 */
export function figuresOwed(
  kind: PollKind,
  preparation: Pick<Preparation, 'written'>,
  absent: number,
  paper = 0,
): { room: boolean; written: boolean } {
  return { room: kind === 'paper' || paper > 0, written: kind !== 'agreement' && preparation.written && absent > 0 }
}

type Limits = { form: Preparation['form']; upTo: number; positions: readonly number[] }

/**
 * A teller's sheet adds up: returned within issued, valid and invalid make the returned, each line makes the valid.
 * Refusals: polls.more_issued_than_seats, polls.more_returned_than_issued, polls.valid_and_invalid_differ,
 * polls.line_does_not_add_up.
 */
export function checkSheet(sheet: Sheet, seats: number, { form, upTo, positions }: Limits): Verdict {
  const complete = sheet.lines.map((line) => line.position).join() === positions.join()
  const choices = sheet.lines.reduce((sum, line) => sum + line.yes, 0)
  const most = form === 'one' ? 1 : upTo
  const adds =
    form === 'lines'
      ? sheet.blanks === 0 && sheet.lines.every((line) => line.yes + line.no + line.blank === sheet.valid)
      : sheet.blanks <= sheet.valid &&
        choices >= sheet.valid - sheet.blanks &&
        choices <= (sheet.valid - sheet.blanks) * most &&
        sheet.lines.every((line) => line.yes <= sheet.valid - sheet.blanks)
  return firstRefusal(
    sheet.issued <= seats ? allowed : refuse('polls.more_issued_than_seats', { seats }),
    sheet.returned <= sheet.issued ? allowed : refuse('polls.more_returned_than_issued'),
    sheet.valid + sheet.invalid === sheet.returned ? allowed : refuse('polls.valid_and_invalid_differ'),
    complete && adds ? allowed : refuse('polls.line_does_not_add_up'),
  )
}

/**
 * Whether figures are those that are owed, no more and no fewer, and add up: the papers of the room and the written votes, each
 * within as many people as could give one.
 */
export function figuresStand(
  { room, written }: Figures,
  owed: { room: boolean; written: boolean },
  people: { room: number; written: number },
  limits: Limits,
): boolean {
  const stands = (sheet: Sheet | null, due: boolean, seats: number): boolean =>
    sheet === null ? !due : due && checkSheet(sheet, seats, limits).ok
  return stands(room, owed.room, people.room) && stands(written, owed.written, people.written)
}

/** The places in which two tellers' figures differ: `room.valid`, `written.p3.yes` … */
export function differences(one: Figures, other: Figures): string[] {
  return (['room', 'written'] as const).flatMap((part) => {
    const [a, b] = [one[part], other[part]]
    if (a === null || b === null) return a === b ? [] : [part]
    const heads = (['issued', 'returned', 'valid', 'invalid', 'blanks'] as const).filter((key) => a[key] !== b[key])
    const lines = a.lines.flatMap((line, index) => {
      const twin = b.lines[index]
      return (['yes', 'no', 'blank'] as const)
        .filter((key) => line[key] !== twin?.[key])
        .map((key) => `p${line.position}.${key}`)
    })
    return [...heads, ...lines].map((key) => `${part}.${key}`)
  })
}
