'use client'

import { CloudCheck } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { Fragment, useActionState, useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { factorNeeded, idle, type FormAction, type FormState } from '@/lib/platform/form-state'
import { usePathname } from '@/lib/platform/i18n/navigation'
import { LinkButton } from './button'
import { cn } from './cn'
import { ErrorSummary } from './error-summary'
import { FormContext, fieldId } from './form-context'
import { Notice } from './notice'
import { RefusalNotice } from './refusal-notice'
import { useAutosave } from './use-autosave'
import { useDraft } from './use-draft'
import { useSending } from './use-sending'

type Props = {
  action: FormAction
  children: ReactNode
  /** Names the form on its page: the ids of its fields and the place of its draft. */
  id?: string | undefined
  /** Keeps the draft on the server as well, at most 3 s after the last key. */
  autosave?: FormAction | undefined
  /** Keep unsent text in this tab (the default); `false` for filters, passwords and one-press forms. */
  draft?: boolean | undefined
  /** Empty the fields after success: for lists to which one adds. */
  resetOnDone?: boolean | undefined
  onDone?: (state: FormState) => void
  className?: string | undefined
}

/** A form that sends once, says what came of it, and never loses what was typed. */
export function ActionForm({
  action,
  children,
  id: given,
  autosave,
  draft = true,
  resetOnDone,
  onDone,
  className,
}: Props): ReactNode {
  const own = useId()
  const id = given ?? own
  const t = useTranslations('ui')
  const router = useRouter()
  const form = useRef<HTMLFormElement>(null)
  const message = useRef<HTMLDivElement>(null)
  const [round, setRound] = useState(0)
  const [plain, plainAction, replaying] = useActionState(action, idle)
  const written = useDraft(id, form, draft, plain.status === 'done')
  const accepted = (answer: FormState): void => {
    written.clear()
    onDone?.(answer)
    if (answer.redirectTo) router.push(answer.redirectTo)
    else if (resetOnDone) setRound((before) => before + 1)
  }
  const sending = useSending(action, plain, { lost: t('lost'), onDone: accepted, onLeave: written.clear })
  const { state, turn } = sending
  const saved = useAutosave(autosave, form, sending)
  useEffect(() => {
    if (round > 0) message.current?.focus()
  }, [round])
  return (
    <form
      ref={form}
      id={id}
      action={plainAction}
      noValidate
      className={cn('grid gap-6', className)}
      onReset={(event) => event.preventDefault()}
      onSubmit={(event) => (saved.rest(), sending.submit(event))}
      onInput={() => (written.touch(), saved.touch())}
      onKeyDown={keepComposing}
    >
      <input type="hidden" name="_key" defaultValue={sending.key} suppressHydrationWarning />
      {written.restored ? <Notice role="status">{t('restored')}</Notice> : null}
      <Answer id={id} state={state} turn={turn} />
      <div ref={message} tabIndex={-1} role="status" className="empty:hidden">
        {state.status === 'done' && state.message ? <Notice tone="done">{state.message}</Notice> : null}
      </div>
      <FormContext value={{ id, state, pending: sending.pending || replaying }}>
        <Fragment key={round}>{children}</Fragment>
      </FormContext>
      {autosave ? <SavedAt at={saved.at ?? state.savedAt} /> : null}
    </form>
  )
}

// Telex and VNI take Enter to end a word, which must not send the form.
function keepComposing(event: KeyboardEvent<HTMLFormElement>): void {
  if (event.key === 'Enter' && (event.nativeEvent.isComposing || event.keyCode === 229)) event.preventDefault()
}

/** The office needs a second factor first: its page, from which one comes back to this one. */
function SetUpFactor(): ReactNode {
  const t = useTranslations('shell.proof')
  return (
    <LinkButton size="s" href={`/account/second-factor?next=${encodeURIComponent(useOwnAddress())}`}>
      {t('setUp')}
    </LinkButton>
  )
}

function useOwnAddress(): string {
  const path = usePathname()
  return path + (typeof location === 'undefined' ? '' : location.search)
}

/** The session is over: the door, from which one comes back to this page and to what was being written. */
function SignInAgain(): ReactNode {
  const t = useTranslations('shell')
  return (
    <LinkButton size="s" href={`/sign-in?next=${encodeURIComponent(useOwnAddress())}`}>
      {t('signIn')}
    </LinkButton>
  )
}

function Answer({ id, state, turn }: { id: string; state: FormState; turn: number }): ReactNode {
  if (state.status === 'refused') {
    const said = state.refusal ?? { text: state.message ?? '' }
    const code = state.refusal?.code
    const actions = code === 'common.signed_out' ? <SignInAgain /> : code === factorNeeded ? <SetUpFactor /> : undefined
    return <RefusalNotice {...said} actions={actions} takesFocus turn={turn} />
  }
  if (state.status !== 'invalid') return null
  const errors = Object.entries(state.fieldErrors ?? {}).map(([name, text]) => ({ id: fieldId(id, name), text }))
  if (errors.length) return <ErrorSummary errors={errors} turn={turn} />
  return state.message ? <ErrorSummary errors={[{ text: state.message }]} turn={turn} /> : null
}

function SavedAt({ at }: { at: string | undefined }): ReactNode {
  const t = useTranslations('ui')
  const locale = useLocale()
  if (!at) return null
  const moment = new Date(at)
  const clock = Number.isNaN(moment.getTime())
    ? at
    : moment.toLocaleTimeString(locale, {
        hour: '2-digit',
        minute: '2-digit',
        hour12: false,
        timeZone: 'Asia/Ho_Chi_Minh',
      })
  return (
    <p role="status" className="text-sm text-muted">
      <CloudCheck className="icon" aria-hidden="true" /> {t('savedAt', { time: clock })}
    </p>
  )
}
