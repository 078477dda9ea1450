import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { Chip } from '@/components/ui/chip'
import { Row } from '@/components/ui/layout'
import { SubmitButton } from '@/components/ui/submit-button'
import { publishPhotoAction, removePhotoAction } from '@/lib/meetings/actions'
import type { MeetingView } from '@/lib/meetings/queries'

/** The photographs with their captions; for who keeps them, whom each is shown to. */
export async function PhotoGrid({ meeting }: { meeting: MeetingView }): Promise<ReactNode> {
  const t = await getTranslations('meetings.results')
  const keeps = meeting.verdicts.keepFiles.ok
  if (meeting.photos.length === 0) return <p className="text-muted">{t('noPhotos')}</p>
  return (
    <ul className="grid gap-5 sm:grid-cols-2">
      {meeting.photos.map((photo) => (
        <li key={photo.id} className="grid content-start gap-2">
          {/* eslint-disable-next-line @next/next/no-img-element -- the bytes come from our own sandboxed route, unresized */}
          <img
            src={`/api/files/${photo.fileId}`}
            alt={photo.caption}
            loading="lazy"
            className="aspect-[3/2] w-full rounded-m border border-line object-cover"
          />
          <p className="flex items-baseline justify-between gap-3 text-md">
            {photo.caption}
            {photo.isPublic ? <Chip tone="info">{t('public')}</Chip> : null}
          </p>
          {keeps ? (
            <Row className="no-print">
              <ActionForm action={publishPhotoAction} id={`publish-${photo.id}`} draft={false} className="gap-2">
                <input type="hidden" name="photoId" value={photo.id} />
                <input type="hidden" name="isPublic" value={photo.isPublic ? 'no' : 'yes'} />
                <SubmitButton variant="outline" size="s">
                  {t(photo.isPublic ? 'hide' : 'publish')}
                </SubmitButton>
              </ActionForm>
              <ActionForm action={removePhotoAction} id={`remove-${photo.id}`} draft={false} className="gap-2">
                <input type="hidden" name="photoId" value={photo.id} />
                <SubmitButton variant="quiet" size="s" aria-label={t('removeNamed', { name: photo.caption })}>
                  {t('remove')}
                </SubmitButton>
              </ActionForm>
            </Row>
          ) : null}
        </li>
      ))}
    </ul>
  )
}
