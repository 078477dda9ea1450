import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { MeetingFrame } from '@/components/meetings/meeting-frame'
import { PhotoGrid } from '@/components/meetings/photo-grid'
import { FileForm, OutcomeForm, PhotoForm } from '@/components/meetings/results-forms'
import { ActionForm } from '@/components/ui/action-form'
import { Halves, Stack } from '@/components/ui/layout'
import { List, ListRow } from '@/components/ui/list'
import { Sheet, SheetBody, SheetHeader } from '@/components/ui/sheet'
import { SubmitButton } from '@/components/ui/submit-button'
import { removeMeetingFileAction } from '@/lib/meetings/actions'
import { mayRunMeeting } from '@/lib/meetings/policy'
import type { MeetingView } from '@/lib/meetings/queries'
import { formatDate } from '@/lib/platform/i18n/format'
import { openMeeting, type MeetingParams } from '../open-meeting'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('meetings'))('tabs.results') }
}

export default async function ResultsPage({ params }: { params: MeetingParams }): Promise<ReactNode> {
  const { ctx, year, home, meeting } = await openMeeting(params)
  const t = await getTranslations('meetings.results')
  const keeps = meeting.verdicts.keepFiles.ok
  const runs = mayRunMeeting(ctx.actor, year, meeting).ok
  return (
    <MeetingFrame meeting={meeting} home={home} place="results">
      <Stack>
        {runs ? (
          <OutcomeForm meeting={meeting} />
        ) : (
          <Sheet>
            <SheetHeader title={t('outcome')} />
            <SheetBody>
              <p className={meeting.outcome ? 'whitespace-pre-wrap' : 'text-muted'}>
                {meeting.outcome || t('noOutcome')}
              </p>
            </SheetBody>
          </Sheet>
        )}
        <Halves>
          <Sheet>
            <SheetHeader title={t('files')} />
            <SheetBody className="gap-6">
              <Files meeting={meeting} keeps={keeps} />
              {keeps ? <FileForm meeting={meeting} /> : null}
            </SheetBody>
          </Sheet>
          <Sheet>
            <SheetHeader title={t('photos')} />
            <SheetBody className="gap-6">
              <PhotoGrid meeting={meeting} />
              {keeps ? <PhotoForm meeting={meeting} /> : null}
            </SheetBody>
          </Sheet>
        </Halves>
      </Stack>
    </MeetingFrame>
  )
}

async function Files({ meeting, keeps }: { meeting: MeetingView; keeps: boolean }): Promise<ReactNode> {
  const t = await getTranslations('meetings.results')
  if (meeting.files.length === 0) return <p className="text-muted">{t('noFiles')}</p>
  return (
    <List>
      {meeting.files.map((row) => (
        <ListRow
          key={row.id}
          aside={
            keeps ? (
              <ActionForm action={removeMeetingFileAction} id={`remove-${row.id}`} draft={false} className="gap-2">
                <input type="hidden" name="meetingFileId" value={row.id} />
                <SubmitButton variant="quiet" size="s" aria-label={t('removeNamed', { name: row.label })}>
                  {t('remove')}
                </SubmitButton>
              </ActionForm>
            ) : (
              formatDate(row.at)
            )
          }
        >
          <a className="link" href={`/api/files/${row.file.id}`}>
            {row.label}
          </a>
          <div className="text-sm break-all text-muted">{row.file.name}</div>
        </ListRow>
      ))}
    </List>
  )
}
