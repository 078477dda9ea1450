'use client'

import { X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Dialog as Parts } from 'radix-ui'
import type { ReactNode } from 'react'
import { Button } from './button'

type Props = {
  /** The button that opens it; leave out when `open` is led from outside. */
  trigger?: ReactNode
  title: ReactNode
  description?: ReactNode
  children?: ReactNode
  open?: boolean | undefined
  onOpenChange?: (open: boolean) => void
}

/** A question or a short form over the page. Focus stays within, Escape leaves, and it returns to the trigger. */
export function Dialog({ trigger, title, description, children, open, onOpenChange }: Props): ReactNode {
  const t = useTranslations('ui')
  return (
    <Parts.Root {...(open === undefined ? {} : { open })} {...(onOpenChange ? { onOpenChange } : {})}>
      {trigger ? <Parts.Trigger asChild>{trigger}</Parts.Trigger> : null}
      <Parts.Portal>
        <Parts.Overlay className="fixed inset-0 z-40 bg-[rgb(20_15_8/0.45)]" />
        <Parts.Content
          {...(description ? {} : { 'aria-describedby': undefined })}
          className="fixed inset-x-0 bottom-0 z-50 max-h-[92dvh] overflow-y-auto rounded-t-m border border-line bg-surface shadow-float outline-none sm:inset-x-auto sm:top-1/2 sm:bottom-auto sm:left-1/2 sm:w-[min(560px,calc(100vw-32px))] sm:-translate-x-1/2 sm:-translate-y-1/2 sm:rounded-m"
        >
          <header className="flex items-start justify-between gap-4 px-5 pt-4">
            <Parts.Title className="pt-1.5">{title}</Parts.Title>
            <Parts.Close asChild>
              <Button variant="quiet" size="s" aria-label={t('close')} className="-mr-2">
                <X className="icon" aria-hidden="true" />
              </Button>
            </Parts.Close>
          </header>
          <div className="grid gap-4 px-5 pt-1 pb-5">
            {description ? <Parts.Description className="text-muted">{description}</Parts.Description> : null}
            {children}
          </div>
        </Parts.Content>
      </Parts.Portal>
    </Parts.Root>
  )
}

/** A button within the dialog that only closes it. */
export function DialogClose({ children }: { children: ReactNode }): ReactNode {
  return (
    <Parts.Close asChild>
      <Button variant="quiet">{children}</Button>
    </Parts.Close>
  )
}
