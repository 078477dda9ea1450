import type { Tx } from './db/client'

/** The zone of every deadline. */
export const zone = 'Asia/Ho_Chi_Minh'

/** Now in the field: the database's clock, moved by the demonstration's offset where there is one. */
export async function fieldNow(tx: Tx): Promise<Date> {
  const rows = await tx.$queryRaw<{ now: Date }[]>`select field_now() as now`
  if (!rows[0]) throw new Error('the database gave no time')
  return rows[0].now
}

/** Sets the field's clock, ticking on from `instant`; the database refuses it outside a demonstration. */
export async function setFieldClock(tx: Tx, instant: Date): Promise<void> {
  await tx.$executeRaw`
    insert into clock_offset (id, offset_micros)
    values (1, (extract(epoch from (${instant}::timestamptz - clock_timestamp())) * 1000000)::bigint)
    on conflict (id) do update set offset_micros = excluded.offset_micros`
}

const dayInField = new Intl.DateTimeFormat('en-CA', { timeZone: zone })

/** The calendar day in Vietnam of an instant, at 00:00 UTC, as dates are stored. */
export function fieldDay(instant: Date): Date {
  return new Date(`${dayInField.format(instant)}T00:00:00Z`)
}

/** The instant of an hour in Vietnam; the country keeps +07:00 all year. */
export const inVietnam = (day: string, hour = '00:00'): Date => new Date(`${day}T${hour}:00+07:00`)
