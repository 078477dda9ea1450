import type { ReactNode } from 'react'
import { getHomeYear } from '@/lib/calendar/queries'
import { requireContext } from '@/lib/platform/auth/session'
import { WorkspaceFrame } from '../frame'

/** Pages of no year in particular stand in the frame of the actor's running year. */
export default async function HomeLayout({ children }: { children: ReactNode }): Promise<ReactNode> {
  const ctx = await requireContext()
  return (
    <WorkspaceFrame ctx={ctx} year={await getHomeYear(ctx)}>
      {children}
    </WorkspaceFrame>
  )
}
