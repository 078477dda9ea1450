'use client'

import { useEffect, useRef, type ReactNode } from 'react'

/** A row that is wider than a phone begins where the reader stands in it. */
export function TabRow({ label, className, children }: { label: string; className: string; children: ReactNode }) {
  const row = useRef<HTMLElement>(null)
  useEffect(() => {
    const nav = row.current
    const here = nav?.querySelector<HTMLElement>('[aria-current="page"]')
    if (nav && here) nav.scrollLeft = here.offsetLeft - (nav.clientWidth - here.offsetWidth) / 2
  }, [children])
  return (
    <nav ref={row} aria-label={label} className={className}>
      {children}
    </nav>
  )
}
