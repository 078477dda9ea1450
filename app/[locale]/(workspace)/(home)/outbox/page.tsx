import { Inbox } from 'lucide-react'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { Chip } from '@/components/ui/chip'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { Sheet, SheetBody } from '@/components/ui/sheet'
import { listLetters, type LetterLine } from '@/lib/notices/queries'
import { requireContext } from '@/lib/platform/auth/session'
import { env } from '@/lib/platform/env'
import { formatDateTime } from '@/lib/platform/i18n/format'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('notices.outbox'))('title') }
}

const tones = { queued: 'due', sent: 'done', failed: 'late' } as const

export default async function OutboxPage(): Promise<ReactNode> {
  const ctx = await requireContext()
  const letters = await listLetters(ctx)
  if (!letters) notFound()
  const t = await getTranslations('notices.outbox')
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      {env().SMTP_URL ? null : <Notice tone="info">{t('noServer')}</Notice>}
      <Sheet className="mt-4">
        <SheetBody>
          {letters.length === 0 ? (
            <EmptyState icon={Inbox} title={t('empty')}>
              {t('emptyText')}
            </EmptyState>
          ) : (
            <ul className="grid gap-4">
              {letters.map((letter) => (
                <Letter key={letter.id} letter={letter} state={t(`states.${letter.state}`)} to={t('to')} />
              ))}
            </ul>
          )}
        </SheetBody>
      </Sheet>
    </>
  )
}

function Letter({ letter, state, to }: { letter: LetterLine; state: string; to: string }): ReactNode {
  return (
    <li className="border-b border-line pb-4 last:border-0 last:pb-0">
      <details>
        <summary className="flex min-h-11 cursor-pointer flex-wrap items-center gap-x-3 gap-y-1">
          <b>{letter.subject}</b>
          <Chip tone={tones[letter.state]}>{state}</Chip>
          <span className="text-sm text-muted">
            {to} {letter.recipient} · {formatDateTime(letter.createdAt)}
          </span>
        </summary>
        <p className="document mt-2 break-words whitespace-pre-wrap">{letter.body}</p>
        {letter.lastError ? <p className="mt-2 text-sm text-late">{letter.lastError}</p> : null}
      </details>
    </li>
  )
}
