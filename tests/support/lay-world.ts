import './environment'
import { db } from '@/lib/platform/db/client'
import { layWorld } from './world'

await layWorld()
await db().$disconnect()
