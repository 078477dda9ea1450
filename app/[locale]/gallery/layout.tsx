import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'

/** Every part in every state, for those who build pages; not part of the product. */
export default function GalleryLayout({ children }: { children: ReactNode }): ReactNode {
  if (process.env.NODE_ENV === 'production' && process.env.GALLERY !== '1') notFound()
  return children
}
