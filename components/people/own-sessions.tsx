import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { Chip } from '@/components/ui/chip'
import { List, ListRow } from '@/components/ui/list'
import { SubmitButton } from '@/components/ui/submit-button'
import { endSessionAction } from '@/lib/people/actions'
import type { OwnSession } from '@/lib/people/queries/account'
import { formatDateTime } from '@/lib/platform/i18n/format'

type Props = { sessions: OwnSession[]; here: string | null }

/** Where one is signed in, and how to end it. */
export function OwnSessions({ sessions, here }: Props): ReactNode {
  const t = useTranslations('people.account')
  return (
    <>
      <List>
        {sessions.map((session) => (
          <ListRow
            key={session.id}
            aside={session.id === here ? <Chip tone="info">{t('here')}</Chip> : <End id={session.id} />}
          >
            <b className="block">
              <Browser userAgent={session.userAgent} />
            </b>
            <span className="block text-sm text-muted">
              {t('startedAt', { at: formatDateTime(session.createdAt) })} ·{' '}
              {t('lastSeen', { at: formatDateTime(session.lastSeenAt) })}
              {session.address ? ` · ${t('address', { address: session.address })}` : ''}
            </span>
          </ListRow>
        ))}
      </List>
      {sessions.length > 1 ? (
        <ActionForm action={endSessionAction} id="end-others" draft={false}>
          <input type="hidden" name="sessionId" value="others" />
          <SubmitButton variant="outline" className="justify-self-start">
            {t('endOthers')}
          </SubmitButton>
        </ActionForm>
      ) : null}
    </>
  )
}

function End({ id }: { id: string }): ReactNode {
  const t = useTranslations('people.account')
  return (
    <ActionForm action={endSessionAction} id={`end-${id}`} draft={false} className="gap-2">
      <input type="hidden" name="sessionId" value={id} />
      <SubmitButton variant="outline" size="s">
        {t('end')}
      </SubmitButton>
    </ActionForm>
  )
}

const browsers = ['Edg', 'OPR', 'CocCoc', 'coc_coc_browser', 'Firefox', 'Chrome', 'Safari'] as const
const browserNames: Record<(typeof browsers)[number], string> = {
  Edg: 'Edge',
  OPR: 'Opera',
  CocCoc: 'Cốc Cốc',
  coc_coc_browser: 'Cốc Cốc',
  Firefox: 'Firefox',
  Chrome: 'Chrome',
  Safari: 'Safari',
}
const systems = ['Windows', 'Android', 'iPhone', 'iPad', 'Mac OS', 'Linux'] as const

function Browser({ userAgent }: { userAgent: string }): ReactNode {
  const t = useTranslations('people.account')
  const browser = browsers.find((name) => userAgent.includes(name))
  const system = systems.find((name) => userAgent.includes(name))
  if (!browser) return t('unknownBrowser')
  return system ? t('browser', { browser: browserNames[browser], system }) : browserNames[browser]
}
