import { FileText } from 'lucide-react'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { OwnerSheet } from '@/components/templates/owner-sheet'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Stack } from '@/components/ui/layout'
import { PageHeader } from '@/components/ui/page-header'
import { Sheet, SheetBody } from '@/components/ui/sheet'
import { requireContext } from '@/lib/platform/auth/session'
import { listTemplates } from '@/lib/templates/queries/templates'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('templates'))('title') }
}

export default async function TemplatesPage(): Promise<ReactNode> {
  const ctx = await requireContext()
  const t = await getTranslations('templates')
  const owners = await listTemplates(ctx)
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        actions={
          <LinkButton variant="primary" href="/templates/check">
            {t('list.check')}
          </LinkButton>
        }
      />
      <Stack>
        {owners.map((owner) => (
          <OwnerSheet key={owner.code} owner={owner} />
        ))}
        {owners.length === 0 ? (
          <Sheet>
            <SheetBody>
              <EmptyState icon={FileText} title={t('title')}>
                {t('list.empty')}
              </EmptyState>
            </SheetBody>
          </Sheet>
        ) : null}
      </Stack>
    </>
  )
}
