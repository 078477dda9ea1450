import { Compass } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'

export default function NotFound(): ReactNode {
  const t = useTranslations('pages.notFound')
  return (
    <main className="mx-auto grid max-w-xl gap-4 px-4 py-16">
      <EmptyState icon={Compass} title={t('title')} action={<LinkButton href="/desk">{t('home')}</LinkButton>}>
        {t('text')}
      </EmptyState>
    </main>
  )
}
