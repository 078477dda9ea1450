import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { cn } from './cn'

type Props = { of: LucideIcon; size?: 's' | 'm' | 'l' | undefined; className?: string | undefined }

const sizes = { s: 'icon-s', m: 'icon', l: 'icon-l' }

export function Icon({ of: Sign, size = 'm', className }: Props): ReactNode {
  return <Sign className={cn(sizes[size], className)} aria-hidden="true" />
}
