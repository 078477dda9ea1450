import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { MovementEditor } from '@/components/movements/movement-editor'
import { listMovements } from '@/lib/movements/queries'
import { openYear, type YearParams } from '../../open-year'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('movements'))('movement.ofSchool') }
}

export default async function OwnMovementPage({ params }: { params: YearParams }): Promise<ReactNode> {
  const { ctx, year, home } = await openYear(params)
  const { cluster, own, may } = await listMovements(ctx, year)
  if (!own || !may.saveOwn.ok) notFound()
  return <MovementEditor level="school" movement={own.movement} model={cluster} year={year} home={home} />
}
