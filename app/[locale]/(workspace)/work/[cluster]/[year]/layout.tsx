import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { getYear } from '@/lib/calendar/queries'
import { requireContext } from '@/lib/platform/auth/session'
import { WorkspaceFrame } from '../../../frame'

type Props = { children: ReactNode; params: Promise<{ cluster: string; year: string }> }

export default async function YearLayout({ children, params }: Props): Promise<ReactNode> {
  const ctx = await requireContext()
  const { cluster, year } = await params
  const found = await getYear(ctx, cluster, Number(year))
  if (!found) notFound()
  return (
    <WorkspaceFrame ctx={ctx} year={found}>
      {children}
    </WorkspaceFrame>
  )
}
