'use client'

import { useState, type ReactNode } from 'react'

/** When this form was opened: it stays as it was when the page is rendered anew. */
export function LoadedAt({ now }: { now: string }): ReactNode {
  const [at] = useState(now)
  return <input type="hidden" name="loadedAt" value={at} readOnly />
}
