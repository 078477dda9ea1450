import { db } from '@/lib/platform/db/client'
import type { World } from '../../support/world'

export const planText = {
  title: 'Kế hoạch hoạt động Cụm',
  purpose: 'Mục đích',
  content: 'Nội dung',
  criteria: '',
  funding: '',
  organisation: 'Tổ chức thực hiện',
}

export const later = new Date('2022-06-20T10:00:00Z')

/** A year in preparation whose head was elected and has no term of its own yet (unless it heads the cluster now). */
export async function electHead(world: World, headSchoolId: string, year = 2023): Promise<string> {
  const schools = [world.a, world.b, world.c, world.d]
  const kept = await db().clusterYear.findFirst({ where: { clusterId: world.clusterId, year } })
  if (kept) return kept.id
  const { id } = await db().clusterYear.create({
    data: {
      clusterId: world.clusterId,
      year,
      headSchoolId,
      schools: { create: schools.map((school, position) => ({ organisationId: school.id, position })) },
    },
  })
  return id
}

/** The plan of the world's year, out for comments until `until`. */
export async function planInComments(yearId: string, until = later): Promise<string> {
  const { id } = await db().plan.create({
    data: { yearId, ...planText, state: 'in_comments', commentsUntil: until, updatedAt: new Date() },
  })
  return id
}
