import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Link } from '@/components/ui/link'
import { Sheet, SheetBody, SheetHeader } from '@/components/ui/sheet'

type Props = { photos: { fileId: string; caption: string }[]; add: string }

/** The photographs of the seminar, and the way to where they are kept. */
export function PhotosSheet({ photos, add }: Props): ReactNode {
  const t = useTranslations('stage.report')
  const link = (
    <Link className="link" href={add}>
      {t('addPhotos')}
    </Link>
  )
  return (
    <Sheet>
      <SheetHeader title={t('photos')} aside={link} />
      <SheetBody>
        {photos.length === 0 ? <p className="text-muted">{t('noPhotos')}</p> : null}
        <div className="grid grid-cols-2 gap-3 md:grid-cols-3">
          {photos.map((photo) => (
            <figure key={photo.fileId} className="grid content-start gap-1.5">
              {/* eslint-disable-next-line @next/next/no-img-element -- the bytes come from our own sandboxed route */}
              <img
                src={`/api/files/${photo.fileId}`}
                alt={photo.caption}
                loading="lazy"
                className="aspect-[4/3] w-full rounded-m border border-line object-cover"
              />
              <figcaption className="text-sm text-muted">{photo.caption}</figcaption>
            </figure>
          ))}
        </div>
      </SheetBody>
    </Sheet>
  )
}
