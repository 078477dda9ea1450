import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { MovementEditor } from '@/components/movements/movement-editor'
import { listMovements } from '@/lib/movements/queries'
import { openYear, type YearParams } from '../../open-year'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('movements'))('movement.ofCluster') }
}

export default async function ClusterMovementPage({ params }: { params: YearParams }): Promise<ReactNode> {
  const { ctx, year, home } = await openYear(params)
  const { academy, cluster, may } = await listMovements(ctx, year)
  if (!may.saveCluster.ok) notFound()
  return <MovementEditor level="cluster" movement={cluster} model={academy} year={year} home={home} />
}
