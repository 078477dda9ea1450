import { db } from '@/lib/platform/db/client'

// What the console shows after a start: the accounts worth trying first, by address.
const rows = await db().appointment.findMany({
  where: { endsAt: null, person: { demonstration: true }, organisation: { code: { in: ['NA', 'TH', 'HT', 'HV'] } } },
  orderBy: [{ organisation: { code: 'asc' } }, { office: 'asc' }],
  select: { person: { select: { email: true, name: true } }, organisation: { select: { names: { take: 1 } } } },
})
for (const { person, organisation } of rows) {
  console.log(`  ${person.email.padEnd(34)} ${person.name} – ${organisation.names[0]?.vi ?? ''}`)
}
await db().$disconnect()
process.exit(0)
