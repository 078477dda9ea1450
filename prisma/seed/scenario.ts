import { db } from '@/lib/platform/db/client'

/** A stretch of the story, done by calling the product's own commands with the clock of its day. */
export type Act = () => Promise<void>

type Scenario = { acts: Act[] }

const [name = ''] = process.argv.slice(2)
if (!/^[a-z]+(-[a-z]+)*$/.test(name)) throw new Error('Name a scenario.')

// Lays a scenario into a migrated, empty database. Whoever calls it gives the database its name only when all was laid.
const { acts } = (await import(`./scenarios/${name}.ts`)) as Scenario
await db().installation.update({ where: { id: 1 }, data: { demonstration: true, scenario: name, readyAt: new Date() } })
for (const act of acts) await act()
await db().$disconnect()
process.exit(0)
