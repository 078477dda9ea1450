import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { isAcademyReviewer, isAdministrator } from '@/lib/people/policy'
import { requireContext } from '@/lib/platform/auth/session'
import { WorkspaceFrame } from '../(workspace)/frame'

/** The Academy's own pages; to everybody else they do not exist. */
export default async function AdministrationLayout({ children }: { children: ReactNode }): Promise<ReactNode> {
  const ctx = await requireContext()
  if (!isAcademyReviewer(ctx.actor) && !isAdministrator(ctx.actor)) notFound()
  return (
    <WorkspaceFrame ctx={ctx} year={null}>
      {children}
    </WorkspaceFrame>
  )
}
