import { BellOff } from 'lucide-react'
import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { Chip } from '@/components/ui/chip'
import { EmptyState } from '@/components/ui/empty-state'
import { Link } from '@/components/ui/link'
import { List, ListRow, RowTime } from '@/components/ui/list'
import { PageHeader } from '@/components/ui/page-header'
import { Sheet, SheetBody } from '@/components/ui/sheet'
import { SubmitButton } from '@/components/ui/submit-button'
import { markReadAction } from '@/lib/notices/actions'
import { listNotices } from '@/lib/notices/queries'
import { requireContext } from '@/lib/platform/auth/session'
import { formatDateTime } from '@/lib/platform/i18n/format'
import { lookup } from '@/lib/platform/i18n/say'
import { sentenceOf } from '@/lib/platform/i18n/sentence'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('notices'))('title') }
}

export default async function NoticesPage(): Promise<ReactNode> {
  const ctx = await requireContext()
  const locale = await getLocale()
  const t = await getTranslations('notices')
  const say = await lookup(locale)
  const notices = await listNotices(ctx)
  const unread = notices.some((notice) => !notice.read)
  const sentence = (kind: string, facts: Record<string, unknown>): string =>
    sentenceOf(say, 'notices', kind, facts, locale)
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} {...(unread && { actions: <ReadAll label={t('readAll')} /> })} />
      <Sheet>
        <SheetBody>
          {notices.length === 0 ? (
            <EmptyState icon={BellOff} title={t('empty')}>
              {t('emptyText')}
            </EmptyState>
          ) : (
            <List>
              {notices.map((notice) => (
                <ListRow
                  key={notice.id}
                  lead={<RowTime>{formatDateTime(notice.at)}</RowTime>}
                  aside={notice.read ? null : <Chip tone="info">{t('unread')}</Chip>}
                >
                  <Link className={notice.read ? 'link' : 'link font-semibold'} href={notice.href}>
                    {sentence(notice.kind, notice.facts)}
                  </Link>
                </ListRow>
              ))}
            </List>
          )}
        </SheetBody>
      </Sheet>
    </>
  )
}

function ReadAll({ label }: { label: string }): ReactNode {
  return (
    <ActionForm action={markReadAction} draft={false} id="read-all">
      <SubmitButton variant="outline" size="s">
        {label}
      </SubmitButton>
    </ActionForm>
  )
}
