'use client'

import { LoaderCircle } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ComponentProps, MouseEvent, ReactNode } from 'react'
import { useFormStatus } from 'react-dom'
import { Button } from './button'
import { useForm } from './form-context'

type Props = Omit<ComponentProps<typeof Button>, 'type'> & {
  pendingLabel?: string | undefined
}

/** Sends the form around it; while it is on its way the button says so and takes no second press. */
export function SubmitButton({ variant = 'primary', pendingLabel, children, onClick, ...rest }: Props): ReactNode {
  const t = useTranslations('ui')
  const form = useForm()
  const status = useFormStatus()
  const pending = form?.pending || status.pending
  const press = (event: MouseEvent<HTMLButtonElement>): void => {
    if (pending) event.preventDefault()
    else onClick?.(event)
  }
  return (
    <Button {...rest} type="submit" variant={variant} aria-disabled={pending || undefined} onClick={press}>
      {pending ? (
        <>
          <LoaderCircle className="icon turning" aria-hidden="true" />
          <span role="status">{pendingLabel ?? t('sending')}</span>
        </>
      ) : (
        children
      )}
    </Button>
  )
}
